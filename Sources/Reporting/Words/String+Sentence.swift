extension String {
  /// The text with a large letter at its start.
  var firstLetterUppercased: String { prefix(1).uppercased() + dropFirst() }
}
