import TestSupport
import Testing

/// What all pipelines over real data have in common: they publish a whole report, and no person.
@Suite("Files of real data", .enabled(if: Shared.isPresent))
struct RealDataFilesTests {
  @Test("a report, findings and a chart are published", arguments: RealData.allCases)
  func files(data: RealData) throws {
    let files = try data.published.texts.keys
    #expect(files.contains("report.md"))
    #expect(files.contains("findings.csv"))
    #expect(files.contains("manifest.json"))
    #expect(files.contains { $0.hasPrefix("figures/") && $0.hasSuffix(".svg") })
  }

  @Test(
    "no household is named in any file",
    arguments: [
      (RealData.coffeeHouseholds, "household/rhomis_households.csv", "hhid"),
      (.ricefarms, "farms/ricefarms.csv", "id"),
    ])
  func persons(data: RealData, file: String, key: String) throws {
    let keys = Set(try RealData.rows(file).compactMap { $0[key] })
    for (path, text) in try data.published.texts where !path.hasPrefix("rejects/") {
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      #expect(keys.isDisjoint(with: words.map(String.init)), "\(path)")
    }
  }
}
