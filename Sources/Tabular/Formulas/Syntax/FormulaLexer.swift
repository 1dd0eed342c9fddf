/// Cuts the bytes of a formula into tokens, one at a time.
///
/// Units in brackets are not tokens, because their words follow other rules: the parser asks for
/// them where it expects one.
struct FormulaLexer {
  private let bytes: [UInt8]
  private let written: Written
  /// The offset of the next byte.
  private(set) var position = 0

  init(_ written: Written) {
    self.written = written
    bytes = Array(written.text.utf8)
  }

  /// The next token; throws `formula.syntax` at bytes that begin none.
  mutating func next() throws(Diagnostic) -> FormulaToken {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else {
      return FormulaToken(kind: .end, range: bytes.count..<bytes.count)
    }
    let byte = bytes[position]
    if Self.isDigit(byte) { return try number() }
    if Self.isNameStart(byte) { return word() }
    switch byte {
    case UInt8(ascii: "'"): return try quoted(until: byte, FormulaToken.Kind.text)
    case UInt8(ascii: "`"): return try quoted(until: byte, FormulaToken.Kind.quotedName)
    case UInt8(ascii: "$"): return try parameter()
    default: return try symbol()
    }
  }

  /// The text between brackets that begin at an offset; reading goes on behind them.
  mutating func unit(at start: Int) throws(Diagnostic) -> FormulaNode.UnitText {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")) else {
      throw problem("the bracket must be closed by ']', which is missing", start..<bytes.count)
    }
    position = end + 1
    return FormulaNode.UnitText(text: text((start + 1)..<end), range: (start + 1)..<end)
  }

  /// Whether the next byte, without a space, opens a bracket or a quote.
  func isFollowed(by character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(truncatingIfNeeded: character.value)
  }

  /// A problem of spelling at a range of bytes.
  func problem(_ message: String, _ range: Range<Int>, hint: String? = nil) -> Diagnostic {
    Diagnostic(.formulaSyntax, message, at: written.place(of: range), hint: hint)
  }

  private mutating func number() throws(Diagnostic) -> FormulaToken {
    let start = position
    skipDigits()
    if isDigit(at: position + 1), bytes[position] == UInt8(ascii: ".") {
      position += 1
      skipDigits()
    }
    skipExponent()
    let range = start..<position
    guard let number = DecimalText.number(text(range)) else {
      throw problem("the number must be below 1.8e308, which it is not", range)
    }
    return FormulaToken(kind: .number(number), range: range)
  }

  private mutating func skipDigits() {
    while isDigit(at: position) { position += 1 }
  }

  private mutating func skipExponent() {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return }
    let signed = position + 1 < bytes.count && [0x2B, 0x2D].contains(bytes[position + 1])
    guard isDigit(at: position + (signed ? 2 : 1)) else { return }
    position += signed ? 2 : 1
    skipDigits()
  }

  private mutating func word() -> FormulaToken {
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    return FormulaToken(kind: .word(text(start..<position)), range: start..<position)
  }

  private mutating func parameter() throws(Diagnostic) -> FormulaToken {
    let start = position
    position += 1
    guard position < bytes.count, Self.isNameStart(bytes[position]) else {
      throw problem("'$' must be followed by the name of a parameter", start..<(start + 1))
    }
    let name = word()
    return FormulaToken(
      kind: .parameter(text(name.range)), range: start..<name.range.upperBound)
  }

  /// A text or name up to its closing mark; the mark doubled stands for itself.
  private mutating func quoted(
    until mark: UInt8, _ kind: (String) -> FormulaToken.Kind
  ) throws(Diagnostic) -> FormulaToken {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != mark {
        content.append(byte)
      } else if position < bytes.count, bytes[position] == mark {
        content.append(mark)
        position += 1
      } else {
        let text = String(decoding: content, as: UTF8.self)
        return FormulaToken(kind: kind(text), range: start..<position)
      }
    }
    let sign = String(UnicodeScalar(mark))
    throw problem("the quote must be closed by \(sign), which is missing", start..<bytes.count)
  }

  private static let symbols = [
    "??", "==", "!=", "<=", ">=", "..", "<", ">", "=", "+", "-", "*", "/", "%", "^", "(", ")", "[",
    "]", ",", ":", ".",
  ]

  private mutating func symbol() throws(Diagnostic) -> FormulaToken {
    let start = position
    for symbol in Self.symbols where bytes[start...].starts(with: symbol.utf8) {
      position += symbol.utf8.count
      return FormulaToken(kind: .symbol(symbol), range: start..<position)
    }
    let shown = String(UnicodeScalar(bytes[start]))
    throw problem(
      "'\(shown)' must not stand in a formula", start..<(start + 1), hint: Self.hint(for: shown))
  }

  private static func hint(for symbol: String) -> String? {
    switch symbol {
    case "&": "write 'and'"
    case "|": "write 'or'"
    case "!": "write 'not', or '!=' between two values"
    case "\"": "write texts in single quotes: 'text'"
    default: nil
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && Self.isDigit(bytes[offset])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (97...122).contains(byte | 0x20)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
}
