extension String {
  /// The text with a mark written twice wherever it stands, as quotes within quotes are.
  ///
  /// By scalars: with an accent behind it a quote is one character that is no quote any more, but a
  /// reader of bytes ends the cell there all the same.
  package func doubling(_ mark: Unicode.Scalar) -> String {
    var doubled = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == mark { doubled.append(mark) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}
