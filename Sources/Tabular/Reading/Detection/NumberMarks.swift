/// Counts which marks stand where in numbers, until it is clear which is before fractions.
///
/// `1.234` tells nothing. `12,5` or `0,125` can only have a fraction; `1.234,5` has both marks;
/// `1.234.567` only thousands.
struct NumberMarks {
  private var fractions: [UInt8: (count: Int, example: String)] = [:]
  private var groups: [UInt8: (count: Int, example: String)] = [:]

  private static let marks = Array(".,' ".utf8)

  /// Whether a cell is digits and marks that could be a number.
  static func isNumber(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8).trimmingSpaces
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard let first = digits.first, let last = digits.last, first &- 48 < 10, last &- 48 < 10 else {
      return false
    }
    return digits.allSatisfy { $0 &- 48 < 10 || marks.contains($0) }
  }

  /// Counts one cell, if it is a number with marks that mean something for certain.
  mutating func add(_ cell: String) {
    guard Self.isNumber(cell) else { return }
    let bytes = Array(cell.utf8).filter { $0 != UInt8(ascii: "-") }
    let parts = bytes.split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
    let found = bytes.filter { Self.marks.contains($0) }
    guard let last = found.last, let tail = parts.last, let head = parts.first else { return }
    let others = found.dropLast()
    let isGrouped = head.count <= 3 && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    if let mark = others.first {
      guard isGrouped, others.allSatisfy({ $0 == mark }) else { return }
      Self.count(cell, mark, in: &groups)
      if mark != last { Self.count(cell, last, in: &fractions) }
    } else if tail.count != 3 || head.count > 3 || head == [48] {
      Self.count(cell, last, in: &fractions)
    }
  }

  /// The mark before fractions; nil where no cell tells, or cells contradict each other.
  var decimal: Detected<UInt8>? {
    let found = [UInt8(ascii: "."), UInt8(ascii: ",")].filter { fractions[$0] != nil }
    guard let mark = found.first, found.count == 1, let fraction = fractions[mark] else {
      return nil
    }
    return Detected(
      mark,
      "\(QuoteDetection.count(fraction.count, "number")) can only be read so, as '\(fraction.example)'"
    )
  }

  /// The mark between thousands; nil where no cell tells, or it is the mark before fractions.
  var thousands: Detected<UInt8>? {
    let found = Self.marks.filter { groups[$0] != nil }
    guard let mark = found.first, found.count == 1, let group = groups[mark],
      mark != decimal?.value
    else { return nil }
    return Detected(
      mark,
      "\(QuoteDetection.count(group.count, "number")) can only be read so, as '\(group.example)'")
  }

  private static func count(
    _ cell: String, _ mark: UInt8, in counts: inout [UInt8: (count: Int, example: String)]
  ) {
    let known = counts[mark] ?? (0, cell)
    counts[mark] = (known.count + 1, known.example)
  }
}
