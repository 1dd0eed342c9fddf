/// Finds where a tail probability reaches its target: Newton's steps on its logarithm, held
/// in a bracket.
struct QuantileSearch {
  /// Whether the probability rises with x (a lower tail from 0 on) or falls (an upper tail).
  var rises: Bool
  /// The probability to reach, above 0.
  var target: Double
  private var lower = 0.0
  private var upper = Double.infinity

  init(rises: Bool, target: Double) {
    self.rises = rises
    self.target = target
  }

  /// The positive x at which the probability is the target.
  mutating func solve(
    from start: Double, tail: (Double) -> (probability: Double, density: Double)
  ) -> Double {
    var x = start > 0 && start.isFinite ? start : 1
    for _ in 0..<400 {
      let (probability, density) = tail(x)
      guard probability != target else { return x }
      if (probability < target) == rises { lower = x } else { upper = x }
      let next = held(step(from: x, probability, density), at: x)
      guard (next - x).magnitude > 0x1p-53 * x else { return next }
      x = next
    }
    return x
  }

  /// A lower tail is like a power of x, so its step is a factor; an upper one like e^-x.
  private func step(from x: Double, _ probability: Double, _ density: Double) -> Double {
    let excess = Elementary.log(probability / target) * probability / density
    return rises ? x * Elementary.exp(-excess / x) : x + excess
  }

  /// The step, or the middle of the bracket where it leaves it.
  private func held(_ next: Double, at x: Double) -> Double {
    if next > lower && next < upper { return next }
    if upper == .infinity { return x * 4 }
    if lower == 0 { return x / 16 }
    return upper > 4 * lower ? lower.squareRoot() * upper.squareRoot() : lower / 2 + upper / 2
  }
}
