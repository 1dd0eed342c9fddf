/// Gives each number a circle whose area stands for it: the radius grows with the square root.
struct SizeScale: Equatable, Sendable {
  /// The largest number.
  let most: Double
  /// The radius of the largest number, in pixels.
  static let largest = 12.0
  /// The radius below which a point is not seen.
  private static let least = 2.5

  init(_ numbers: [Double]) { most = numbers.max() ?? 0 }

  /// The radius of a number; nil for zero, numbers below, and where there is none above.
  func radius(of number: Double) -> Double? {
    guard number > 0, most > 0 else { return nil }
    return max(Self.least, Self.largest * (number / most).squareRoot())
  }
}
