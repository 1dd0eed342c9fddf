/// The numbers that stand along an axis, and how many decimals they need.
struct Ticks: Equatable, Sendable {
  /// The numbers, ascending.
  var values: [Double]
  /// Digits behind the point: those of the step, never of the data.
  var decimals: Int
}
