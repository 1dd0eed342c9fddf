/// The order in which numbers ascend, equal ones staying in the order they came in.
///
/// Numbers are sorted by their bits, eleven at a time, which takes no comparisons: time grows with
/// the count alone. Source: Knuth 1998, The Art of Computer Programming 3, 5.2.5.
public enum AscendingOrder {
  private static let digitBits = 11
  private static let digitCount = 6
  private static let base = 1 << digitBits

  /// The positions of the numbers from the least to the largest; nan stands at an end.
  public static func indices(of values: [Double]) -> [Int] {
    var keys = values.map(key)
    var order = Array(values.indices)
    var (spareKeys, spareOrder) = (keys, order)
    for (digit, counts) in histograms(of: keys).enumerated() where !counts.contains(values.count) {
      var next = starts(counts)
      let shift = UInt64(digit * digitBits)
      for row in keys.indices {
        let bucket = Int((keys[row] >> shift) & UInt64(base - 1))
        spareKeys[next[bucket]] = keys[row]
        spareOrder[next[bucket]] = order[row]
        next[bucket] += 1
      }
      swap(&keys, &spareKeys)
      swap(&order, &spareOrder)
    }
    return order
  }

  /// Bits that ascend as the numbers do; both zeros are one.
  private static func key(_ value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  /// For each digit, how often it has each value.
  private static func histograms(of keys: [UInt64]) -> [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: base), count: digitCount)
    for digit in 0..<digitCount {
      let shift = UInt64(digit * digitBits)
      for key in keys { counts[digit][Int((key >> shift) & UInt64(base - 1))] += 1 }
    }
    return counts
  }

  private static func starts(_ counts: [Int]) -> [Int] {
    var (starts, sum) = ([Int](), 0)
    starts.reserveCapacity(counts.count)
    for count in counts {
      starts.append(sum)
      sum += count
    }
    return starts
  }
}
