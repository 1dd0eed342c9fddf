/// Reads one number from bytes by its declared notation: sign, digits, fraction, exponent.
///
/// Spaces around it do not count. No `nan`, `inf`, hexadecimal; currency and percent signs where
/// they are declared; groups between thousands marks must have three digits, so that `1.5` is never
/// read as 15.
struct NumberCell {
  private var bytes: Slice<UnsafeBufferPointer<UInt8>>
  private let notation: NumberNotation
  private var digits: [UInt8] = []
  /// How many of the digits stand behind the decimal mark.
  private var scale = 0

  /// The number that a text writes, or nil if it writes none.
  static func number(_ text: String, _ notation: NumberNotation) -> Value.Number? {
    var text = text
    return text.withUTF8 { number($0, notation) }
  }

  /// The number that some bytes write, or nil if they write none.
  ///
  /// An exact decimal of at most 18 digits where it fits, otherwise the nearest binary number. Nil
  /// for numbers beyond the greatest binary one, and for those so small that they would become 0.
  static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ notation: NumberNotation
  ) -> Value.Number? {
    var cell = NumberCell(bytes, notation)
    return cell.read()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ notation: NumberNotation) {
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") } ?? bytes.startIndex - 1
    self.bytes = start <= end ? bytes[start...end] : bytes[0..<0]
    self.notation = notation
  }

  private mutating func read() -> Value.Number? {
    let isNegative = passSigns()
    guard readWholePart() else { return nil }
    if passes(notation.decimal) { readFraction() }
    guard !digits.isEmpty, let exponent = readExponent(), bytes.isEmpty else { return nil }
    return decimal(isNegative, exponent) ?? binary(isNegative, exponent)
  }

  /// Passes plus or minus and, before or behind the number, one declared sign.
  private mutating func passSigns() -> Bool {
    guard notation.allowsPercent || !notation.signs.isEmpty else { return passMinus() }
    let isNegative = passMinus()
    if notation.allowsPercent, passSuffix([UInt8(ascii: "%")]) { return isNegative }
    for sign in notation.signs {
      let sign = Array(sign.utf8)
      if passes(sign) {
        bytes = bytes.drop { $0 == UInt8(ascii: " ") }
        return isNegative || passMinus()
      }
      if passSuffix(sign) { break }
    }
    return isNegative
  }

  private mutating func passMinus() -> Bool {
    let isNegative = passes(UInt8(ascii: "-"))
    if !isNegative { _ = passes(UInt8(ascii: "+")) }
    return isNegative
  }

  private mutating func passSuffix(_ sign: [UInt8]) -> Bool {
    guard bytes.suffix(sign.count).elementsEqual(sign) else { return false }
    bytes = bytes.dropLast(sign.count)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return true
  }

  private mutating func passes(_ text: [UInt8]) -> Bool {
    guard bytes.starts(with: text) else { return false }
    bytes = bytes.dropFirst(text.count)
    return true
  }

  private mutating func readWholePart() -> Bool {
    passDigits()
    guard let mark = notation.thousands?.forms.first(where: bytes.starts) else { return true }
    guard (1...3).contains(digits.count) else { return false }
    while passes(mark) {
      let before = digits.count
      passDigits()
      guard digits.count == before + 3 else { return false }
    }
    return true
  }

  private mutating func readFraction() {
    let before = digits.count
    passDigits()
    scale = digits.count - before
  }

  private mutating func readExponent() -> Int? {
    guard let letter = bytes.first, letter | 0x20 == UInt8(ascii: "e") else { return 0 }
    bytes.removeFirst()
    let isNegative = passes(UInt8(ascii: "-"))
    if !isNegative { _ = passes(UInt8(ascii: "+")) }
    let number = bytes.prefix { $0 &- 48 < 10 }
    bytes = bytes[number.endIndex...]
    guard !number.isEmpty else { return nil }
    let magnitude = number.reduce(0) { min($0 * 10 + Int($1 - 48), 100_000) }
    return isNegative ? -magnitude : magnitude
  }

  private mutating func passDigits() {
    while let byte = bytes.first, byte &- 48 < 10 {
      digits.append(byte)
      bytes.removeFirst()
    }
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    guard bytes.first == byte else { return false }
    bytes.removeFirst()
    return true
  }

  /// The exact decimal, or nil when it needs more than 18 digits or a scale outside 0...18.
  private func decimal(_ isNegative: Bool, _ exponent: Int) -> Value.Number? {
    var figures = digits.drop { $0 == 48 }
    var scale = scale - exponent
    while figures.last == 48, scale > 18 || (figures.count > 18 && scale > 0) {
      figures.removeLast()
      scale -= 1
    }
    if figures.isEmpty { return .decimal(0, scale: min(max(0, scale), 18)) }
    guard scale <= 18, figures.count + max(0, -scale) <= 18 else { return nil }
    let mantissa = figures.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    let widened = mantissa * (Decimals.powerOfTen(max(0, -scale)) ?? 1)
    return .decimal(isNegative ? -widened : widened, scale: max(0, scale))
  }

  private func binary(_ isNegative: Bool, _ exponent: Int) -> Value.Number? {
    let text = String(decoding: digits, as: UTF8.self) + "e\(exponent - scale)"
    guard let number = Double(text), number.isFinite, number != 0 else { return nil }
    return .binary(isNegative ? -number : number)
  }
}
