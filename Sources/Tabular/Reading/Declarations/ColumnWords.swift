/// The words of a column's short notation, with their places.
struct ColumnWords {
  /// A part of the notation.
  struct Word {
    /// The part; of quoted and bracketed ones what is inside.
    let text: String
    /// UTF-8 offsets of `text` in the notation.
    let range: Range<Int>
  }

  private let written: Written
  private let bytes: [UInt8]
  private var position = 0

  init(_ written: Written) {
    self.written = written
    bytes = Array(written.text.utf8)
  }

  /// The next word, or nil at the end: letters, a number or range, or a comparison.
  mutating func next() -> Word? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    let isComparison = Self.isComparison(bytes[start])
    position += 1
    while position < bytes.count, Self.isComparison(bytes[position]) == isComparison,
      isComparison || Self.belongsToWord(bytes[position])
    {
      position += 1
    }
    return word(start..<position)
  }

  /// What stands between brackets, if they are next.
  mutating func bracketed(_ open: Character, _ close: Character) throws(Diagnostic) -> Word? {
    skipSpace()
    guard position < bytes.count, bytes[position] == open.asciiValue else { return nil }
    let start = position + 1
    guard let end = bytes[start...].firstIndex(where: { $0 == close.asciiValue }) else {
      throw problem("must close '\(open)' by '\(close)'", at: word(position..<start))
    }
    position = end + 1
    return word(start..<end)
  }

  /// What stands between single quotes, if they are next; a doubled quote inside is one.
  mutating func quoted() throws(Diagnostic) -> Word? {
    skipSpace()
    let quote = UInt8(ascii: "'")
    guard position < bytes.count, bytes[position] == quote else { return nil }
    let start = position + 1
    var end = start
    while end < bytes.count {
      if bytes[end] == quote {
        guard end + 1 < bytes.count, bytes[end + 1] == quote else { break }
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else {
      throw problem("must close the single quote", at: word(position..<start))
    }
    position = end + 1
    let text = word(start..<end).text
    return Word(text: Self.undoubled(text), range: start..<end)
  }

  /// Quoted texts between round brackets, if they are next.
  mutating func quotedList() throws(Diagnostic) -> [String]? {
    guard passes("(") else { return nil }
    var texts: [String] = []
    repeat {
      guard let text = try quoted() else { throw problem("must list texts in single quotes") }
      texts.append(text.text)
    } while passes(",")
    guard passes(")") else { throw problem("must close '(' by ')'") }
    return texts
  }

  /// The bounds of a range `a..b`; nil when the word is none.
  ///
  /// Throws when the first bound is above the second one.
  func range(
    _ word: Word
  ) throws(Diagnostic) -> (lower: ColumnConstraint.Bound, upper: ColumnConstraint.Bound)? {
    guard let dots = word.text.firstRange(of: ".."),
      let lower = Self.bound(String(word.text[..<dots.lowerBound])),
      let upper = Self.bound(String(word.text[dots.upperBound...]))
    else { return nil }
    guard lower.isAtMost(upper) else {
      throw problem("must be a range from the lower to the higher number", at: word)
    }
    return (lower, upper)
  }

  /// A number as a bound; nil when the text is none.
  static func bound(_ text: String) -> ColumnConstraint.Bound? {
    guard case .decimal(let mantissa, let scale)? = NumberCell.number(text, .neutral) else {
      return nil
    }
    return ColumnConstraint.Bound(mantissa, scale: scale)
  }

  /// Where a word stands.
  func place(of word: Word) -> Place? { written.place(of: word.range) }

  /// The problem of a word, or of the notation as a whole.
  func problem(_ what: String, at word: Word? = nil, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      .columnNotation, "a column's type \(what)",
      at: written.place(of: word?.range ?? 0..<bytes.count), hint: hint)
  }

  /// The problem of a unit that nobody declared.
  func unknownUnit(_ error: UnitCatalogue.Misspelling, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .columnUnknownUnit, "'\(error.part)' must be a known unit, which it is not",
      at: written.place(of: range), hint: error.advice)
  }

  private mutating func passes(_ character: Character) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private func word(_ range: Range<Int>) -> Word {
    Word(text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  private static func isComparison(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    !Array(" ()[]',".utf8).contains(byte)
  }

  private static func undoubled(_ text: String) -> String {
    text.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
  }
}

extension ColumnConstraint.Bound {
  /// Whether this number is not above another.
  func isAtMost(_ other: ColumnConstraint.Bound) -> Bool {
    let common = max(scale, other.scale)
    func widened(_ bound: ColumnConstraint.Bound) -> Int128 {
      Int128(bound.mantissa) * Int128(Decimals.powerOfTen(common - bound.scale) ?? 1)
    }
    return widened(self) <= widened(other)
  }
}
