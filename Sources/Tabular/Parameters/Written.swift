/// A text as somebody wrote it, with the place of its first scalar.
public struct Written: Sendable, Hashable {
  /// The text, unescaped.
  public let text: String
  /// Where the text stands, quotes left out.
  public let place: Place?
  /// Whether the file spells the text without escapes, so that offsets can be found again.
  public let isVerbatim: Bool

  /// A text with its place.
  public init(_ text: String, at place: Place? = nil, isVerbatim: Bool = true) {
    self.text = text
    self.place = place
    self.isVerbatim = isVerbatim
  }

  /// A text value of a document; nil when the value is not a text.
  public init?(_ node: JSONNode, in document: JSONDocument) {
    guard let text = node.text else { return nil }
    let isVerbatim = text.utf8.count + 2 == node.range.count
    self.init(
      text,
      at: isVerbatim
        ? document.place(of: 0..<text.utf8.count, in: node) : document.place(of: node),
      isVerbatim: isVerbatim)
  }

  /// The place of a part of the text, given by UTF-8 offsets.
  public func place(of range: Range<Int>) -> Place? {
    guard let place, isVerbatim else { return place }
    let bytes = Array(text.utf8)
    let whole = range.clamped(to: 0..<bytes.count)
    let before = String(decoding: bytes[0..<whole.lowerBound], as: UTF8.self)
    let part = String(decoding: bytes[whole], as: UTF8.self)
    return Place(
      file: place.file, line: place.line,
      column: place.column + before.unicodeScalars.count,
      length: part.unicodeScalars.count, excerpt: place.excerpt,
      firstColumn: place.firstColumn)
  }
}
