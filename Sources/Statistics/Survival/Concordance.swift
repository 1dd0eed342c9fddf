/// How often, of two units of which one is known to have failed first, that one had the higher
/// risk.
///
/// Equal risks count half; units that fail at the same time are no pair, a unit that is censored
/// then is known to have lasted longer. Source: Harrell, Califf, Pryor 1982, JAMA 247.
public struct Concordance: Sendable, Equatable {
  /// The weight of pairs in the right order.
  public private(set) var concordant = 0.0
  /// The weight of pairs in the wrong order.
  public private(set) var discordant = 0.0
  /// The weight of pairs of equal risk.
  public private(set) var tied = 0.0

  /// The share of pairs in the right order; nil without a pair.
  public var value: Double? {
    let pairs = concordant + discordant + tied
    return pairs > 0 ? (concordant + tied / 2) / pairs : nil
  }

  /// Compares the risks of a fitted model with what happened, within strata.
  public init(_ model: CoxModel) {
    let scaled = zip(model.coefficients, model.riskSets.scales).map { $0 * $1 }
    let observed = model.riskSets.observed
    let risks = (0..<observed.count).map { model.riskSets.logRisk($0, scaled) }
    let ranks = Self.ranks(risks)
    for stratum in model.riskSets.strata { add(stratum, observed, ranks) }
  }

  /// Adds the pairs of a stratum, whose rows come from the last time to the first.
  private mutating func add(_ rows: [Int], _ observed: SurvivalTimes, _ ranks: [Int]) {
    let entrants =
      observed.entries.map { entries in
        AscendingOrder.indices(of: rows.map { entries[$0] }).reversed().map { rows[$0] }
      } ?? []
    var watched = PrefixSums(count: (ranks.max() ?? 0) + 1)
    var (index, waiting) = (0, 0)
    while index < rows.count {
      let time = observed.times[rows[index]]
      let end = rows[index...].prefix { observed.times[$0] == time }.endIndex
      let (failing, censored) = (
        rows[index..<end].filter { observed.events[$0] },
        rows[index..<end].filter { !observed.events[$0] }
      )
      for row in censored { watched.add(observed.weight(row), at: ranks[row]) }
      // Those who enter only now are taken out before failures are compared.
      while waiting < entrants.count, let entry = observed.entries?[entrants[waiting]],
        entry >= time
      {
        watched.add(-observed.weight(entrants[waiting]), at: ranks[entrants[waiting]])
        waiting += 1
      }
      for row in failing {
        let weight = observed.weight(row)
        let lower = watched.sum(below: ranks[row])
        let upTo = watched.sum(below: ranks[row] + 1)
        concordant += weight * lower
        tied += weight * (upTo - lower)
        discordant += weight * (watched.total - upTo)
      }
      for row in failing { watched.add(observed.weight(row), at: ranks[row]) }
      index = end
    }
  }

  /// The position of each number among the distinct ones.
  private static func ranks(_ values: [Double]) -> [Int] {
    var ranks = [Int](repeating: 0, count: values.count)
    var (rank, last) = (-1, Double.nan)
    for row in AscendingOrder.indices(of: values) {
      if values[row] != last { rank += 1 }
      last = values[row]
      ranks[row] = rank
    }
    return ranks
  }
}
