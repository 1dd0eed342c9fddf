/// A continued fraction b0 + a1 / (b1 + a2 / (b2 + ...)) built from its start.
///
/// Source: Lentz 1976, Applied Optics 15; modified by Thompson, Barnett 1986.
struct LentzFraction {
  private(set) var value: Double
  private var ratio: Double
  private var inverse = 0.0
  private static let tiny = 1e-300

  init(first: Double) {
    value = first == 0 ? Self.tiny : first
    ratio = value
  }

  /// Adds a term; true when it changed the value by no more than rounding.
  @discardableResult
  mutating func append(_ a: Double, over b: Double) -> Bool {
    let denominator = b + a * inverse
    inverse = 1 / (denominator == 0 ? Self.tiny : denominator)
    ratio = b + a / ratio
    if ratio == 0 { ratio = Self.tiny }
    let change = ratio * inverse
    value *= change
    return (change - 1).magnitude <= 0x1p-53
  }
}
