/// The number that most cells hold: a sign, up to 18 digits, perhaps a mark among them.
struct PlainDecimal {
  /// All digits as a whole number.
  let mantissa: Int64
  /// How many of them stand behind the mark.
  let scale: Int
  /// The offset after the last digit.
  let end: Int
  /// Whether there is a number of at most 18 digits.
  let isValid: Bool

  /// Reads from an offset on to the first byte that does not belong to the number.
  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, at start: Int, mark: UInt8) {
    let isNegative = base[start] == UInt8(ascii: "-")
    var offset = isNegative ? start &+ 1 : start
    let first = offset
    var magnitude: Int64 = 0
    var digit = base[offset] &- 48
    while digit < 10 {
      magnitude = magnitude &* 10 &+ Int64(digit)
      offset &+= 1
      digit = base[offset] &- 48
    }
    var digits = offset &- first
    var scale = 0
    if base[offset] == mark {
      let fraction = offset &+ 1
      offset = fraction
      digit = base[offset] &- 48
      while digit < 10 {
        magnitude = magnitude &* 10 &+ Int64(digit)
        offset &+= 1
        digit = base[offset] &- 48
      }
      scale = offset &- fraction
      digits &+= scale
    }
    mantissa = isNegative ? 0 &- magnitude : magnitude
    self.scale = scale
    end = offset
    isValid = digits > 0 && digits <= 18
  }
}
