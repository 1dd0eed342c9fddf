import Tabular

/// The lines of a declared file that are other ones.
public struct DeclarationChange: Sendable, Equatable {
  /// A line that went or came.
  public struct Line: Sendable, Equatable {
    /// The number in its file, from 1.
    public let number: Int
    /// The text without the blanks before it.
    public let text: String
    /// Whether it came; else it went.
    public let isNew: Bool
  }

  /// The path of the file in the project.
  public let file: String
  /// The lines in the order of the file, those that went before those that came in their place.
  public let lines: [Line]

  /// The files of two folders that differ, in byte order of their paths.
  static func all(
    from before: [String: [UInt8]], to after: [String: [UInt8]]
  ) -> [DeclarationChange] {
    Set(before.keys).union(after.keys).sorted { $0.precedesByScalars($1) }
      .filter { before[$0] != after[$0] }
      .map { DeclarationChange($0, from: before[$0] ?? [], to: after[$0] ?? []) }
  }

  private init(_ file: String, from before: [UInt8], to after: [UInt8]) {
    self.file = file
    let difference = Self.lines(after).difference(from: Self.lines(before))
    let changes = difference.map { change -> (offset: Int, line: Line) in
      switch change {
      case .remove(let offset, let text, _):
        (offset, Line(number: offset + 1, text: Self.trimmed(text), isNew: false))
      case .insert(let offset, let text, _):
        (offset, Line(number: offset + 1, text: Self.trimmed(text), isNew: true))
      }
    }
    lines = changes.sorted {
      ($0.offset, $0.line.isNew ? 1 : 0) < ($1.offset, $1.line.isNew ? 1 : 0)
    }
    .map(\.line)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\t" })
  }
}
