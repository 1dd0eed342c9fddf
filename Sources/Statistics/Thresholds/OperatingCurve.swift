/// How well a size tells an outcome, at every threshold: the receiver operating characteristic.
///
/// The rule is "has the outcome if its size is at least the threshold". Sources: Hanley, McNeil
/// 1982, Radiology 143; DeLong, DeLong, Clarke-Pearson 1988, Biometrics 44.
public struct OperatingCurve: Sendable, Equatable {
  /// One threshold.
  public struct Point: Sendable, Equatable {
    /// The size from which on the rule says yes; infinite for never.
    public let threshold: Double
    /// The share with the outcome of whom the rule says so.
    public let sensitivity: Double
    /// The share without it of whom the rule says so.
    public let specificity: Double
  }

  /// The points from "never" to "always", thresholds descending through all sizes.
  public let points: [Point]
  /// How many rows have the outcome.
  public let positives: Int
  /// How many have not.
  public let negatives: Int
  /// The chance that one with the outcome is larger than one without; equal ones count half.
  public let area: Double
  /// DeLong's standard error of the area; nil for fewer than two rows on a side.
  public let standardError: Double?

  /// The curve of sizes and outcomes; throws `nothingVaries` when all outcomes are the same.
  public init(_ values: [Double], outcomes: [Bool]) throws(ThresholdProblem) {
    self.init(try SortedOutcomes(values, outcomes: outcomes))
  }

  init(_ sorted: SortedOutcomes) {
    let (with, without) = (sorted.positiveCount, sorted.negativeCount)
    (positives, negatives) = (Int(with), Int(without))
    points = Self.points(sorted, with, without)
    // For each size, the share of the other outcome that is smaller, equal ones counting half.
    let smaller = Self.placements(sorted.negatives, without)
    let larger = Self.placements(sorted.positives, with)
    let (ofPositives, ofNegatives) = (
      WeightedMoments(of: smaller.span, weights: sorted.positives.span),
      WeightedMoments(of: larger.span, weights: sorted.negatives.span)
    )
    area = ofPositives.mean
    guard let first = ofPositives.frequencyVariance, let second = ofNegatives.frequencyVariance
    else {
      standardError = nil
      return
    }
    standardError = (first / with + second / without).squareRoot()
  }

  /// The limits of the area by its logit; nil for an area of 0 or 1, or without a standard error.
  public func interval(_ confidence: Confidence = .usual) -> Interval? {
    guard let standardError, area > 0, area < 1,
      let reach = confidence.reach(degreesOfFreedom: nil)
    else { return nil }
    let logit = Elementary.log(area / (1 - area))
    let step = reach * standardError / (area * (1 - area))
    return Interval(
      low: 1 / (1 + Elementary.exp(step - logit)), high: 1 / (1 + Elementary.exp(-step - logit)))
  }

  private static func points(
    _ sorted: SortedOutcomes, _ with: Double, _ without: Double
  ) -> [Point] {
    var (hits, alarms) = (0.0, 0.0)
    var points = [Point(threshold: .infinity, sensitivity: 0, specificity: 1)]
    for index in sorted.values.indices.reversed() {
      hits += sorted.positives[index]
      alarms += sorted.negatives[index]
      points.append(
        Point(
          threshold: sorted.values[index], sensitivity: hits / with,
          specificity: (without - alarms) / without))
    }
    return points
  }

  private static func placements(_ counts: [Double], _ total: Double) -> [Double] {
    var below = 0.0
    return counts.map { count in
      below += count
      return (below - count / 2) / total
    }
  }
}
