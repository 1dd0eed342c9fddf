/// How a statistic varies over samples drawn again from the rows.
///
/// Source: Efron, Tibshirani 1993, An Introduction to the Bootstrap; Davison, Hinkley 1997.
public struct Bootstrap: Sendable, Equatable {
  /// The statistic of all rows; nil where it has none.
  public let value: Double?
  /// The statistic of the samples, in order of size.
  public let replicates: [Double]
  /// How many samples gave no number.
  public let failures: Int
  /// How fast the standard error changes with the value, from the samples without one cluster.
  public let acceleration: Double?

  /// Draws samples and computes a statistic of the rows of each, given by their numbers.
  ///
  /// The same plan gives the same numbers everywhere. A sample without a number is counted and
  /// left out.
  public init(_ plan: ResamplingPlan, of statistic: ([Int]) -> Double?) {
    value = statistic(plan.strata.flatMap { $0.flatMap { $0 } }.sorted()).flatMap(Self.finite)
    var generator = SeededGenerator(seed: plan.seed)
    var found: [Double] = []
    if value != nil {
      for _ in 0..<plan.replicates {
        if let number = statistic(plan.sample(&generator)).flatMap(Self.finite) {
          found.append(number)
        }
      }
    }
    replicates = found.sorted()
    failures = value == nil ? plan.replicates : plan.replicates - found.count
    let without = value == nil ? [] : plan.leavingOut.compactMap(statistic)
    acceleration = Self.acceleration(without.filter(\.isFinite))
  }

  /// The standard deviation of the samples; nil below two.
  public var standardError: Double? { Moments(of: replicates.span).standardDeviation }

  /// The middle of the samples.
  ///
  /// Nil below 2 / (1 - level) samples, 40 for 95 %.
  public func percentileInterval(_ confidence: Confidence = .usual) -> Interval? {
    guard let low = quantile(confidence.tail), let high = quantile(1 - confidence.tail) else {
      return nil
    }
    return Interval(low: low, high: high)
  }

  /// The middle of the samples, corrected for bias and for a standard error that changes with the
  /// value.
  ///
  /// Nil where all samples lie on one side of the value, as for a median of few different numbers,
  /// where the acceleration is not known, and where the limits fall outside the samples.
  /// Source: Efron 1987, JASA 82.
  public func correctedInterval(_ confidence: Confidence = .usual) -> Interval? {
    guard let value, let acceleration, !replicates.isEmpty else { return nil }
    let below = Double(replicates.count { $0 < value }) / Double(replicates.count)
    guard below > 0, below < 1 else { return nil }
    let bias = Normal.quantile(below)
    func limit(_ probability: Double) -> Double? {
      let shifted = bias + Normal.quantile(probability)
      let scale = 1 - acceleration * shifted
      return scale > 0 ? quantile(Normal.cumulative(bias + shifted / scale)) : nil
    }
    guard let low = limit(confidence.tail), let high = limit(1 - confidence.tail) else {
      return nil
    }
    return Interval(low: low, high: high)
  }

  /// The sample of rank (R + 1) p; between two ranks, interpolated on the scale of the normal.
  ///
  /// Nil where there is no such rank. Source: Davison, Hinkley 1997, eq. 5.8.
  private func quantile(_ probability: Double) -> Double? {
    let count = Double(replicates.count)
    let rank = (count + 1) * probability
    let whole = (rank + 1e-9).rounded(.down)
    guard whole >= 1, rank <= count + 1e-9, let index = Int(exactly: whole) else { return nil }
    let lower = replicates[index - 1]
    guard rank - whole > 1e-9, index < replicates.count else { return lower }
    let start = Normal.quantile(whole / (count + 1))
    let end = Normal.quantile((whole + 1) / (count + 1))
    let share = (Normal.quantile(probability) - start) / (end - start)
    return lower + share * (replicates[index] - lower)
  }

  /// A sixth of the skewness of what each cluster adds.
  private static func acceleration(_ without: [Double]) -> Double? {
    guard without.count > 1 else { return nil }
    let mean = CompensatedSum(of: without.span).value / Double(without.count)
    let added = without.map { mean - $0 }
    let squares = added.reduce(0) { $0 + $1 * $1 }
    let cubes = added.reduce(0) { $0 + $1 * $1 * $1 }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : nil
  }

  private static func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}
