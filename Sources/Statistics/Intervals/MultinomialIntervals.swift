/// Intervals for the shares of several levels that hold all together.
public enum MultinomialIntervals {
  /// Score intervals at the level that Bonferroni's bound asks for.
  ///
  /// Nil without a count above zero, or with one that is negative or not finite.
  /// Source: Goodman 1965, Technometrics 7.
  public static func goodman(
    _ counts: [Double], _ confidence: Confidence = .usual
  ) -> [Interval]? {
    guard let total = total(counts) else { return nil }
    let tail = (1 - confidence.level) / Double(counts.count)
    let root = Normal.upperQuantile(tail / 2)
    let square = root * root
    return counts.map { count in
      let spread = square * (square + 4 * count * (total - count) / total)
      let (center, reach) = (square + 2 * count, spread.squareRoot())
      let width = 2 * (total + square)
      return Interval(
        low: max(0, (center - reach) / width), high: min(1, (center + reach) / width))
    }
  }

  /// Intervals of equal reach below, and of equal reach above, from the probability that all
  /// counts fall near what was seen.
  ///
  /// Counts must be whole; nil otherwise, and as for Goodman's. Good for seven levels and more
  /// that are of like size. Source: Sison, Glaz 1995, JASA 90.
  public static func sisonGlaz(
    _ counts: [Double], _ confidence: Confidence = .usual
  ) -> [Interval]? {
    guard let total = total(counts), counts.allSatisfy({ $0 == $0.rounded() }), total < 1e7 else {
      return nil
    }
    let coverage = MultinomialCoverage(counts, total: total)
    var (reach, below, above) = (0.0, coverage.probability(within: 0), 0.0)
    while reach <= total {
      above = coverage.probability(within: reach + 1)
      if above > confidence.level { break }
      (reach, below) = (reach + 1, above)
    }
    let rest = above > below ? (confidence.level - below) / (above - below) : 0
    return counts.map { count in
      Interval(
        low: max(0, (count - reach) / total), high: min(1, (count + reach + 2 * rest) / total))
    }
  }

  private static func total(_ counts: [Double]) -> Double? {
    let total = counts.reduce(0, +)
    return counts.allSatisfy({ $0 >= 0 }) && total > 0 && total.isFinite ? total : nil
  }
}
