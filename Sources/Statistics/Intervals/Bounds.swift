/// All that a number may be: from one limit to another, either of which may be infinite.
///
/// Arithmetic gives the limits of all results (Moore 1966). Each operand may be anything within its
/// own limits, so that `x - x` is not 0: the same figure twice counts as two.
public struct Bounds: Sendable, Equatable {
  /// The least that the number may be.
  public let low: Double
  /// The most that it may be.
  public let high: Double

  /// Limits in order; nil where one is no number or the lower one is above the upper one.
  public init?(_ low: Double, _ high: Double) {
    guard low <= high else { return nil }
    self.low = low
    self.high = high
  }

  /// A number that is known exactly.
  public init(exactly number: Double) {
    low = number
    high = number
  }

  private init(unchecked low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// The limits of the opposite.
  public static prefix func - (bounds: Bounds) -> Bounds {
    Bounds(unchecked: -bounds.high, -bounds.low)
  }

  /// The limits of a sum.
  public static func + (left: Bounds, right: Bounds) -> Bounds {
    Bounds(unchecked: left.low + right.low, left.high + right.high)
  }

  /// The limits of a difference.
  public static func - (left: Bounds, right: Bounds) -> Bounds { left + -right }

  /// The limits of a product.
  public static func * (left: Bounds, right: Bounds) -> Bounds {
    let corners = [
      product(left.low, right.low), product(left.low, right.high),
      product(left.high, right.low), product(left.high, right.high),
    ]
    return Bounds(unchecked: corners.min() ?? 0, corners.max() ?? 0)
  }

  /// The limits of a quotient; nil where the divisor may be 0.
  public func divided(by divisor: Bounds) -> Bounds? {
    guard divisor.low > 0 || divisor.high < 0 else { return nil }
    return self * Bounds(unchecked: 1 / divisor.high, 1 / divisor.low)
  }

  /// Limits further apart by a share of the number at each end.
  public func widened(by share: Double) -> Bounds {
    Bounds(unchecked: low - low.magnitude * share, high + high.magnitude * share)
  }

  /// Whether some number is within both.
  public func meets(_ other: Bounds) -> Bool { low <= other.high && other.low <= high }

  /// Nothing times anything is nothing, however large that may be.
  private static func product(_ left: Double, _ right: Double) -> Double {
    left == 0 || right == 0 ? 0 : left * right
  }
}
