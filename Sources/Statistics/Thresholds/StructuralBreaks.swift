/// The places at which the mean of a series shifts, found by trying all of them.
///
/// For each number of breaks, the least sum of squares over all ways to part the series into
/// segments of a least length. Source: Bai, Perron 2003, Journal of Applied Econometrics 18.
public struct StructuralBreaks: Sendable, Equatable {
  /// The best way to part the series into a number of segments.
  public struct Partition: Sendable, Equatable {
    /// The last position, counted from 1, of each segment but the last.
    public let breaks: [Int]
    /// The sum of squares about the means of the segments.
    public let sumOfSquares: Double
    /// Schwarz's criterion; the smaller the better.
    public let bic: Double
  }

  /// One partition for each number of breaks, from none.
  public let partitions: [Partition]

  /// Parts a series into segments of at least `least` positions, up to as many breaks as fit.
  ///
  /// Nil for an empty series, numbers that are not finite, or a `least` below 1.
  public init?(_ series: [Double], least: Int, most: Int? = nil) {
    guard least >= 1, series.count >= least, series.allSatisfy(\.isFinite) else { return nil }
    let segments = SegmentSquares(series)
    let count = series.count
    let breaks = max(min(most ?? .max, count / least - 1), 0)
    // The least sums of squares of the first positions, for one more segment at each turn.
    var sums = (0...count).map { $0 < least ? Double.infinity : segments.sum(0, $0) }
    var origins: [[Int]] = []
    var found = [Self.partition(sums[count], [], count)]
    for _ in 0..<breaks {
      var (next, origin) = (
        [Double](repeating: .infinity, count: count + 1), [Int](repeating: 0, count: count + 1)
      )
      for end in stride(from: 2 * least, through: count, by: 1) {
        for middle in least...(end - least) {
          let sum = sums[middle] + segments.sum(middle, end)
          if sum < next[end] { (next[end], origin[end]) = (sum, middle) }
        }
      }
      sums = next
      origins.append(origin)
      found.append(Self.partition(sums[count], origins, count))
    }
    partitions = found
  }

  /// The partition of the least criterion.
  public var best: Partition? { partitions.min { $0.bic < $1.bic } }

  private static func partition(
    _ sum: Double, _ origins: [[Int]], _ count: Int
  ) -> Partition {
    var (breaks, end) = ([Int](), count)
    for origin in origins.reversed() {
      end = origin[end]
      breaks.append(end)
    }
    let n = Double(count)
    let parameters = 2 * Double(breaks.count + 1)
    let likelihood = n * (Elementary.log(sum / n) + 1 + Elementary.log(2 * .pi))
    return Partition(
      breaks: breaks.reversed(), sumOfSquares: sum,
      bic: likelihood + parameters * Elementary.log(n))
  }
}

/// Sums of squares about the mean of any stretch of a series.
private struct SegmentSquares {
  private var sums: [DoubleDouble] = [.zero]
  private var squares: [DoubleDouble] = [.zero]

  init(_ series: [Double]) {
    let mean = Moments(of: series.span).mean
    for value in series {
      let centered = DoubleDouble.sum(value, -mean)
      sums.append(sums[sums.count - 1] + centered)
      squares.append(squares[squares.count - 1] + centered * centered)
    }
  }

  /// Of the positions from `start` up to, without, `end`.
  func sum(_ start: Int, _ end: Int) -> Double {
    let total = sums[end] - sums[start]
    let part = total * total / DoubleDouble(Double(end - start))
    return max((squares[end] - squares[start] - part).high, 0)
  }
}
