import Statistics
import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// NIST's linear sets from a CSV file through a pipeline to the published CSV.
///
/// Certified values: https://www.itl.nist.gov/div898/strd/lls/lls.shtml
struct NISTPipelineTests {
  /// A set as people would have it on their disk, and what NIST certifies.
  struct Certified: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    let formula: String
    var coefficients: [Double] = []
    var deviations: [Double] = []
    var sigma = 0.0
    var rSquared = 1.0
    var f: Double?

    var testDescription: String { name }
  }

  @Test("13 digits of every certified value", arguments: [filip, noIntercept] + wampler)
  func written(set: Certified) throws { try Self.check(set) }

  @Test(
    "13 digits for the files of NIST", .enabled(if: Shared.isPresent),
    arguments: [
      ("Norris", "y ~ x"), ("Pontius", "y ~ x + x^2"), ("NoInt1", "y ~ x - 1"),
      ("Longley", "y ~ x1 + x2 + x3 + x4 + x5 + x6"),
    ])
  func shared(name: String, formula: String) throws {
    let bytes = try Shared.bytes("data/nist/linear/\(name).certified.json")
    let root = try JSONDocument(
      parsing: SourceText(file: name, bytes: bytes), as: .json
    ).root
    func number(_ node: JSONNode?) throws -> Double {
      guard case .text(let digits)? = node?.value else { return .nan }
      return try #require(Double(digits))
    }
    let parameters = root["parameters"]?.elements ?? []
    let csv = try Shared.bytes("data/nist/linear/\(name).csv")
    try Self.check(
      Certified(
        name: name, csv: String(decoding: csv, as: UTF8.self), formula: formula,
        coefficients: parameters.map { try number($0["estimate"]) },
        deviations: parameters.map { try number($0["sd"]) },
        sigma: number(root["residual_sd"]), rSquared: number(root["r_squared"]),
        f: number(root["anova"]?["F"])))
  }

  private static func check(_ set: Certified) throws {
    let folder = try TemporaryFolder()
    try folder.write(set.csv, to: "Input/set.csv")
    let names = set.csv.prefix { $0 != "\n" }.split(separator: ",")
    let columns = names.map { "\"\($0)\": \"number\"" }.joined(separator: ", ")
    try folder.write(
      """
      { "acopio": 1, "title": "NIST",
        "inputs": { "d": { "read": "Input/set.csv", "columns": { \(columns) }, "describes": "census" } },
        "models": { "m": { "fit": "ols", "from": "d", "formula": "\(set.formula)" } } }
      """, to: "Pipelines/nist.json5")
    let published = try PublishedPipeline(at: folder.path + "/Pipelines/nist.json5")
    let terms = try published.rows("m.csv").rows
    func numbers(_ name: String) -> [Double] { terms.map { Double($0[name] ?? "") ?? .nan } }
    #expect(digits(numbers("estimate"), set.coefficients) >= 13)
    #expect(digits(numbers("std_error"), set.deviations) >= 13)
    let fit = try #require(try published.rows("m_fit.csv").rows.first)
    for (name, certified) in [("sigma", set.sigma), ("r2", set.rSquared)] {
      #expect(digits(Double(fit[name] ?? "") ?? .nan, certified) >= 13, "\(name)")
    }
    #expect(set.f.map { digits(Double(fit["f"] ?? "") ?? .nan, $0) >= 13 } ?? (fit["f"] == ""))
  }

  /// The fewest digits over pairs of values, -log10 of the relative error and at most 15.
  private static func digits(_ values: [Double], _ certified: [Double]) -> Double {
    values.count == certified.count ? zip(values, certified).map(digits).min() ?? 0 : 0
  }

  private static func digits(_ value: Double, _ certified: Double) -> Double {
    let error = certified == 0 ? value : (value - certified) / certified
    return error == 0 ? 15 : min(15, -Elementary.log10(error.magnitude))
  }
}

extension NISTPipelineTests {
  static let filip = Certified(
    name: "Filip",
    csv: "y,x\n"
      + zip(words(FilipSet.response), words(FilipSet.predictor))
      .map { "\($0),\($1)\n" }.joined(),
    formula: "y ~ x + " + (2...10).map { "x^\($0)" }.joined(separator: " + "),
    coefficients: FilipSet.coefficients, deviations: FilipSet.deviations,
    sigma: 0.334801051324544e-2, rSquared: 0.996727416185620, f: 2162.43954511489)

  static let noIntercept = Certified(
    name: "NoInt2", csv: "y,x\n3,4\n4,5\n4,6\n", formula: "y ~ 0 + x",
    coefficients: [0.727272727272727], deviations: [0.420827318078432e-1],
    sigma: 0.369274472937998, rSquared: 0.993348115299335, f: 298.6666666666667)

  static let wampler: [Certified] = {
    let deviations = [
      2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752,
      0.112324854679312,
    ]
    let sigma = 2360.14502379268
    let fits: [(Double, Double, Double)] = [
      (1, 0.999995559025820, 675524.458240122), (100, 0.957478440825662, 67.5524458240122),
      (10_000, 0.224668921574940e-2, 0.675524458240122e-2),
    ]
    let formula = "y ~ x + x^2 + x^3 + x^4 + x^5"
    let noisy = fits.enumerated().map { index, fit in
      Certified(
        name: "Wampler\(index + 3)", csv: wamplerRows(times: Int(fit.0), tenths: false),
        formula: formula, coefficients: [Double](repeating: 1, count: 6),
        deviations: deviations.map { $0 * fit.0 }, sigma: sigma * fit.0, rSquared: fit.1,
        f: fit.2)
    }
    let none = [Double](repeating: 0, count: 6)
    return [
      Certified(
        name: "Wampler1", csv: wamplerRows(times: 0, tenths: false), formula: formula,
        coefficients: [1, 1, 1, 1, 1, 1], deviations: none),
      Certified(
        name: "Wampler2", csv: wamplerRows(times: 0, tenths: true), formula: formula,
        coefficients: [1, 0.1, 0.01, 0.001, 0.0001, 0.00001], deviations: none),
    ] + noisy
  }()

  /// Rows of x = 0...20; with tenths, the powers are those of x / 10, written with five places.
  private static func wamplerRows(times: Int, tenths: Bool) -> String {
    (0...20).reduce(into: "y,x\n") { text, x in
      let base = tenths ? 10 : 1
      let powers = (0...5).map { power in
        (0..<power).reduce(1) { product, _ in product * x }
          * (power..<5).reduce(1) { product, _ in product * base }
      }
      let y = powers.reduce(0, +) + times * (Int(exactly: WamplerSets.deltas[x]) ?? 0)
      let digits = String(y)
      let places = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      text += tenths ? "\(places.dropLast(5)).\(places.suffix(5)),\(x)\n" : "\(y),\(x)\n"
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
