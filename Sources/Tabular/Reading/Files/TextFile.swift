/// A file as UTF-8 text that is read by position.
///
/// UTF-8 is the file itself, read in pieces. A file in another encoding is turned into UTF-8 once,
/// in memory; lines and columns are the same, offsets are not, see `originalLength`.
final class TextFile: Sendable {
  /// The file.
  let file: InputFile
  /// How its bytes write text.
  let encoding: TextEncoding
  /// How its lines are split.
  let dialect: CSVDialect
  /// The text; nil where the bytes of the file are the text.
  private let text: [UInt8]?
  /// How many bytes of the file stand before the text, which is its byte order mark.
  let markLength: Int

  /// The path as the user knows it.
  var name: String { file.name }
  /// How much of what is in it is taken.
  var limits: Limits { file.limits }
  /// How many bytes the text has.
  var size: Int { text?.count ?? file.size }

  /// The bytes of a file as UTF-8, split by a dialect.
  init(_ file: InputFile, dialect: CSVDialect = .standard) {
    self.file = file
    self.dialect = dialect
    encoding = .utf8
    text = nil
    markLength = 0
  }

  /// A file in an encoding.
  ///
  /// Throws `csv.encoding` where bytes mean nothing in it, `input.read-failed`, `input.changed`.
  init(
    _ file: InputFile, in encoding: TextEncoding, dialect: CSVDialect
  ) throws(Diagnostic) {
    self.file = file
    self.encoding = encoding
    self.dialect = dialect
    guard encoding != .utf8 else {
      text = nil
      markLength = 0
      return
    }
    try file.limits.demand(
      .decoded, "'\(file.name)', which is \(encoding.rawValue),", has: file.size,
      at: Place(file: file.name), hint: "UTF-8 files of any size can be read")
    let bytes = try file.bytes()
    do throws(UndecodableBytes) {
      text = try encoding.utf8(bytes)
    } catch {
      throw UndecodableText(file: file.name, bytes: bytes, encoding: encoding).problem(error)
    }
    markLength =
      encoding.singleBytes == nil && bytes.starts(withAny: [[0xFF, 0xFE], [0xFE, 0xFF]])
      ? 2 : 0
  }

  /// Another way to split the same text.
  init(_ other: TextFile, dialect: CSVDialect) {
    file = other.file
    encoding = other.encoding
    self.dialect = dialect
    text = other.text
    markLength = other.markLength
  }

  /// Reads text from a position until the buffer is full or the text ends; returns how many bytes
  /// came.
  ///
  /// Throws `input.read-failed`.
  func read(
    at position: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Diagnostic) -> Int {
    guard let text else { return try file.read(at: position, into: buffer) }
    let end = min(text.count, position + buffer.count)
    guard position < end else { return 0 }
    text.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<end]))
    }
    return end - position
  }

  /// How many bytes of the file a range of the text takes.
  func originalLength(_ range: Range<Int>) -> Int {
    guard let text else { return range.count }
    return encoding.length(ofText: text[range.clamped(to: 0..<text.count)])
  }

}

extension [UInt8] {
  fileprivate func starts(withAny prefixes: [[UInt8]]) -> Bool {
    prefixes.contains { starts(with: $0) }
  }
}
