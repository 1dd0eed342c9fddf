import Reporting
import Tabular

/// What every published column means: the table that is written to `dictionary.csv`.
enum DictionaryTable {
  /// One row for each column of each table: table column type unit label source; labels are in the
  /// language of the pipeline.
  static func table(
    _ tables: [PublishedTable], language: String
  ) throws(Diagnostic) -> PublishedTable {
    let titles = ColumnTitles(language: language)
    let rows = tables.flatMap { table in
      table.schema.fields.map { (table.name, $0, titles.title(of: $0, in: table.schema)) }
    }
    func texts(_ text: (String, Field) -> String) -> Column {
      .texts(TextColumn(rows.map { text($0.0, $0.1) }.map { $0.isEmpty ? nil : $0 }))
    }
    let columns: [(String, Column)] = [
      ("table", texts { name, _ in name }),
      ("column", texts { _, field in field.name }),
      ("type", texts { _, field in field.scale?.dictionaryText ?? field.kind.text }),
      ("unit", texts { _, field in field.measure.symbol }),
      ("label", .texts(TextColumn(rows.map(\.2)))),
      ("source", texts { _, field in field.origin }),
    ]
    let schema = Schema(columns.map { Field($0.0, .text) }, key: ["table", "column"])
    return PublishedTable(name: "dictionary", table: try Table(schema, columns.map(\.1)))
  }
}

extension Scale {
  /// The scale with its levels: `scale(agreement): 1 = Disagree, 2 = Agree`.
  fileprivate var dictionaryText: String {
    let meanings = levels.map { "\($0.code) = \($0.label)" }.joined(separator: ", ")
    return allowsSeveral
      ? "multiple(\(name)): \(meanings), \"\" = asked and none chosen"
      : "scale(\(name)): \(meanings)"
  }
}
