/// Finds the number of a rank without sorting the others.
///
/// Source: Hoare 1961, CACM 4, Algorithm 65, with the median of three as pivot; an order made
/// to defeat that is sorted instead, so that time stays within n log n.
enum Selection {
  /// The number that stands at `rank` (from 0) in order.
  ///
  /// Lower ones end up before it, higher ones after it. The rank must be an index of the buffer, and no number nan.
  static func select(_ rank: Int, of values: UnsafeMutableBufferPointer<Double>) -> Double {
    var (low, high) = (0, values.count - 1)
    var rounds = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
    while low < high {
      guard rounds > 0 else {
        var rest = UnsafeMutableBufferPointer(rebasing: values[low...high])
        rest.sort()
        break
      }
      rounds -= 1
      let (left, right) = partition(values, low, high)
      if rank <= left { high = left } else if rank >= right { low = right } else { break }
    }
    return values[rank]
  }

  /// Parts low...high around a pivot: not above it up to the first result, not below it from
  /// the second on, equal to it between them.
  private static func partition(
    _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int
  ) -> (Int, Int) {
    let pivot = medianOfThree(values[low], values[low + (high - low) / 2], values[high])
    var (left, right) = (low, high)
    while left <= right {
      while values[left] < pivot { left += 1 }
      while pivot < values[right] { right -= 1 }
      guard left <= right else { break }
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
    return (right, left)
  }

  private static func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
