/// Finds where the cells of CSV bytes end, eight bytes at a time.
///
/// The bytes must be padded: a line feed at `limit`, and 15 more bytes after it that may be read.
/// So no search runs beyond `limit`, and whole words may be read at any offset up to it.
struct CSVFieldFinder {
  /// The first byte of the text.
  let base: UnsafePointer<UInt8>
  /// How many bytes of text there are.
  let limit: Int
  /// The byte between cells.
  let separator: UInt8
  /// The byte around cells; 0xFF, which no UTF-8 text holds, where there is none.
  let quote: UInt8
  private let separators: UInt64
  private let quotes: UInt64

  init(_ base: UnsafePointer<UInt8>, limit: Int, dialect: CSVDialect) {
    self.base = base
    self.limit = limit
    separator = dialect.separator
    quote = dialect.quote ?? 0xFF
    separators = UInt64(separator) &* Self.ones
    quotes = UInt64(quote) &* Self.ones
  }

  /// The offset of the first separator, line end or NUL at or after an offset up to `limit`.
  @inline(__always)
  func end(from start: Int) -> Int {
    var offset = start
    while true {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self).littleEndian
      var found = Self.zeroBytes(word ^ separators) | Self.bytesBelow14(word)
      while found != 0 {
        let candidate = offset &+ found.trailingZeroBitCount >> 3
        if isEnd(base[candidate]) { return candidate }
        found &= found &- 1
      }
      offset &+= 8
    }
  }

  /// The offset of the first quote at or after an offset; `limit` where none comes.
  func nextQuote(from start: Int) -> Int {
    var offset = start
    while offset < limit {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self).littleEndian
      let found = Self.zeroBytes(word ^ quotes)
      if found != 0 { return min(limit, offset + found.trailingZeroBitCount >> 3) }
      offset += 8
    }
    return limit
  }

  /// The offset of the first line end at or after an offset; `limit` where none comes.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < limit, base[offset] != 10, base[offset] != 13 { offset += 1 }
    return offset
  }

  /// The offset after the first line end at or after an offset; `limit` where none comes.
  func lineStart(after start: Int) -> Int {
    let end = lineEnd(from: start)
    return end < limit ? afterLineEnd(end) : limit
  }

  /// The offset after the line end at an offset: LF, CR, or CR and LF.
  @inline(__always)
  func afterLineEnd(_ offset: Int) -> Int {
    let isPair = base[offset] == 13 && offset &+ 1 < limit && base[offset &+ 1] == 10
    return min(limit, offset &+ (isPair ? 2 : 1))
  }

  /// How many line ends a range of bytes holds.
  func lineEnds(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range {
      let endsPair = base[offset] == 10 && offset > range.lowerBound && base[offset - 1] == 13
      if (base[offset] == 10 && !endsPair) || base[offset] == 13 { count += 1 }
    }
    return count
  }

  /// Whether the text begins with the byte order mark of UTF-8.
  var hasByteOrderMark: Bool {
    limit >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
  }

  /// The offset of the first byte in a range that is not UTF-8; nil if all are.
  func firstInvalid(_ range: Range<Int>) -> Int? {
    let bytes = UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    return UTF8Check.firstInvalid(in: bytes).map { range.lowerBound + $0 }
  }

  /// Whether a cell ends at a byte: separator, LF, CR, or NUL, which belongs into no text.
  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 10 || byte == 13 || byte == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of each byte that is zero; bits above the lowest one may be wrong.
  ///
  /// Source: Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte".
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & tops
  }

  /// The top bit of each byte below 14, among which are both line ends; as `zeroBytes`.
  @inline(__always)
  private static func bytesBelow14(_ word: UInt64) -> UInt64 {
    (word &- 14 &* ones) & ~word & tops
  }
}
