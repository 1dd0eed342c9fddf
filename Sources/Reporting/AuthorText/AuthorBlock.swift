/// A part of a template that is no heading, paragraph, quotation or list of single lines.
indirect enum AuthorBlock: Equatable {
  /// Running text.
  case paragraph([AuthorText])
  /// Code between fences or behind four spaces.
  case code(String)
  /// A line across the page.
  case rule
  /// Entries, each with the lists below it.
  case list(isOrdered: Bool, [Entry])
  /// A table that the author typed.
  case table(head: [[AuthorText]], rows: [[[AuthorText]]])

  /// An entry of a list.
  struct Entry: Equatable {
    /// The words of the entry.
    var text: [AuthorText]
    /// The lists below it.
    var below: [AuthorBlock]
  }
}
