import Tabular

/// A headline value of a draft.
struct DraftFinding {
  /// The name in the pipeline.
  let name: String
  /// The words for people.
  let label: String
  /// The table or input that it is computed from.
  let source: String
  /// The formula.
  let value: String
  /// Which rows count; nil for all.
  var condition: String?
  /// The column whose groups have a value each; nil for one value.
  var group: String?

  /// The finding as JSON5.
  var text: String {
    var members: [(String, JSONText)] = [
      ("label", .text(label)), ("from", .text(source)), ("value", .text(value)),
    ]
    if let condition { members.append(("where", .text(condition))) }
    if let group { members.append(("by", .list([.text(group)]))) }
    return JSONText.object([(name, .object(members))]).compactText.dropFirst().dropLast()
      .description
  }
}
