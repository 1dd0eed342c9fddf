/// Where a level that changes along a line meets the level that it must keep.
///
/// The level at x is `level + slope (x - origin)`. Level, slope and target may all be estimates and
/// are taken as independent; what follows from them is a quotient, whose interval is Fieller's.
/// Source: Fieller 1954, JRSS B 16.
public struct LinearCrossing: Sendable, Equatable {
  /// Where the level was seen.
  public let origin: Double
  /// The level there.
  public let level: Quotient.Part
  /// How far the level changes for each unit of x.
  public let slope: Quotient.Part
  /// The level that must be kept.
  public let target: Quotient.Part

  /// A line and its target; nil for a number that is not finite, or an error below zero.
  public init?(
    at origin: Double, level: Quotient.Part, slope: Quotient.Part, target: Quotient.Part
  ) {
    let parts = [level, slope, target]
    guard origin.isFinite,
      parts.allSatisfy({ $0.value.isFinite && $0.standardError.isFinite && $0.standardError >= 0 })
    else { return nil }
    (self.origin, self.level, self.slope, self.target) = (origin, level, slope, target)
  }

  /// How far from the origin the line meets its target; nil for a level line.
  public var distance: Quotient? {
    let error = (square(target.standardError) + square(level.standardError)).squareRoot()
    return Quotient(
      Quotient.Part(target.value - level.value, standardError: error), over: slope)
  }

  /// The level at x with its standard error.
  public func level(at x: Double) -> Quotient.Part {
    let step = x - origin
    let variance = square(level.standardError) + square(step * slope.standardError)
    return Quotient.Part(level.value + slope.value * step, standardError: variance.squareRoot())
  }

  /// The probability that the level at x keeps the target, all errors being normal; 0 or 1 where
  /// nothing is uncertain.
  public func probabilityOfKeeping(at x: Double) -> Double {
    let there = level(at: x)
    let surplus = there.value - target.value
    let error = (square(there.standardError) + square(target.standardError)).squareRoot()
    guard error > 0 else { return surplus >= 0 ? 1 : 0 }
    return Normal.upperTail(-surplus / error)
  }

  private func square(_ number: Double) -> Double { number * number }
}
