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
    let counts = histograms(of: keys)
    for digit in 0..<digitCount {
      let own = counts[(digit * base)..<((digit + 1) * base)]
      guard !own.contains(values.count) else { continue }
      var next = starts(own)
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

  /// How often each digit has each value, digit by digit.
  private static func histograms(of keys: [UInt64]) -> [Int] {
    var counts = [Int](repeating: 0, count: base * digitCount)
    for key in keys {
      for digit in 0..<digitCount {
        counts[digit * base + Int((key >> UInt64(digit * digitBits)) & UInt64(base - 1))] += 1
      }
    }
    return counts
  }

  /// Where each value begins.
  private static func starts(_ counts: ArraySlice<Int>) -> [Int] {
    var (starts, sum) = ([Int](), 0)
    starts.reserveCapacity(counts.count)
    for count in counts {
      starts.append(sum)
      sum += count
    }
    return starts
  }
}
