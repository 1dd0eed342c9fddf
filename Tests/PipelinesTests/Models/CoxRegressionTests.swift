import Statistics
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("fit: cox")
struct CoxRegressionTests {
  static func fit(_ keys: String) throws -> CoxRegression {
    var diagnostics = Diagnostics()
    let source = SourceText(file: "fit.json5", bytes: Array("{ fit: 'cox', \(keys) }".utf8))
    let document = try JSONDocument(parsing: source, as: .json5)
    let arguments = Arguments(
      document.root, in: document, manual: CoxRegression.manual, reporting: &diagnostics)
    return try #require(CoxRegression(arguments, reporting: &diagnostics))
  }

  static func model(
    _ table: Table, term: String, effects: [String] = [], errors: ErrorDeclaration = .classical,
    keys: String = "time: 't'", weights: String? = nil
  ) throws -> FittedModel {
    var specification = ModelSpecification(
      name: "main", fit: try fit(keys), formula: "e ~ x",
      response: ModelKernelTests.factor("e", .flag), terms: [[ModelKernelTests.factor(term)]],
      hasIntercept: effects.isEmpty, effects: effects.map { [$0] },
      weights: weights.map { Weighting(kind: .probability, column: $0) }, exposure: nil,
      errors: errors, level: 0.95)
    specification.followUp = ["time": "t"]
    return specification.fit.fitted(try DesignMatrix(table, specification), specification)
  }

  /// survival 3.5.3: `coxph(Surv(time, status == 2) ~ sex, lung)`.
  @Test("the coefficient of R's example comes out", .enabled(if: Shared.isPresent))
  func lung() throws {
    let read = try SharedTable.read("data/survival/lung.csv", columns: ["time", "status", "sex"])
    let status = read.column("status")?.numberColumn?.doubles ?? []
    let table = try Table(
      Schema([Field("t", .number), Field("e", .flag), Field("x", .number)]),
      [
        try #require(read.column("time")),
        .flags(
          FlagColumn(
            flags: status.map { $0 == 2 }, presence: Presence(allPresent: status.count))),
        try #require(read.column("sex")),
      ])
    let fitted = try Self.model(table, term: "x")
    let estimate = try #require(fitted.coefficients[0].estimate)
    #expect(abs(estimate.value + 0.5310235400057666) < 1e-12)
    #expect(abs(estimate.standardError - 0.16717858330116211) < 1e-12)
    #expect(abs(try #require(fitted.likelihood).logarithm + 744.5929990249535) < 1e-9)
    #expect(fitted.coefficients[0].degreesOfFreedom == nil)
  }

  static let eight = """
    t   e      x  s  one  w
    3   true   1  2  1    1
    5   true   1  1  1    2
    5   false  1  5  1    1
    8   true   1  1  1    0
    12  true   0  4  1    1
    14  false  0  2  1    3
    20  true   0  3  1    1
    26  false  0  3  1    1
    """

  @Test("what cannot be estimated is missing with its reason")
  func reasons() throws {
    let table = try #require(TableLiteral.table(Self.eight))
    let separated = try Self.model(table, term: "x")
    #expect(separated.coefficients[0].estimate == nil)
    #expect(separated.reasons[0].hasPrefix("SEPARATION: 'x'"))
    let constant = try Self.model(table, term: "one")
    #expect(constant.reasons[0].hasPrefix("NOT_IDENTIFIED"))
    let leverages = try Self.model(table, term: "s", errors: .robust(.hc3))
    #expect(leverages.coefficients[0].estimate == nil)
    #expect(leverages.reasons[0].hasPrefix("NOT_IDENTIFIED"))
    let none = try #require(TableLiteral.table("t  e      s\n1  false  1\n2  false  2\n"))
    #expect(try Self.model(none, term: "s").reasons == ["NO_EVENTS"])
  }

  @Test("weights by chance of being drawn have sandwich errors, which is said")
  func weights() throws {
    let table = try #require(TableLiteral.table(Self.eight))
    let weighted = try Self.model(table, term: "s", weights: "w")
    #expect(weighted.rows == 7)
    #expect(weighted.reasons.contains { $0.hasPrefix("errors are a sandwich") })
    let plain = try Self.model(table, term: "s", errors: .robust(.hc0))
    #expect(plain.coefficients[0].estimate != nil && plain.rows == 8)
  }

  @Test("effects are strata, within which failures are compared")
  func strata() throws {
    let table = try #require(TableLiteral.table(Self.eight))
    let observed = try SurvivalTimes(
      [3, 5, 5, 8, 12, 14, 20, 26], events: [true, true, false, true, true, false, true, false])
    let direct = try CoxModel(
      observed, terms: [[2, 1, 5, 1, 4, 2, 3, 3]], strata: [0, 0, 0, 0, 1, 1, 1, 1])
    let fitted = try Self.model(table, term: "s", effects: ["x"])
    #expect(fitted.coefficients[0].estimate?.value == direct.coefficients[0])
  }
}
