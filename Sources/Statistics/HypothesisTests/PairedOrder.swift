/// Picks, by its place, one of all differences of two samples, or of all means of pairs of one,
/// without writing them down.
///
/// Numbers are halved by their bits until one is left, which takes 64 counts in linear time.
enum PairedOrder {
  /// The difference a - b of the place `index`, from 0, for ascending samples.
  static func difference(_ index: Int, of a: [Double], _ b: [Double]) -> Double {
    let opposite = b.reversed().map { -$0 }
    return select(index) { limit in count(a, opposite, limit) { $0 + $1 } }
  }

  /// The median of all differences, for ascending samples.
  static func medianDifference(of a: [Double], _ b: [Double]) -> Double {
    median(of: a.count * b.count) { difference($0, of: a, b) }
  }

  /// The Walsh average (x + y) / 2 of the place `index`, from 0, x and y of one ascending sample.
  static func average(_ index: Int, of values: [Double]) -> Double {
    select(index) { limit in
      // Each pair of different values is counted twice, each value with itself once.
      let own = values.count { $0 <= limit }
      return (count(values, values, limit) { $0 / 2 + $1 / 2 } + own) / 2
    }
  }

  /// The median of all Walsh averages of an ascending sample.
  static func medianAverage(of values: [Double]) -> Double {
    median(of: values.count * (values.count + 1) / 2) { average($0, of: values) }
  }

  private static func median(of count: Int, at place: (Int) -> Double) -> Double {
    let upper = place(count / 2)
    return count % 2 == 1 ? upper : place(count / 2 - 1) / 2 + upper / 2
  }

  /// How many pairs of two ascending samples, joined, are at most the limit.
  private static func count(
    _ a: [Double], _ b: [Double], _ limit: Double, joined: (Double, Double) -> Double
  ) -> Int {
    var (total, end) = (0, b.count)
    for value in a {
      while end > 0, joined(value, b[end - 1]) > limit { end -= 1 }
      total += end
    }
    return total
  }

  /// The least double up to which more than `index` numbers lie.
  private static func select(_ index: Int, countUpTo: (Double) -> Int) -> Double {
    var low = ordinal(-.greatestFiniteMagnitude)
    var high = ordinal(.greatestFiniteMagnitude)
    while low < high {
      let middle = low &+ Int64(UInt64(bitPattern: high &- low) >> 1)
      if countUpTo(number(middle)) > index { high = middle } else { low = middle + 1 }
    }
    return number(low)
  }

  /// The place of a double in the order of all doubles.
  private static func ordinal(_ value: Double) -> Int64 {
    let bits = Int64(bitPattern: value.bitPattern)
    return bits < 0 ? Int64.min &- bits : bits
  }

  private static func number(_ ordinal: Int64) -> Double {
    let bits = ordinal < 0 ? Int64.min &- ordinal : ordinal
    return Double(bitPattern: UInt64(bitPattern: bits))
  }
}
