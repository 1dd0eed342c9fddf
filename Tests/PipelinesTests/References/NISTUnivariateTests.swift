import Foundation
import TestSupport
import Testing

/// NIST StRD, univariate summary statistics, from the file through a pipeline.
@Suite("NIST's univariate sets through a pipeline")
struct NISTUnivariateTests {
  private func summary(of csv: String) throws -> PlainRows {
    let project = try TemporaryFolder()
    try project.write(csv, to: "Input/y.csv")
    try project.write(
      """
      {
        "acopio": 1, "title": "NIST",
        "inputs": { "data": { "read": "Input/y.csv", "describes": "census",
                              "columns": { "y": "number" } } },
        "tables": {
          "summary": [
            { "from": "data" },
            { "summarize": { "mean": "mean(y)", "sd": "sd(y)", "r": "autocorrelation(y)" } }
          ]
        },
        "outputs": { "summary": {} }
      }
      """, to: "Pipelines/nist.json5")
    let path = project.path + "/Pipelines/nist.json5"
    return try PublishedPipeline(at: path).rows("summary.csv")
  }

  private func expect(_ csv: String, mean: String, sd: String, r: String) throws {
    let summary = try summary(of: csv)
    for (column, certified) in [("mean", mean), ("sd", sd), ("r", r)] {
      let number = try #require(Double(certified))
      #expect(isClose(summary.number(column), number, within: 1e-14), "\(column)")
    }
  }

  @Test(
    "mean, deviation and autocorrelation have 14 certified digits",
    .enabled(if: Shared.isPresent), arguments: ["Lew", "Lottery", "Mavro", "NumAcc1", "NumAcc2"])
  func certified(name: String) throws {
    let path = "data/nist/univariate/\(name)"
    let certified = try JSONSerialization.jsonObject(
      with: Data(Shared.bytes("\(path).certified.json")))
    let fields = try #require(certified as? [String: Any])
    func text(_ key: String) throws -> String { try #require(fields[key] as? String) }
    let csv = String(decoding: try Shared.bytes("\(path).csv"), as: UTF8.self)
    try expect(csv, mean: text("mean"), sd: text("sd"), r: text("autocorr1"))
  }

  @Test("NumAcc3 and NumAcc4 too", arguments: [1_000_000, 10_000_000])
  func numAcc(whole: Int) throws {
    let alternating = (0..<1000).map { "\(whole).\($0 % 2 == 0 ? 1 : 3)" }
    let csv = (["y", "\(whole).2"] + alternating).joined(separator: "\n") + "\n"
    try expect(csv, mean: "\(whole).2", sd: "0.1", r: "-0.999")
  }
}
