/// The size that tells an outcome best, by a criterion.
///
/// Sources: Youden 1950, Cancer 3; Greiner, Pfeiffer, Smith 2000, Preventive Veterinary Medicine 45.
public struct CutPoint: Sendable, Equatable {
  /// What makes a threshold good.
  public enum Criterion: Sendable, Equatable {
    /// Sensitivity + specificity - 1.
    case youden
    /// Sensitivity less false alarms, these weighed by what they cost against a miss and by how
    /// rare the outcome is: Se - (1 - p) / p * cost * (1 - Sp).
    case cost(ratio: Double, prevalence: Double)
  }

  /// A threshold that none exceeds.
  public struct Maximum: Sendable, Equatable {
    /// The smallest size of which the rule says yes.
    public let observed: Double
    /// The middle between that size and the next smaller one; nil when there is none.
    public let midpoint: Double?
    /// The share with the outcome of whom the rule says so.
    public let sensitivity: Double
    /// The share without it of whom the rule says so.
    public let specificity: Double
  }

  /// All thresholds that are best, ascending.
  public let maxima: [Maximum]
  /// The criterion there.
  public let value: Double
  private let sorted: SortedOutcomes
  private let criterion: Criterion

  /// The best thresholds for sizes and outcomes, by the rule "yes if at least the threshold".
  public init(
    _ values: [Double], outcomes: [Bool], by criterion: Criterion = .youden
  ) throws(ThresholdProblem) {
    sorted = try SortedOutcomes(values, outcomes: outcomes)
    self.criterion = criterion
    (maxima, value) = Self.maxima(sorted, criterion)
  }

  /// The median of the best thresholds that were observed.
  public var observed: Double { OrderStatistics.median(of: maxima.map(\.observed)) ?? .nan }

  /// The median of the middles below them; nil where the rule always says yes.
  public var midpoint: Double? { OrderStatistics.median(of: maxima.compactMap(\.midpoint)) }

  /// The limits between which thresholds of resampled rows fall, outcomes resampled apart.
  ///
  /// Percentiles (type 7) of the medians of the best observed thresholds.
  public func bootstrapInterval(
    replicates: Int = 2000, seed: UInt64, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard replicates > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var resample = sorted
    let (with, without) = (Self.rows(sorted.positives), Self.rows(sorted.negatives))
    var found: [Double] = []
    for _ in 0..<replicates {
      resample.positives = Self.drawn(with, of: sorted.values.count, &generator)
      resample.negatives = Self.drawn(without, of: sorted.values.count, &generator)
      let best = Self.maxima(resample, criterion).maxima.map(\.observed)
      if let median = OrderStatistics.median(of: best) { found.append(median) }
    }
    let tail = (1 - confidence.level) / 2
    guard let low = OrderStatistics.quantile(tail, of: found, type: .gumbel),
      let high = OrderStatistics.quantile(1 - tail, of: found, type: .gumbel)
    else { return nil }
    return Interval(low: low, high: high)
  }

  /// Sizes that nobody has in a resample are no thresholds.
  private static func maxima(
    _ sorted: SortedOutcomes, _ criterion: Criterion
  ) -> (maxima: [Maximum], value: Double) {
    let (with, without) = (sorted.positiveCount, sorted.negativeCount)
    let used = sorted.values.indices.filter { sorted.positives[$0] + sorted.negatives[$0] > 0 }
    var (hits, alarms, best) = (0.0, 0.0, -Double.infinity)
    var maxima: [Maximum] = []
    for position in used.indices.reversed() {
      let index = used[position]
      hits += sorted.positives[index]
      alarms += sorted.negatives[index]
      let (sensitivity, specificity) = (hits / with, (without - alarms) / without)
      let value = criterion.value(sensitivity, specificity)
      guard value >= best - 1e-12 else { continue }
      if value > best + 1e-12 { maxima = [] }
      best = max(best, value)
      let below = position > 0 ? sorted.values[used[position - 1]] : nil
      maxima.append(
        Maximum(
          observed: sorted.values[index],
          midpoint: below.map { $0 + (sorted.values[index] - $0) / 2 },
          sensitivity: sensitivity, specificity: specificity))
    }
    return (maxima.reversed(), best)
  }

  /// The size of each row, by its position among the distinct ones.
  private static func rows(_ counts: [Double]) -> [Int] {
    counts.indices.flatMap { [Int](repeating: $0, count: Int(counts[$0])) }
  }

  private static func drawn(
    _ rows: [Int], of count: Int, _ generator: inout SeededGenerator
  ) -> [Double] {
    var counts = [Double](repeating: 0, count: count)
    for _ in rows { counts[rows[generator.index(below: rows.count)]] += 1 }
    return counts
  }
}

extension CutPoint.Criterion {
  fileprivate func value(_ sensitivity: Double, _ specificity: Double) -> Double {
    switch self {
    case .youden: sensitivity + specificity - 1
    case .cost(let ratio, let prevalence):
      sensitivity - (1 - prevalence) / prevalence * ratio * (1 - specificity)
    }
  }
}
