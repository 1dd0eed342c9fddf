/// Whether an outcome changes at some size, where, and how far that is known.
///
/// The place of the change is searched among the observed sizes between two quantiles, and what
/// each place explains is kept: its profile. Sources: Hansen 2000, Econometrica 68; Fong, Huang,
/// Gilbert, Permar 2017, BMC Bioinformatics 18.
public struct ThresholdRegression: Sendable, Equatable {
  /// How the outcome changes.
  public enum Shape: String, Sendable, CaseIterable {
    /// It is on another level from the threshold on: b0 + b1 (x >= c).
    case step
    /// It is flat up to the threshold and rises or falls from there: b0 + b1 max(x - c, 0).
    case hinge
  }

  /// What is explained.
  public enum Outcome: Sendable, Equatable {
    /// A number with errors of one variance.
    case number([Double])
    /// Something that is the case or not, by its log odds.
    case condition([Bool])
  }

  /// One place that was tried.
  public struct Candidate: Sendable, Equatable {
    /// The size.
    public let threshold: Double
    /// Twice what the best place gains in log likelihood over this one; for numbers, Hansen's
    /// n (S(c) - S) / S of sums of squares.
    public let deficit: Double
    /// What the threshold adds to the outcome, or to its log odds; infinite where a side is pure.
    public let change: Double
  }

  /// The places, ascending.
  public let candidates: [Candidate]
  /// The best one; the smallest of equals.
  public let best: Candidate
  /// How much the best place explains beyond no change at all, on the scale of `deficit`.
  public let supremum: Double
  /// How many rows it rests on.
  public let count: Int
  private let profile: ThresholdProfile

  /// The critical value of chi-squared at 95 %, right for a hinge and for small changes.
  public static let chiSquaredCritical = 3.841458820694124
  /// Hansen's critical value at 95 %, right for a step.
  public static let hansenCritical = 7.352277294992216

  /// Searches for a threshold among sizes within a middle share of them.
  ///
  /// Throws `nothingVaries`, and `fewOnOneSide` when the best place leaves fewer than `least` rows
  /// on a side.
  public init(
    _ sizes: [Double], _ outcome: Outcome, shape: Shape, least: Int = 5
  ) throws(ThresholdProblem) {
    let profile = try ThresholdProfile(sizes, outcome, shape: shape)
    let search = profile.search(profile.outcome)
    guard let place = search.best else { throw .nothingVaries }
    let smaller = sizes.count { $0 < profile.candidates[place] }
    let side = min(smaller, sizes.count - smaller)
    guard side >= least else { throw .fewOnOneSide(rows: side) }
    let candidates = profile.candidates.indices.map { index in
      Candidate(
        threshold: profile.candidates[index], deficit: search.deficit(at: index),
        change: profile.change(at: index))
    }
    self.profile = profile
    self.candidates = candidates
    best = candidates[place]
    supremum = search.supremum
    count = sizes.count
  }

  /// The thresholds that the data do not contradict at a critical value: runs of neighbours among
  /// the candidates, since the set may have holes.
  public func confidenceSet(critical: Double) -> [Interval] {
    var runs: [Interval] = []
    var start: Double?
    var last = 0.0
    for candidate in candidates {
      if candidate.deficit <= critical {
        start = start ?? candidate.threshold
        last = candidate.threshold
      } else if let from = start {
        runs.append(Interval(low: from, high: last))
        start = nil
      }
    }
    if let start { runs.append(Interval(low: start, high: last)) }
    return runs
  }

  /// How often outcomes that do not change with size have a supremum at least as large.
  ///
  /// Conditions are drawn anew with the overall share, numbers are the mean plus residuals of
  /// random sign; (1 + exceeding) / (1 + replicates). The supremum is no chi-squared, so that no
  /// table serves. Source: Hansen 1996, Econometrica 64.
  public func bootstrapProbability(replicates: Int = 999, seed: UInt64) -> Double? {
    guard replicates > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var exceeding = 0
    for _ in 0..<replicates {
      let drawn = profile.outcome.drawnWithoutChange(&generator)
      if profile.search(drawn).supremum >= supremum { exceeding += 1 }
    }
    return Double(1 + exceeding) / Double(1 + replicates)
  }
}

extension ThresholdRegression.Outcome {
  /// The outcome in another order.
  func reordered(_ order: [Int]) -> Self {
    switch self {
    case .number(let values): .number(order.map { values[$0] })
    case .condition(let flags): .condition(order.map { flags[$0] })
    }
  }

  /// Outcomes as they might be if size did not matter.
  fileprivate func drawnWithoutChange(_ generator: inout SeededGenerator) -> Self {
    switch self {
    case .number(let values):
      let mean = Moments(of: values.span).mean
      return .number(values.map { generator.next() >> 63 == 0 ? $0 : 2 * mean - $0 })
    case .condition(let flags):
      let share = Double(flags.count { $0 }) / Double(flags.count)
      return .condition(flags.map { _ in generator.uniform() < share })
    }
  }
}
