public import Statistics

/// A number of which only the limits are known, in a unit.
public struct BoundedNumber: Sendable, Equatable {
  /// The number as printed; nil where only limits are.
  public var value: Double?
  /// The least and the most that it may be.
  public var bounds: Bounds
  /// What it counts.
  public var measure: Measure

  /// A number within limits.
  public init(_ value: Double?, within bounds: Bounds, _ measure: Measure) {
    self.value = value
    self.bounds = bounds
    self.measure = measure
  }

  /// The same number in another unit; nil where the dimensions differ.
  public func converted(to target: Measure) -> BoundedNumber? {
    guard let factor = measure.factor(to: target) else { return nil }
    return scaled(by: factor.value, to: target)
  }

  func scaled(by factor: Double, to target: Measure) -> BoundedNumber {
    BoundedNumber(
      value.map { $0 * factor }, within: bounds * Bounds(exactly: factor), target)
  }
}
