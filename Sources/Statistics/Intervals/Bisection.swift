/// Finds where a condition begins to hold between two numbers, by halving.
enum Bisection {
  /// The number next to where the condition begins to hold on the way from one where it does not
  /// to one where it does.
  static func root(
    from outer: Double, to inner: Double, _ holds: (Double) -> Bool
  ) -> Double {
    var (outer, inner) = (outer, inner)
    for _ in 0..<1200 {
      let middle = outer / 2 + inner / 2
      guard middle != inner, middle != outer else { break }
      if holds(middle) { inner = middle } else { outer = middle }
    }
    return inner
  }
}
