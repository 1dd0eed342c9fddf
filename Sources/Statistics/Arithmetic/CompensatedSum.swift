/// A sum of doubles that carries the rounding error of every addition along.
///
/// The error of the result does not grow with the count, as long as the terms do not cancel to
/// less than their 10^16th part. Source: Neumaier 1974, ZAMM 54.
public struct CompensatedSum: Sendable, Equatable {
  private var sum = 0.0
  private var compensation = 0.0

  /// Rows per block: the unit of order, so that any number of threads gives the same bits.
  public static let blockLength = 65_536

  /// The empty sum.
  public init() {}

  /// The sum of numbers in their order, by blocks that are merged in their order.
  public init(of values: Span<Double>) {
    var start = 0
    while start < values.count {
      let end = min(start + Self.blockLength, values.count)
      var block = CompensatedSum()
      for index in start..<end { block.add(values[index]) }
      merge(block)
      start = end
    }
  }

  /// Adds one number.
  @inline(__always)
  public mutating func add(_ value: Double) {
    let next = DoubleDouble.sum(sum, value)
    sum = next.high
    compensation += next.low
  }

  /// Adds what another sum has gathered.
  public mutating func merge(_ other: CompensatedSum) {
    add(other.sum)
    compensation += other.compensation
  }

  /// The rounded sum; what plain addition gives where it is not finite.
  public var value: Double {
    sum.isFinite ? sum + compensation : sum
  }
}
