public import Tabular

/// Which number `why` is asked about: `coops[coop_id=C014 season=2024, sold]`, `pay_their_way`.
public struct CellQuestion: Sendable, Equatable {
  /// Which row of a table, or which group of a finding, is meant.
  public enum Row: Sendable, Equatable {
    /// The row of a number, from 1.
    case number(Int)
    /// The row in which a text stands.
    case text(String)
    /// The row with these values, by column.
    case values([Pair])
  }

  /// A column with the value that it must have.
  public struct Pair: Sendable, Equatable {
    /// The column.
    public let column: String
    /// The value as it is written.
    public let text: String

    /// A column with its value.
    public init(_ column: String, _ text: String) {
      self.column = column
      self.text = text
    }
  }

  /// The question as written.
  public let written: String
  /// The table, model or finding.
  public private(set) var name: String
  /// The row; nil where none is named.
  public let row: Row?
  /// The column; nil where none is named.
  public let column: String?

  /// Reads a question; throws `why.spelling` for anything else.
  public init(_ written: String) throws(Diagnostic) {
    self.written = written
    guard let open = written.firstIndex(of: "[") else {
      name = written
      row = nil
      column = nil
      guard !written.isEmpty else { throw Self.misspelt(written) }
      return
    }
    guard written.hasSuffix("]"), open != written.startIndex else { throw Self.misspelt(written) }
    name = String(written[..<open])
    let inside = written[written.index(after: open)...].dropLast()
    let comma = inside.lastIndex(of: ",")
    row = Self.row(Self.trimmed(inside[..<(comma ?? inside.endIndex)]))
    column = comma.map { Self.trimmed(inside[inside.index(after: $0)...]) }
    guard column != "", row != nil || column != nil else { throw Self.misspelt(written) }
  }

  /// The question about the same cell of something that is called otherwise here.
  public func naming(_ name: String) -> CellQuestion {
    var copy = self
    copy.name = name
    return copy
  }

  private static func row(_ text: String) -> Row? {
    if text.isEmpty { return nil }
    if let number = Int(text) { return .number(number) }
    return pairs(text).map(Row.values) ?? .text(text)
  }

  /// Values by column, with spaces or commas between them; nil for a text that begins with none.
  ///
  /// What has no sign of equality belongs to the value before it.
  private static func pairs(_ text: String) -> [Pair]? {
    var pairs: [(column: String, text: String)] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for (index, piece) in word.split(separator: ",", omittingEmptySubsequences: false)
        .enumerated()
      {
        if let sign = piece.firstIndex(of: "="), sign != piece.startIndex {
          pairs.append((String(piece[..<sign]), String(piece[piece.index(after: sign)...])))
        } else if pairs.isEmpty {
          return nil
        } else {
          pairs[pairs.count - 1].text += "\(index == 0 ? " " : ",")\(piece)"
        }
      }
    }
    return pairs.map { pair in
      let text = trimmed(pair.text[...])
      return Pair(pair.column, text.hasSuffix(",") ? String(text.dropLast()) : text)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return end.map { String(start[...$0]) } ?? ""
  }

  private static func misspelt(_ text: String) -> Diagnostic {
    Diagnostic(
      .cellSpelling, "a cell must be written as TABLE[ROW, COLUMN], not as '\(text)'",
      hint: "'coops[C014, sold]', or the name of a finding?")
  }
}
