import Tabular
import TestSupport
import Testing

@testable import Charting

/// A chart as it is written, with the tables that it draws.
struct ChartExample: Sendable, CustomTestStringConvertible {
  let name: String
  let chart: String
  let tables: [String: String]
  var locale = "en"

  var testDescription: String { name }

  func drawn() throws -> DrawnChart {
    var published: [String: PublishedTable] = [:]
    for (name, text) in tables {
      published[name] = try ChartTable.published(name, text, isSynthetic: true)
    }
    let setting = ChartSetting(
      locale: LocaleRecord(code: locale) ?? .english, parameters: ["season": "2024/25"])
    return try Chart.reading(chart, id: name).draw(published, setting: setting)
  }
}

@Suite("Charts as files")
struct ChartGoldenTests {
  /// All charts that are held to their files.
  private static let examples =
    ChartExample.all + ChartExample.ofPanels + ChartExample.annotated

  @Test("each preset and each mark draws its file", arguments: examples)
  func golden(example: ChartExample) throws {
    let drawn = try example.drawn()
    #expect(drawn.svg.utf8.count <= 8_000)
    #expect(try example.drawn().svg == drawn.svg)
    expectGolden(drawn.svg, "\(example.name).svg")
  }

  @Test("every preset and every mark has an example")
  func complete() {
    let text = Self.examples.map(\.chart).joined()
    let names = (MarkRegistry.manuals + PresetRegistry.manuals).map(\.name)
    #expect(names.filter { !text.contains("\"\($0)\"") } == [])
  }

  @Test("the example of each manual can be read")
  func manuals() throws {
    for manual in PresetRegistry.manuals { _ = try Chart.reading(manual.example) }
    for manual in MarkRegistry.manuals {
      _ = try Chart.reading("{from: \"t\", layers: [\(manual.example)]}")
    }
  }
}
