/// A parsed JSON or JSON5 file: its bytes, and its root value with places.
public struct JSONDocument: Sendable {
  /// The file as written.
  public let source: SourceText
  /// The one value it holds.
  public let root: JSONNode

  /// A source and the value parsed from it.
  public init(source: SourceText, root: JSONNode) {
    self.source = source
    self.root = root
  }

  /// Where a value stands.
  public func place(of node: JSONNode) -> Place { source.place(of: node.range) }

  /// Where a part of a text value stands.
  ///
  /// - Parameter range: UTF-8 offsets in the unescaped text. A text with escapes is meant as a whole.
  public func place(of range: Range<Int>, in node: JSONNode) -> Place {
    guard let text = node.text, text.utf8.count + 2 == node.range.count else {
      return place(of: node)
    }
    let start = node.range.lowerBound + 1
    return source.place(of: (start + range.lowerBound)..<(start + range.upperBound))
  }
}
