import Pipelines
import Tabular

/// What `acopio diff` says of two sets of one pipeline.
struct DifferencePage {
  let difference: SetDifference

  init(_ difference: SetDifference) { self.difference = difference }

  /// How many lines of each declared file are shown.
  private static let shownLines = 12

  /// The lines for people: the findings first.
  var lines: [String] {
    [head] + MovePage.lines(difference.findings) + SplitPage(difference.split).lines
      + difference.tables.flatMap(MovePage.lines) + files
      + MovePage.lines(because: difference.origin)
      + difference.declaration.flatMap(Self.lines)
  }

  private var head: String {
    let names = "\(difference.pipeline)  \(difference.names.before) -> \(difference.names.after): "
    guard !difference.isNone else { return names + "no difference" }
    let count = difference.findings.count
    return names + (count == 0 ? "no finding moved" : MovePage.counted(count, "finding") + " moved")
  }

  private var files: [String] {
    let other = difference.files.isEmpty ? [] : ["  other bytes: " + Self.list(difference.files)]
    let lost =
      difference.notKept.isEmpty
      ? []
      : ["  other tables, of which the history keeps no rows: " + Self.list(difference.notKept)]
    return other + lost
  }

  private static func list(_ files: [String]) -> String {
    files.prefix(8).joined(separator: ", ")
      + (files.count > 8 ? ", and \(files.count - 8) more" : "")
  }

  private static func lines(_ change: DeclarationChange) -> [String] {
    let shown = change.lines.prefix(shownLines).map { line in
      "    \(line.isNew ? "+" : "-") \(line.number): \(TerminalText.harmless(line.text))"
    }
    let rest = change.lines.count - shown.count
    return ["  \(change.file)"] + shown + (rest > 0 ? ["    and \(rest) more lines"] : [])
  }

  /// One object for programs.
  var json: JSONText {
    .object([
      ("name", .text(difference.pipeline)), ("before", .text(difference.names.before)),
      ("now", .text(difference.names.after)), ("same", .flag(difference.isNone)),
      ("findings", .list(difference.findings.map(MovePage.json))),
      ("split", SplitPage(difference.split).json),
      ("tables", .list(difference.tables.map(MovePage.json))),
      ("files", .list(difference.files.map(JSONText.text))),
      ("not_kept", .list(difference.notKept.map(JSONText.text))),
      ("because", MovePage.json(difference.origin)),
      ("declaration", .list(difference.declaration.map(Self.json))),
    ])
  }

  private static func json(_ change: DeclarationChange) -> JSONText {
    .object([
      ("file", .text(change.file)),
      (
        "lines",
        .list(
          change.lines.map { line in
            .object([
              ("line", .whole(line.number)), ("new", .flag(line.isNew)), ("text", .text(line.text)),
            ])
          })
      ),
    ])
  }
}
