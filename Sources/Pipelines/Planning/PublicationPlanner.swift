import Charting
import Tabular

/// Decides which tables are published, and refuses those that must not be.
struct PublicationPlanner {
  let pipeline: Pipeline
  let tables: TablePlanner

  /// The tables in the order of the pipeline: those that a finding, a chart or the template uses,
  /// changed by what `outputs` says; of every model what is published of it.
  func publications(
    used: [Written], reporting diagnostics: inout Diagnostics
  ) -> [TablePublication] {
    checkOutputs(&diagnostics)
    let rules = PrivacyRules(declaration: pipeline.privacy)
    var publications: [TablePublication] = []
    for table in pipeline.tables {
      let name = table.name.text
      let output = pipeline.outputs.first { $0.table.text == name }
      let use = used.first { $0.text == name }
      guard output?.isWritten ?? (use != nil), let relation = tables.relation(name) else {
        continue
      }
      rules.check(
        relation.schema, named: name, at: output?.table.place ?? use?.place,
        reporting: &diagnostics)
      publications.append(
        TablePublication(
          table: name, file: output?.file?.text ?? name + ".csv", spreadsheet: output?.spreadsheet))
      checkDecimals(output?.spreadsheet, of: relation.schema, named: name, &diagnostics)
    }
    publications += pipeline.models.flatMap { model in
      model.published.map {
        TablePublication(table: $0.output.name(of: model.name.text), file: $0.file)
      }
    }
    refuseSharedFiles(publications, &diagnostics)
    return publications
  }

  /// No two tables may be written to one file, nor a table over what Acopio itself writes.
  private func refuseSharedFiles(
    _ publications: [TablePublication], _ diagnostics: inout Diagnostics
  ) {
    var owners = ["findings.csv": "the findings", "dictionary.csv": "the dictionary"]
    for publication in publications {
      for file in [publication.file, publication.spreadsheetFile].compactMap(\.self) {
        if let owner = owners[file.lowercased()] {
          let output = pipeline.outputs.first { $0.table.text == publication.table }
          diagnostics.error(
            .nameTaken,
            "'\(publication.table)' must have a file of its own, not '\(file)', which is that of "
              + owner, at: output?.file?.place ?? output?.table.place)
        }
        owners[file.lowercased()] = "'\(publication.table)'"
      }
    }
  }

  private func checkDecimals(
    _ spreadsheet: SpreadsheetFile?, of schema: Schema, named table: String,
    _ diagnostics: inout Diagnostics
  ) {
    for column in spreadsheet?.columns ?? [] where schema[column.text]?.kind != .number {
      diagnostics.report(
        schema[column.text] == nil
          ? schema.unknownColumn(column.text, in: table, at: column.place)
          : Diagnostic(
            .wrongValue, "'\(column.text)' must be a column of numbers to have decimals",
            at: column.place))
    }
  }

  /// What is drawn is written too, so the rules hold for the tables of charts from inputs and models.
  func checkDrawn(_ charts: [PlannedChart], reporting diagnostics: inout Diagnostics) {
    let rules = PrivacyRules(declaration: pipeline.privacy)
    for chart in charts {
      for table in chart.chart.tables
      where !pipeline.tables.contains(where: { $0.name.text == table.text }) {
        guard let schema = tables.relation(table.text)?.schema else { continue }
        rules.check(schema, named: table.text, at: table.place, reporting: &diagnostics)
      }
    }
  }

  private func checkOutputs(_ diagnostics: inout Diagnostics) {
    let known = pipeline.tables.map(\.name.text)
    for output in pipeline.outputs where !known.contains(output.table.text) {
      diagnostics.error(
        .unknownName, "'\(output.table.text)' must be a table, which it is not",
        at: output.table.place, hint: NearestName.hint(for: output.table.text, among: known))
    }
  }
}
