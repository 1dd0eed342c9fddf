/// The significant figures of a number and the power of ten of the last one.
///
/// The value is `0.figures * 10^point`, the figures having no zero at either end.
struct DecimalFigures {
  private let isNegative: Bool
  private var figures: [UInt8]
  /// How many figures stand before the decimal point; 0 or below when it leads with zeros.
  private var point: Int

  /// The figures of an exact decimal.
  init(_ mantissa: Int64, scale: Int) {
    let digits = Array(String(mantissa.magnitude).utf8)
    self.init(isNegative: mantissa < 0, digits: digits, point: digits.count - scale)
  }

  /// The fewest figures that read back as the same binary number; nil when it is not finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(number.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    self.init(
      isNegative: number < 0, digits: digits, point: (point ?? digits.count) + exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], point: Int) {
    let zero = UInt8(ascii: "0")
    let leading = digits.prefix { $0 == zero }.count
    let trailing = digits.reversed().prefix { $0 == zero }.count
    guard leading < digits.count else {
      (self.isNegative, figures, self.point) = (false, [], 1)
      return
    }
    self.isNegative = isNegative
    figures = Array(digits[leading..<(digits.count - trailing)])
    self.point = point - leading
  }

  /// The text in ASCII: plain from 1e-6 up to 1e15, with an exponent outside.
  var bytes: [UInt8] {
    guard !figures.isEmpty else { return [UInt8(ascii: "0")] }
    let sign = isNegative ? [UInt8(ascii: "-")] : []
    return sign + ((-5...15).contains(point) ? plain : scientific)
  }

  private var plain: [UInt8] {
    if point <= 0 {
      return Array("0.".utf8) + zeros(-point) + figures
    }
    guard point < figures.count else { return figures + zeros(point - figures.count) }
    return figures[..<point] + [UInt8(ascii: ".")] + figures[point...]
  }

  private var scientific: [UInt8] {
    let fraction = figures.count > 1 ? [UInt8(ascii: ".")] + figures[1...] : []
    return [figures[0]] + fraction + Array("e\(point - 1)".utf8)
  }

  private func zeros(_ count: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "0"), count: count)
  }
}
