import Pipelines
import Tabular

/// What moved between two sets, as lines for people and as objects for programs.
enum MovePage {
  /// The findings that moved, as a table; nothing where none did.
  static func lines(_ moves: [FindingMove]) -> [String] {
    guard !moves.isEmpty else { return [] }
    return AlignedText(
      heads: ["finding", "before", "now", "change", "unit", "remark"], rows: moves.map(cells),
      numeric: [1, 2, 3]
    ).lines.map { "  " + $0 }
  }

  private static func cells(_ move: FindingMove) -> [String] {
    [
      move.name, shown(move.before?.value, beside: move.after?.value),
      shown(move.after?.value, beside: move.before?.value),
      move.change.map(signed) ?? "", (move.after ?? move.before)?.unit ?? "", remark(move),
    ]
  }

  /// What a reader must know beside the numbers.
  private static func remark(_ move: FindingMove) -> String {
    guard let before = move.before else { return "new" }
    guard let after = move.after else { return "gone" }
    var parts: [String] = []
    if before.unit != after.unit {
      parts.append("was in \(before.unit.isEmpty ? "1" : before.unit)")
    }
    if move.changesStatus { parts.append("\(named(before.status)) -> \(named(after.status))") }
    if let leaves = move.leavesInterval {
      parts.append(leaves ? "outside its interval before" : "inside its interval before")
    }
    if before.value != nil, after.value == nil { parts.append(after.reason) }
    if move.change == 0 { parts.append("interval or count") }
    return parts.joined(separator: "; ")
  }

  private static func named(_ status: String) -> String { status.isEmpty ? "none" : status }

  /// A change with its sign, in six digits.
  static func signed(_ number: Double) -> String {
    (number > 0 ? "+" : "") + shown(number)
  }

  /// A number in six digits: enough to see what moved, and none that means nothing.
  private static func shown(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return NumberText.binary(number) }
    var factor = 1.0
    while abs(number) * factor < 100_000, factor < 1e15 { factor *= 10 }
    return NumberText.binary((number * factor).rounded() / factor)
  }

  /// A printed value in six digits, but whole where these do not tell it from another one.
  private static func shown(_ value: String?, beside other: String?) -> String {
    guard let value else { return "" }
    guard let number = Double(value) else { return value }
    let text = shown(number)
    return other.flatMap(Double.init).map(shown) == text ? value : text
  }

  /// How a table moved, in a line, with its first cells below.
  static func lines(_ move: TableMove) -> [String] {
    let counts = [
      counted(move.changedCells, "cell") + " in " + counted(move.changedRows, "row"),
      counted(move.added, "row") + " more", counted(move.removed, "row") + " gone",
    ]
    let shown = zip(counts, [move.changedCells, move.added, move.removed]).filter { $1 > 0 }
      .map(\.0)
    let columns =
      (move.newColumns.isEmpty ? [] : ["new: " + move.newColumns.joined(separator: ", ")])
      + (move.lostColumns.isEmpty ? [] : ["gone: " + move.lostColumns.joined(separator: ", ")])
    return ["  \(move.file)  " + (shown + columns).joined(separator: "; ")]
      + move.examples.map { cell in
        "    \(cell.row), \(cell.column): \(cell.before ?? "-") -> \(cell.after ?? "-")"
      }
  }

  static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  /// What two sets were made from differently.
  static func lines(because difference: RunDifference?) -> [String] {
    guard let difference else { return [] }
    var lines = difference.inputs.map { "  because " + text($0) }
    lines += difference.parameters.map { parameter in
      "  because the parameter \(parameter.name) is \(parameter.after ?? "gone"), "
        + "not \(parameter.before ?? "none")"
    }
    if difference.hasOtherDeclaration {
      lines.append("  because the declaration is another one")
    } else if difference.hasOtherWords {
      lines.append("  the declaration differs in words, charts, comments or layout")
    }
    if let before = difference.tools.first, let after = difference.tools.last {
      lines.append("  because \(before) made it, and this is \(after)")
    }
    return lines
  }

  private static func text(_ input: RunDifference.Input) -> String {
    let parts = [
      ("changed", input.changed), ("new", input.added), ("gone", input.removed),
    ].filter { !$0.1.isEmpty }.map { word, paths in
      "\(word) \(paths.prefix(3).joined(separator: ", "))"
        + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
    }
    let rows = [input.rowsBefore, input.rowsAfter].map { $0.map(String.init) ?? "no" }
    return "the input \(input.name) is another one: \(parts.joined(separator: "; ")) "
      + (rows[0] == rows[1] ? "(\(rows[0]) rows)" : "(\(rows[0]) rows, now \(rows[1]))")
  }
}

extension MovePage {
  /// A finding that moved.
  static func json(_ move: FindingMove) -> JSONText {
    .object([
      ("finding", .text(move.finding)), ("group", .text(move.group)),
      ("before", .optional(move.before?.value)), ("now", .optional(move.after?.value)),
      ("change", move.change.map(JSONText.number) ?? .null),
      ("unit", .text((move.after ?? move.before)?.unit ?? "")),
      ("leaves_interval", move.leavesInterval.map(JSONText.flag) ?? .null),
      ("status_before", .text(move.before?.status ?? "")),
      ("status", .text(move.after?.status ?? "")),
    ])
  }

  /// A table that moved.
  static func json(_ move: TableMove) -> JSONText {
    .object([
      ("file", .text(move.file)), ("rows_added", .whole(move.added)),
      ("rows_removed", .whole(move.removed)), ("rows_changed", .whole(move.changedRows)),
      ("cells_changed", .whole(move.changedCells)),
      ("columns_added", .list(move.newColumns.map(JSONText.text))),
      ("columns_removed", .list(move.lostColumns.map(JSONText.text))),
      ("first", .list(move.examples.map(json))),
    ])
  }

  private static func json(_ cell: TableMove.Cell) -> JSONText {
    .object([
      ("row", .text(cell.row)), ("column", .text(cell.column)),
      ("before", .optional(cell.before)), ("now", .optional(cell.after)),
    ])
  }

  /// What two sets were made from differently.
  static func json(_ difference: RunDifference) -> JSONText {
    .object([
      ("inputs", .list(difference.inputs.map(json))),
      ("declaration", .flag(difference.hasOtherDeclaration)),
      ("words", .flag(difference.hasOtherWords)),
      ("parameters", .list(difference.parameters.map(json))),
      ("tools", .list(difference.tools.map(JSONText.text))),
    ])
  }

  private static func json(_ input: RunDifference.Input) -> JSONText {
    .object([
      ("name", .text(input.name)), ("changed", .list(input.changed.map(JSONText.text))),
      ("added", .list(input.added.map(JSONText.text))),
      ("removed", .list(input.removed.map(JSONText.text))),
      ("rows_before", input.rowsBefore.map(JSONText.whole) ?? .null),
      ("rows", input.rowsAfter.map(JSONText.whole) ?? .null),
    ])
  }

  private static func json(_ parameter: RunDifference.Parameter) -> JSONText {
    .object([
      ("name", .text(parameter.name)), ("before", .optional(parameter.before)),
      ("now", .optional(parameter.after)),
    ])
  }
}
