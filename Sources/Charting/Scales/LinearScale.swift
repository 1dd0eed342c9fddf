/// Puts numbers on a line of pixels in proportion.
struct LinearScale: Equatable, Sendable {
  /// The number at the first pixel.
  let low: Double
  /// The number at the last pixel.
  let high: Double
  /// The first pixel.
  let start: Double
  /// The last pixel; below the first one where numbers grow upwards.
  let end: Double

  /// The place of a number; the middle where the domain is but one number.
  func position(_ number: Double) -> Double {
    guard high > low else { return (start + end) / 2 }
    return start + (number - low) / (high - low) * (end - start)
  }
}
