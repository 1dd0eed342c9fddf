public import Tabular

extension Diagnostic {
  /// What is wrong with the place of a problem in a file of some bytes; nil when nothing is.
  ///
  /// Printing the problem is part of the question: excerpts and carets must not trap either.
  public func misplaced(in bytes: [UInt8]) -> String? {
    guard text().contains(message), let place, place.line > 0 else { return nil }
    let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
    guard place.line <= lines, place.column >= 1 else { return "\(place.text) of \(lines) lines" }
    let width = place.excerpt.unicodeScalars.count
    guard place.excerpt.isEmpty || place.column <= place.firstColumn + width else {
      return "\(place.text), where the line has \(width) columns"
    }
    return nil
  }
}

extension Diagnostics {
  /// The first problem whose place is wrong in a file of some bytes; nil when none is.
  public func misplaced(in bytes: [UInt8]) -> String? {
    all.lazy.compactMap { $0.misplaced(in: bytes) }.first
  }
}
