/// The exact sum of products of decimal mantissas, the same in any order of the terms.
public struct ExactProductSum: Sendable, Equatable {
  /// What overflowed 128 bits so far.
  private var spilled = WideInteger(0)
  /// The rest of the sum.
  private var partial: Int128 = 0

  /// The empty sum.
  public init() {}

  /// The sum of the products of two buffers, place by place, as far as both reach.
  public init(of a: Span<Int64>, _ b: Span<Int64>) {
    for index in 0..<min(a.count, b.count) { add(a[index], b[index]) }
  }

  /// Adds the product of two mantissas.
  @inline(__always)
  public mutating func add(_ a: Int64, _ b: Int64) {
    let product = Int128(a) &* Int128(b)
    let (next, overflows) = partial.addingReportingOverflow(product)
    if overflows { spilled = spilled + WideInteger(partial) + WideInteger(product) }
    partial = overflows ? 0 : next
  }

  /// The whole sum.
  var total: WideInteger { spilled + WideInteger(partial) }

  /// n times the sum less the product of two sums of n mantissas: n^2 times their covariance.
  func centred(count: Int, by a: Int128, _ b: Int128) -> DoubleDouble {
    (total.times(count) - WideInteger.product(a, b)).doubleDouble
  }
}
