import Tabular

/// A table of a draft: its name and the steps that make it.
struct DraftTable {
  /// The name in the pipeline.
  let name: String
  /// What it is made from.
  let source: String
  /// The steps behind `from`, as JSON5.
  let steps: [String]
  /// What is said of it, if anything.
  var note: DraftLanguage.Sentence?

  /// The table as JSON5.
  func text(in language: DraftLanguage) -> String {
    let head = note.map { DraftText.comment(language.text($0)) + "\n" } ?? ""
    let all = [JSONText.object([("from", .text(source))]).compactText] + steps
    return "\(head)\"\(name)\": [\n\(all.joined(separator: ",\n"))\n]"
  }

  /// `summarize`: new columns, each with its formula, of the rows that agree in a column.
  static func summarize(_ values: [(String, String)], by column: String?) -> String {
    let by = column.map { [("by", JSONText.list([.text($0)]))] } ?? []
    let columns = JSONText.object(values.map { ($0.0, .text($0.1)) })
    return JSONText.object([("summarize", columns)] + by).compactText
  }

  /// `take`: the first 15 rows.
  static let first15 = #"{ "take": 15 }"#

  /// `sort` by one column; a `-` in front turns the order round.
  static func sort(_ column: String) -> String { list("sort", [column]) }

  /// `select`: only these columns.
  static func select(_ columns: [String]) -> String { list("select", columns) }

  /// `where`, with its reason.
  static func keep(_ condition: String, because reason: String) -> String {
    JSONText.object([("where", .text(condition)), ("because", .text(reason))]).compactText
  }

  /// `stack`: columns become rows.
  static func stack(_ columns: [String], as item: String, _ value: String) -> String {
    JSONText.object([
      ("stack", .list(columns.map(JSONText.text))), ("as", .object([(item, .text(value))])),
    ]).compactText
  }

  private static func list(_ verb: String, _ columns: [String]) -> String {
    JSONText.object([(verb, .list(columns.map(JSONText.text)))]).compactText
  }
}
