import Foundation
import TestSupport
import Testing

/// NIST StRD, analysis of variance, from the file through a pipeline.
@Suite("NIST's sets of variance through a pipeline")
struct NISTVariancePipelineTests {
  private func analysis(of csv: String) throws -> PlainRows {
    let project = try TemporaryFolder()
    try project.write(csv, to: "Input/sets.csv")
    try project.write(
      """
      {
        "acopio": 1, "title": "NIST",
        "inputs": { "data": { "read": "Input/sets.csv", "describes": "census",
                              "columns": { "group": "text", "y": "number" } } },
        "tables": {
          "variance": [
            { "from": "data" },
            { "indicator": "compare_means", "value": "y", "groups": "group", "method": "anova" }
          ]
        },
        "outputs": { "variance": {} }
      }
      """, to: "Pipelines/nist.json5")
    let path = project.path + "/Pipelines/nist.json5"
    return try PublishedPipeline(at: path).rows("variance.csv")
  }

  @Test(
    "F and the share of squares have at least 13 certified digits",
    .enabled(if: Shared.isPresent), arguments: ["SiRstv", "SmLs01", "SmLs02", "SmLs04", "SmLs05"])
  func certified(name: String) throws {
    let path = "data/nist/anova/\(name)"
    let reference = try JSONSerialization.jsonObject(
      with: Data(Shared.bytes("\(path).certified.json")))
    let fields = try #require(reference as? [String: Any])
    let between = try #require(fields["between"] as? [String: String])
    let rows = try analysis(of: String(decoding: try Shared.bytes("\(path).csv"), as: UTF8.self))
    for (column, text) in [
      ("statistic", between["F"]), ("df", between["df"]),
      ("estimate", fields["r_squared"] as? String),
    ] {
      let number = try #require(text.flatMap(Double.init))
      #expect(isClose(rows.number(column), number, within: 1e-13), "\(column)")
    }
  }

  @Test(
    "thirteen digits that never change cost none: SmLs07 to SmLs09", arguments: [21, 201, 2001])
  func byRule(replicates: Int) throws {
    let lines = [4, 3, 5, 3, 5, 3, 5, 3, 5].enumerated().flatMap { group, middle in
      (0..<replicates).map { index in
        let tenths = index == 0 ? middle : index % 2 == 1 ? middle - 1 : middle + 1
        return "\(group + 1),1000000000000.\(tenths)"
      }
    }
    let rows = try analysis(of: (["group,y"] + lines).joined(separator: "\n") + "\n")
    #expect(isClose(rows.number("statistic"), Double(replicates), within: 1e-14))
    #expect(rows.number("df2") == Double(9 * (replicates - 1)))
  }
}
