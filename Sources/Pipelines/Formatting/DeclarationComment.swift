/// A comment of a declaration, word for word.
struct DeclarationComment: Equatable {
  /// The text with its marks, `//` or `/*` and `*/`, and without the end of its line.
  let text: String
  /// How many lines end between what stands before and the comment.
  let linesBefore: Int

  /// Whether it goes on to the end of its line, so that nothing may follow.
  var endsLine: Bool { text.hasPrefix("//") }
}
