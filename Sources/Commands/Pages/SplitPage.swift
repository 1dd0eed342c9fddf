import Pipelines
import Tabular

/// What moved each finding: a column for each part that is another one.
struct SplitPage {
  private let split: ChangeSplit
  private let parts: [ChangedPart]

  init(_ split: ChangeSplit) {
    self.split = split
    parts = split.findings.first.map { $0.shares.map(\.part) } ?? []
  }

  /// The table with what could not be computed below it.
  var lines: [String] {
    table.map { "  " + $0 } + split.remarks.map { "  not computed: \($0)" }
  }

  /// Nothing where one part alone is another one: then all changes are its doing.
  private var table: [String] {
    guard parts.count > 1 else { return [] }
    let isTogether = split.findings.contains { ($0.together ?? 0) != 0 }
    let heads = ["moved by", "change"] + parts.map(\.rawValue) + (isTogether ? ["together"] : [])
    let rows = split.findings.map { finding in
      [finding.move.name, finding.move.change.map(MovePage.signed) ?? ""]
        + finding.shares.map(Self.cell)
        + (isTogether ? [finding.together.map(MovePage.signed) ?? "?"] : [])
    }
    let isOrdered = rows.contains { $0.contains { $0.hasSuffix(")") } }
    return AlignedText(heads: heads, rows: rows, numeric: Set(1..<heads.count)).lines
      + (isOrdered ? ["(in brackets: as the last part to change)"] : [])
  }

  /// What a part does alone, and in brackets as the last one, where that is another number.
  private static func cell(_ share: FindingSplit.Share) -> String {
    let last = share.last.map { "(\(MovePage.signed($0)))" }
    guard let alone = share.alone else { return last ?? "?" }
    let text = MovePage.signed(alone)
    guard let last, share.last.map(MovePage.signed) != text else { return text }
    return text + " " + last
  }

  /// One object for programs.
  var json: JSONText {
    .object([
      ("findings", .list(split.findings.map(Self.json))),
      ("remarks", .list(split.remarks.map(JSONText.text))),
    ])
  }

  private static func json(_ finding: FindingSplit) -> JSONText {
    .object([
      ("finding", .text(finding.move.finding)), ("group", .text(finding.move.group)),
      ("change", number(finding.move.change)),
      (
        "parts",
        .object(
          finding.shares.map { share in
            (
              share.part.rawValue,
              .object([("alone", number(share.alone)), ("last", number(share.last))])
            )
          })
      ), ("together", number(finding.together)),
    ])
  }

  private static func number(_ number: Double?) -> JSONText {
    number.map(JSONText.number) ?? .null
  }
}
