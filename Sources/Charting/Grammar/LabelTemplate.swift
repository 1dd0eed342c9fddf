import Tabular

/// The text of a label with columns in braces: `{country} {change:+.0}`.
///
/// After the colon: `+` for a plus before numbers above zero, `.2` for so many decimals, `%` for a
/// share as percent. Lines are parted by line ends.
public struct LabelTemplate: Sendable, Equatable {
  /// How a number is printed.
  struct Format: Sendable, Equatable {
    var decimals: Int?
    var showsPlus = false
    var isPercent = false
  }

  /// A part of the text.
  enum Piece: Sendable, Equatable {
    case text(String)
    case column(Written, Format)
  }

  let pieces: [Piece]

  /// The columns that are read.
  var columns: [Written] {
    pieces.compactMap { if case .column(let column, _) = $0 { column } else { nil } }
  }

  /// Reads a text; nil when it has no column in braces.
  init?(_ written: Written) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = written.text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literal += rest[..<open]
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      let start = written.text[..<open].utf8.count + 1
      pieces.append(Self.column(rest[rest.index(after: open)..<close], of: written, at: start))
      rest = rest[rest.index(after: close)...]
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
    if columns.isEmpty { return nil }
  }

  private static func column(_ inside: Substring, of written: Written, at start: Int) -> Piece {
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let place = written.place(of: start..<start + name.utf8.count)
    return .column(Written(name, at: place), Format(parts.count > 1 ? parts[1] : ""))
  }

  /// The text of a row.
  func text(of row: Int, in table: Table, _ styles: SeriesStyles) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .column(let column, let format):
        styles.text(table.value(column.text, row), of: table.schema[column.text], format)
      }
    }.joined()
  }
}

extension LabelTemplate.Format {
  /// Reads what stands behind the colon.
  fileprivate init(_ text: Substring) {
    showsPlus = text.contains("+")
    isPercent = text.contains("%")
    if let point = text.firstIndex(of: ".") {
      let digits = text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }
      decimals = Int(digits).map { min($0, 15) }
    }
  }
}
