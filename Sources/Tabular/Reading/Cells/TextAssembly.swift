/// Makes one column of texts from the pieces of all blocks.
///
/// Workers number texts as they meet them; here every text gets its final number by first
/// appearance in the rows, so that numbers do not depend on threads.
struct TextAssembly: ~Copyable {
  private let words: MissingBytes
  private let levels: [TextLevels]
  private var table = TextTable()
  /// For each worker and each of its numbers the final one; below 0 as described in `missingMark`.
  private var maps: [[Int32]]
  private var missing: [(row: Int, reason: MissingReason)] = []

  private static let unknown = Int32.min

  /// - Parameter levels: the texts of each worker.
  init(_ words: MissingWords, levels: [TextLevels]) {
    self.words = MissingBytes(words)
    self.levels = levels
    maps = levels.map { [Int32](repeating: Self.unknown, count: $0.count) }
  }

  /// The column of pieces of `rows` rows in all, each with the worker that read it.
  consuming func column(_ pieces: [(codes: [Int32], worker: Int)], rows: Int) -> TextColumn {
    let codes = [Int32](unsafeUninitializedCapacity: rows) { buffer, count in
      for piece in pieces { append(piece.codes, of: piece.worker, to: buffer, at: &count) }
    }
    let texts = table.levels()
    return TextColumn(
      codes: codes, levels: (0..<texts.count).map(texts.text),
      presence: Presence(count: rows, missing: missing))
  }

  private mutating func append(
    _ codes: [Int32], of worker: Int, to buffer: UnsafeMutableBufferPointer<Int32>,
    at count: inout Int
  ) {
    var row = count
    for code in codes {
      var final = maps[worker][Int(code)]
      if final == Self.unknown { final = resolve(Int(code), of: worker) }
      if final < 0 {
        missing.append((row, MissingReason(rawValue: UInt8(-final - 1)) ?? .blank))
        final = -1
      }
      buffer[row] = final
      row += 1
    }
    count = row
  }

  /// The final number of a worker's text: -1 minus its raw value for a reason why it is missing.
  private mutating func resolve(_ code: Int, of worker: Int) -> Int32 {
    let range = levels[worker].range(code)
    let final = levels[worker].bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      if let reason = words.reason(of: text) { return -1 - Int32(reason.rawValue) }
      guard let base = bytes.baseAddress else { return Int32(-1) }
      return table.code(of: base + range.lowerBound, count: range.count)
    }
    maps[worker][code] = final
    return final
  }
}
