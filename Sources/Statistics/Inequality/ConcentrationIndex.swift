/// Whether an outcome is found among the low or among the high ranks.
///
/// 2 cov(y, rank) / mean(y) with weighted fractional ranks: below 0 where the low ranks have it,
/// above 0 where the high ones do. Equal ranks share their mean rank.
/// Source: Kakwani, Wagstaff, van Doorslaer 1997, Journal of Econometrics 77.
public struct ConcentrationIndex: Sendable, Equatable {
  /// The standard index, relative to the mean.
  public let value: Double
  /// Its standard error by the jackknife over rows, or over units of frequency weights; nil below
  /// two of them.
  public let standardError: Double?
  /// One less than the number of units.
  public let degreesOfFreedom: Double
  /// The weighted mean of the outcome.
  public let mean: Double

  /// The index of outcomes by what ranks them.
  ///
  /// Throws where there is no row with weight, a number is not finite, a weight is negative, an
  /// outcome is negative, or all outcomes are zero.
  public init(
    _ outcomes: [Double], by ranks: [Double], weights: [Double]? = nil,
    kind: WeightKind = .probability
  ) throws(InequalityProblem) {
    let weights = weights ?? [Double](repeating: 1, count: outcomes.count)
    guard ranks.count == outcomes.count else { throw .wrongLength }
    for row in ranks.indices where !ranks[row].isFinite { throw .notFinite(row: row) }
    let ranked = try RankedAmounts(outcomes, weights: weights, kind: kind)
    let people = OrderedPeople(outcomes, weights, ranks)
    let isRepeated = kind == .frequency
    value = people.index
    mean = ranked.mean
    degreesOfFreedom = ranked.sampleSize - 1
    standardError =
      Jackknife(
        values: people.places.map { place in
          people.index(without: isRepeated ? min(1, people.weights[place]) : nil, at: place)
        },
        units: isRepeated ? people.weights : [Double](repeating: 1, count: people.weights.count)
      ).standardError
  }

  /// Erreygers' correction for an outcome within bounds: 4 m / (high - low) times the index.
  ///
  /// Nil for bounds that hold nothing. Source: Erreygers 2009, Journal of Health Economics 28.
  public func erreygers(low: Double = 0, high: Double = 1) -> Double? {
    high > low ? 4 * mean / (high - low) * value : nil
  }

  /// Wagstaff's normalisation for an outcome within bounds: 1 / (1 - m) of the index for 0 and 1.
  ///
  /// Nil where the mean lies at a bound. Source: Wagstaff 2005, Health Economics 14.
  public func wagstaff(low: Double = 0, high: Double = 1) -> Double? {
    guard high > low, mean > low, mean < high else { return nil }
    return (high - low) * mean / ((high - mean) * (mean - low)) * value
  }

  /// The limits of Student's t around the index; nil without a standard error.
  public func interval(_ confidence: Confidence = .usual) -> Interval? {
    guard let standardError else { return nil }
    return confidence.reach(degreesOfFreedom: degreesOfFreedom).map {
      Interval(around: value, reach: $0 * standardError)
    }
  }
}

/// Outcomes and weights in the order of their ranks, with the sums that the index is made of.
private struct OrderedPeople {
  let outcomes: [Double]
  let weights: [Double]
  /// The weights below each place's rank, of its rank, and the weighted outcomes above its rank.
  private let below: [Double]
  private let tied: [Double]
  private let heldAbove: [Double]
  private let heldTied: [Double]
  /// The sum of w y (2 B + T): B the weights below, T those of the same rank.
  private let sum: Double
  private let population: Double
  private let held: Double

  init(_ outcomes: [Double], _ weights: [Double], _ ranks: [Double]) {
    let order = outcomes.indices.filter { weights[$0] > 0 }.sorted {
      (ranks[$0], outcomes[$0], weights[$0]) < (ranks[$1], outcomes[$1], weights[$1])
    }
    let (outcomes, weights) = (order.map { outcomes[$0] }, order.map { weights[$0] })
    self.outcomes = outcomes
    self.weights = weights
    let weighted = zip(outcomes, weights).map { $0 * $1 }
    let runs = Self.runs(order.map { ranks[$0] })
    let (people, amounts) = (Self.sums(weights, runs), Self.sums(weighted, runs))
    (below, tied, heldTied) = (people.below, people.tied, amounts.tied)
    (population, held) = (people.all, amounts.all)
    heldAbove = zip(amounts.below, amounts.tied).map { amounts.all - $0 - $1 }
    var sum = CompensatedSum()
    for place in weighted.indices {
      sum.add(weighted[place] * (2 * people.below[place] + people.tied[place]))
    }
    self.sum = sum.value
  }

  var places: Range<Int> { outcomes.indices }

  /// sum(w y (2 B + T)) / (W sum(w y)) - 1.
  var index: Double { sum / (population * held) - 1 }

  /// The index without a weight, or without the whole row of a place.
  func index(without weight: Double?, at place: Int) -> Double {
    let (row, outcome) = (weights[place], outcomes[place])
    let gone = weight ?? row
    let others = gone * (2 * heldAbove[place] + heldTied[place] - gone * outcome)
    let own = gone * outcome * (2 * below[place] + tied[place])
    return (sum - others - own) / ((population - gone) * (held - gone * outcome)) - 1
  }

  /// The ranges of places of equal rank.
  private static func runs(_ ranks: [Double]) -> [Range<Int>] {
    let starts = ranks.indices.filter { $0 == 0 || ranks[$0] != ranks[$0 - 1] }
    return zip(starts, starts.dropFirst() + [ranks.count]).map { $0..<$1 }
  }

  /// For each place the sum below its run and of its run, and the sum of all.
  private static func sums(
    _ values: [Double], _ runs: [Range<Int>]
  ) -> (below: [Double], tied: [Double], all: Double) {
    var (below, tied, all): ([Double], [Double], CompensatedSum) = ([], [], CompensatedSum())
    for run in runs {
      let part = CompensatedSum(of: Array(values[run]).span)
      below += [Double](repeating: all.value, count: run.count)
      tied += [Double](repeating: part.value, count: run.count)
      all.merge(part)
    }
    return (below, tied, all.value)
  }
}
