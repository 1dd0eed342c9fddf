/// What a factorisation needs of its numbers: one double, or two.
protocol RealScalar: Sendable {
  static var zero: Self { get }
  /// The share of a column's length below which what is left of it counts as nothing.
  static var tolerance: Double { get }

  init(_ value: Double)
  init(_ value: DoubleDouble)

  /// The nearest double.
  var high: Double { get }
  /// The number in two doubles.
  var precise: DoubleDouble { get }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  func squareRoot() -> Self
}

extension Double: RealScalar {
  static let tolerance = 1e-11

  init(_ value: DoubleDouble) {
    self = value.high
  }

  var high: Double { self }
  var precise: DoubleDouble { DoubleDouble(self) }
}

extension DoubleDouble: RealScalar {
  static let tolerance = 1e-13

  init(_ value: DoubleDouble) {
    self = value
  }

  var precise: DoubleDouble { self }
}
