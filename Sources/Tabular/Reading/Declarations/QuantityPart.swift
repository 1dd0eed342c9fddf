/// Where it is said, of each amount, what unit it is in, of which state, country or product.
public enum QuantityPart: Sendable, Equatable {
  /// In a column of the file, by its header.
  case header(String)
  /// In the name of the file.
  case fileName(FileNamePiece)
  /// In the pipeline, for all amounts.
  case constant(String)

  /// Reads a header, or in single quotes a text that holds for all rows.
  init(_ text: String) {
    let isQuoted = text.utf8.count >= 2 && text.hasPrefix("'") && text.hasSuffix("'")
    self = isQuoted ? .constant(String(text.dropFirst().dropLast())) : .header(text)
  }

  /// The header; nil where it is said elsewhere.
  var header: String? {
    if case .header(let header) = self { header } else { nil }
  }
}
