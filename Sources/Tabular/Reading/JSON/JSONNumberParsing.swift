extension JSONParser {
  /// Reads a number as it is written, or nil if none begins here.
  mutating func number() throws(Diagnostic) -> String? {
    let start = position
    guard startsNumber else { return nil }
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
    if grammar == .json5, try specialNumber(from: start) {
      return source.text(start..<position)
    }
    try wholePart(from: start)
    try fraction(from: start)
    try exponent(from: start)
    guard wordLength(from: position) == 0 else { throw misspelledNumber(start) }
    return source.text(start..<position)
  }

  private var startsNumber: Bool {
    if Self.isDigit(byte) || byte == UInt8(ascii: "-") { return true }
    guard grammar == .json5 else { return false }
    return byte == UInt8(ascii: "+") || startsWord("Infinity") || startsWord("NaN")
      || (byte == UInt8(ascii: ".") && Self.isDigit(byte(ahead: 1)))
  }

  /// Passes `Infinity`, `NaN` or a hexadecimal number.
  private mutating func specialNumber(from start: Int) throws(Diagnostic) -> Bool {
    for word in ["Infinity", "NaN"] where startsWord(word) {
      position += word.utf8.count
      return true
    }
    guard byte == UInt8(ascii: "0"), byte(ahead: 1) | 0x20 == UInt8(ascii: "x") else {
      return false
    }
    position += 2
    let digits = position
    while Self.hexadecimalDigit(byte) != nil { position += 1 }
    guard position > digits, wordLength(from: position) == 0 else {
      throw misspelledNumber(start)
    }
    return true
  }

  private mutating func wholePart(from start: Int) throws(Diagnostic) {
    let digits = position
    passDigits()
    let leadsWithZero = position - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    let isBare = position == digits && !(grammar == .json5 && byte == UInt8(ascii: "."))
    if leadsWithZero || isBare { throw misspelledNumber(start) }
  }

  private mutating func fraction(from start: Int) throws(Diagnostic) {
    guard byte == UInt8(ascii: ".") else { return }
    let hasWholePart = position > start && Self.isDigit(bytes[position - 1])
    position += 1
    let digits = position
    passDigits()
    if position == digits, grammar == .json || !hasWholePart { throw misspelledNumber(start) }
  }

  private mutating func exponent(from start: Int) throws(Diagnostic) {
    guard byte | 0x20 == UInt8(ascii: "e") else { return }
    position += 1
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
    let digits = position
    passDigits()
    if position == digits { throw misspelledNumber(start) }
  }

  private mutating func passDigits() {
    while Self.isDigit(byte) { position += 1 }
  }

  private func misspelledNumber(_ start: Int) -> Diagnostic {
    let end = max(position, start + 1)
    let length = end - start + wordLength(from: end)
    let written = source.text(start..<(start + length))
    return problem(
      "'\(written)' must be a number as \(grammar.name) writes it, which it is not", at: start,
      length: length, hint: "write it in quotes if it is a text")
  }

  /// Passes `true`, `false` or `null`; nil if none of them stands here.
  mutating func literal() -> JSONNode.Value? {
    switch byte {
    case UInt8(ascii: "t"): passing("true", .flag(true))
    case UInt8(ascii: "f"): passing("false", .flag(false))
    case UInt8(ascii: "n"): passing("null", .null)
    default: nil
    }
  }

  private mutating func passing(_ word: String, _ value: JSONNode.Value) -> JSONNode.Value? {
    guard startsWord(word) else { return nil }
    position += word.utf8.count
    return value
  }

  /// Whether a whole word stands at the position.
  private func startsWord(_ word: String) -> Bool {
    let length = word.utf8.count
    guard position + length <= bytes.count else { return false }
    guard bytes[position..<(position + length)].elementsEqual(word.utf8) else { return false }
    return wordLength(from: position + length) == 0
  }
}
