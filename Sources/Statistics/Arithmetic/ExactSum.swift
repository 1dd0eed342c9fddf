/// The exact sum of decimal mantissas, the same in any order and over any number of threads.
///
/// 2^63 mantissas of 64 bits fit the 128 bits of the sum, so it cannot overflow.
public struct ExactSum: Sendable, Equatable {
  /// How many numbers were added.
  public private(set) var count = 0
  /// The sum of the mantissas.
  public private(set) var mantissa: Int128 = 0

  /// The empty sum.
  public init() {}

  /// The sum of all mantissas of a buffer.
  public init(of mantissas: Span<Int64>) {
    add(mantissas)
  }

  /// Adds one mantissa.
  public mutating func add(_ value: Int64) {
    mantissa &+= Int128(value)
    count += 1
  }

  /// Adds all mantissas of a buffer, in 64 bits while they hold.
  public mutating func add(_ values: Span<Int64>) {
    var partial: Int64 = 0
    for index in values.indices {
      let (next, overflows) = partial.addingReportingOverflow(values[index])
      if overflows { mantissa &+= Int128(partial) &+ Int128(values[index]) }
      partial = overflows ? 0 : next
    }
    mantissa &+= Int128(partial)
    count += values.count
  }

  /// Adds what another sum has gathered at the same scale.
  public mutating func merge(_ other: ExactSum) {
    mantissa &+= other.mantissa
    count += other.count
  }

  /// The nearest double of the sum, for numbers of `scale` decimal places.
  public func total(scale: Int) -> Double {
    ExactQuotient.nearest(mantissa, over: Self.unit(scale))
  }

  /// The nearest double of the mean; nil where nothing was added.
  public func mean(scale: Int) -> Double? {
    guard count > 0 else { return nil }
    return ExactQuotient.nearest(mantissa, over: UInt128(count) * Self.unit(scale))
  }

  private static func unit(_ scale: Int) -> UInt128 {
    UInt128(ExactDecimal.powerOfTen(scale))
  }
}
