/// A report as a closed tree: printers turn it into Markdown, and later into HTML.
public struct Report: Sendable, Equatable {
  /// The parts in order.
  public var blocks: [Block]
  /// The texts of the footnotes, in the order of their numbers.
  public var footnotes: [String]

  /// A report from its parts.
  public init(blocks: [Block], footnotes: [String] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}
