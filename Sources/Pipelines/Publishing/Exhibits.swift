import Charting
import Tabular

/// What a run shows: its published tables and drawn charts, after the privacy rules.
struct Exhibits {
  /// The published tables in the order of the plan, each with its file.
  private(set) var tables: [(table: PublishedTable, file: String)] = []
  /// The drawn charts in the order of the plan.
  private(set) var charts: [DrawnChart] = []

  private let plan: Plan
  private let results: RunResults
  private let rules: PrivacyRules

  /// Publishes every table of the plan and draws every chart.
  init(_ plan: Plan, _ results: RunResults, source: String) throws(Diagnostic) {
    self.plan = plan
    self.results = results
    rules = PrivacyRules(declaration: plan.pipeline.privacy)
    for publication in plan.publications {
      tables.append((try published(publication.table), publication.file))
    }
    let setting = ChartSetting(
      locale: LocaleRecord(code: plan.pipeline.language) ?? .english,
      parameters: plan.parameterTexts, source: source)
    for planned in plan.charts {
      var drawn: [String: PublishedTable] = [:]
      for name in planned.tables { drawn[name] = try published(name) }
      charts.append(try planned.chart.draw(drawn, setting: setting))
    }
  }

  /// A table as it may be shown, by the name that the pipeline gives it.
  func published(_ name: String) throws(Diagnostic) -> PublishedTable {
    let source = plan.source(of: name)
    guard let table = results.tables[source] else {
      throw Diagnostic(.missingSource, "the table '\(name)' must be computed before it is shown")
    }
    return try rules.published(name, table, isSynthetic: plan.isSynthetic(source))
  }

  /// The files of tables, charts and the tables that charts draw.
  var files: [PublishedFile] {
    var files = tables.map { PublishedFile($0.file, CSVWriter.bytes(of: $0.table)) }
    for (publication, table) in zip(plan.publications, tables) {
      if let path = publication.spreadsheetFile {
        files.append(PublishedFile(path, spreadsheet(publication, table.table)))
      }
    }
    for chart in charts {
      files.append(PublishedFile(Self.picturePath(chart.id), chart.bytes))
      for (path, table) in zip(Self.dataPaths(chart), chart.tables) {
        files.append(PublishedFile(path, CSVWriter.bytes(of: table)))
      }
    }
    return files
  }

  /// The drawings by their paths.
  var pictures: [String: [UInt8]] {
    Dictionary(
      charts.map { (Self.picturePath($0.id), $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private func spreadsheet(
    _ publication: TablePublication, _ table: PublishedTable
  ) -> [UInt8] {
    let locale = LocaleRecord(code: plan.pipeline.language) ?? .english
    let writer = SpreadsheetCSV(
      decimalMark: locale.decimalMark, decimals: publication.spreadsheet?.decimals ?? [:])
    return writer.bytes(of: table)
  }

  /// Where the picture of a chart lies.
  static func picturePath(_ chart: String) -> String { "figures/\(chart).svg" }

  /// Where the tables that a chart draws lie: one file where it draws one, numbered where more.
  static func dataPaths(_ chart: DrawnChart) -> [String] {
    chart.tables.indices.map { index in
      index == 0 ? "figures/\(chart.id).csv" : "figures/\(chart.id)_\(index + 1).csv"
    }
  }
}
