/// A column of a design in two planes of doubles: what decimals are, not what doubles make of them.
///
/// A decimal read into one double is off by up to one part in 10^16, which an ill-conditioned
/// design multiplies up to the first digit of a coefficient.
public struct PreciseColumn: Sendable, Equatable {
  /// The nearest doubles.
  public private(set) var high: [Double]
  /// What the nearest doubles leave over; empty where they leave nothing.
  public private(set) var low: [Double]

  /// Numbers that are doubles themselves.
  public init(_ values: [Double]) {
    high = values
    low = []
  }

  /// Decimals of `scale` places by their mantissas.
  public init(mantissas: [Int64], scale: Int) {
    self.init(mantissas.map { ExactDecimal(mantissa: $0, scale: scale).doubleDouble })
  }

  /// Numbers of two doubles.
  public init(_ values: [DoubleDouble]) {
    high = values.map(\.high)
    low = values.allSatisfy { $0.low == 0 } ? [] : values.map(\.low)
  }

  /// How many rows there are.
  public var count: Int { high.count }

  /// The number of a row.
  public subscript(row: Int) -> DoubleDouble {
    DoubleDouble(high: high[row], low: low.isEmpty ? 0 : low[row])
  }

  /// The whole powers from 1 on, row by row.
  public func power(_ exponent: Int) -> PreciseColumn {
    PreciseColumn(
      (0..<count).map { row in
        let value = self[row]
        return (1..<max(exponent, 1)).reduce(value) { power, _ in power * value }
      })
  }

  /// The natural logarithms; not finite for numbers that are not above 0.
  public var logarithms: PreciseColumn {
    PreciseColumn(
      (0..<count).map { row in
        let value = self[row]
        guard value.high > 0, value.high.isFinite else { return DoubleDouble(.nan) }
        return Elementary.log(value)
      })
  }

  /// The numbers without what their nearest doubles leave over.
  var rounded: PreciseColumn { PreciseColumn(high) }

  /// The products row by row, for powers and interactions, of columns of equal length.
  public static func * (a: PreciseColumn, b: PreciseColumn) -> PreciseColumn {
    PreciseColumn((0..<min(a.count, b.count)).map { a[$0] * b[$0] })
  }
}
