/// A text file that people wrote, with the places of its bytes.
///
/// Holds UTF-8; bytes that are not are shown as U+FFFD in excerpts and never trap.
public struct SourceText: Sendable {
  /// The path as the user knows it.
  public let file: String
  /// All bytes.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line.
  private let lineStarts: [Int]
  /// How many scalars begin before each block of bytes, so that no place counts a long line anew.
  private let scalarsBefore: [Int]

  /// Takes a file's name and bytes.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for offset in bytes.indices where Self.endsLine(bytes, at: offset) {
      starts.append(offset + 1)
    }
    lineStarts = starts
    scalarsBefore = stride(from: 0, to: bytes.count, by: Self.longLine).reduce(into: [0]) {
      let block = $1..<min(bytes.count, $1 + Self.longLine)
      $0.append(($0.last ?? 0) + Self.beginnings(bytes, block))
    }
  }

  /// Whether a line ends with the byte at an offset: a line feed, or a return that none follows.
  private static func endsLine(_ bytes: [UInt8], at offset: Int) -> Bool {
    if bytes[offset] == UInt8(ascii: "\n") { return true }
    guard bytes[offset] == UInt8(ascii: "\r") else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
  }

  /// The place of a range of bytes; ranges outside the text are clamped, and end with their line.
  public func place(of range: Range<Int>) -> Place {
    let start = min(max(0, range.lowerBound), bytes.count)
    let lineIndex = lineStarts.partitioningIndex { $0 > start } - 1
    let lineStart = lineStarts[max(0, lineIndex)]
    let lineEnd = endOfLine(lineIndex)
    guard lineEnd - lineStart <= Self.longLine else {
      let meant = start..<max(start, range.upperBound)
      return placeInLongLine(meant, lineStart..<lineEnd, max(0, lineIndex) + 1)
    }
    let end = min(max(start, range.upperBound), max(start, lineEnd))
    return Place(
      file: file, line: max(0, lineIndex) + 1,
      column: scalarCount(lineStart..<start) + 1, length: scalarCount(start..<end),
      excerpt: text(lineStart..<lineEnd))
  }

  /// The text of a range of bytes.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The most bytes of a line that is shown as a whole; also the size of blocks of counted scalars.
  private static let longLine = 4096

  /// A place with only the text around it, so that as many places as a line has words stay cheap.
  private func placeInLongLine(_ range: Range<Int>, _ line: Range<Int>, _ number: Int) -> Place {
    let last = max(range.lowerBound, min(range.upperBound, line.upperBound))
    let start = boundary(at: max(line.lowerBound, range.lowerBound - Self.longLine / 4))
    let end = boundary(at: min(line.upperBound, last + Self.longLine / 4))
    let firstColumn = quickCount(line.lowerBound..<start) + 1
    return Place(
      file: file, line: number, column: firstColumn + scalarCount(start..<range.lowerBound),
      length: scalarCount(range.lowerBound..<last), excerpt: text(start..<end),
      firstColumn: firstColumn)
  }

  /// The first offset from one on that begins a scalar; a scalar has four bytes at most.
  private func boundary(at offset: Int) -> Int {
    let near = offset..<min(bytes.count, offset + 4)
    return near.first { bytes[$0] & 0xC0 != 0x80 } ?? offset
  }

  /// How many scalars begin within a range; of text that is no UTF-8 only about as many.
  private func quickCount(_ range: Range<Int>) -> Int {
    scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.longLine
    return scalarsBefore[block] + Self.beginnings(bytes, (block * Self.longLine)..<offset)
  }

  private static func beginnings(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The offset of the line feed or return that ends a line.
  private func endOfLine(_ index: Int) -> Int {
    guard lineStarts.indices.contains(index + 1) else { return bytes.count }
    let end = lineStarts[index + 1] - 1
    let isPair = end > lineStarts[index] && bytes[end] == 10 && bytes[end - 1] == 13
    return isPair ? end - 1 : end
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    text(range).unicodeScalars.count
  }
}

extension Array {
  /// The first index whose element satisfies a condition that, once true, stays true.
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
