/// How well the bytes above ASCII read as letters of words in one encoding.
///
/// A letter with an accent stands beside other letters, in small letters where they are small; a
/// sign such as a dash does not stand within a word. What fits more often is what was meant.
struct SingleByteEvidence {
  /// The encoding.
  let encoding: TextEncoding
  /// How many bytes fit.
  private(set) var fitting = 0
  /// How many bytes are above ASCII.
  private(set) var count = 0
  /// The first word in which a byte fits, as it would read.
  private(set) var example = ""

  /// Counts in all of a text; nil where the encoding has no character for one of its bytes.
  init?(_ encoding: TextEncoding, _ bytes: [UInt8]) {
    guard let table = encoding.singleBytes else { return nil }
    self.encoding = encoding
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      guard let scalar = table.scalar(byte) else { return nil }
      count += 1
      let before = index > 0 ? table.scalar(bytes[index - 1]) : nil
      let after = index + 1 < bytes.count ? table.scalar(bytes[index + 1]) : nil
      guard Self.fits(scalar, between: before, and: after) else { continue }
      fitting += 1
      if example.isEmpty { example = Self.word(at: index, in: bytes, table) }
    }
  }

  /// The encoding that fits at least three of four bytes, and twice as many as any other; nil if
  /// none does.
  static func best(_ bytes: [UInt8]) -> (best: SingleByteEvidence, others: [SingleByteEvidence])? {
    let all = [TextEncoding.windows1252, .macRoman].compactMap { SingleByteEvidence($0, bytes) }
    guard let best = all.max(by: { $0.fitting < $1.fitting }) else { return nil }
    let others = all.filter { $0.encoding != best.encoding }
    let isClear = others.allSatisfy { $0.fitting * 2 <= best.fitting }
    let fitsWell = best.fitting > 0 && best.fitting * 4 >= best.count * 3
    return isClear && fitsWell ? (best, others) : nil
  }

  private static func fits(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> Bool {
    let follows = before.map(isLetter) ?? false
    let precedes = after.map(isLetter) ?? false
    if isLetter(scalar) {
      let breaksCase =
        scalar.properties.isUppercase && (before?.properties.isLowercase ?? false)
      return (follows || precedes) && !breaksCase
    }
    return commonSigns.contains(scalar) && (scalar == "’" || !(follows && precedes))
  }

  /// Letters of words; the ordinal signs of Spanish, which count as letters too, are signs here.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let isSign = scalar == "ª" || scalar == "º" || scalar == "µ" || scalar == "ƒ"
    return !isSign && scalar.value < 0x0180 && scalar.properties.isAlphabetic
  }

  private static let commonSigns = Set("’‘“”–—…€£ºª°¿¡«»•®©™´§½¼¾±²³µ\u{A0}".unicodeScalars)

  private static func word(at index: Int, in bytes: [UInt8], _ table: SingleByteTable) -> String {
    var range = index..<(index + 1)
    func isInWord(_ byte: UInt8) -> Bool { table.scalar(byte).map(isLetter) ?? false }
    while range.lowerBound > 0, range.count < 24, isInWord(bytes[range.lowerBound - 1]) {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    while range.upperBound < bytes.count, range.count < 24, isInWord(bytes[range.upperBound]) {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    return String(String.UnicodeScalarView(bytes[range].compactMap(table.scalar)))
  }
}
