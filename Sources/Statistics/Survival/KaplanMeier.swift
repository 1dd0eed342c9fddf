/// The share that survives, by time: the product of the shares that survive each time of an event.
///
/// Those at risk at a time are the units that have entered before it and were seen up to it. The
/// variance of the logarithm is Greenwood's sum; for weights by chance of being drawn it is the
/// sum of squared influences of the rows (infinitesimal jackknife). Sources: Kaplan, Meier 1958,
/// JASA 53; Greenwood 1926, Reports on Public Health 33.
public struct KaplanMeier: Sendable {
  /// One time at which somebody failed or was last seen.
  public struct Step: Sendable, Equatable {
    /// When.
    public let time: Double
    /// The weight of those watched just before.
    public let atRisk: Double
    /// The weight of those who failed.
    public let events: Double
    /// The weight of those last seen then, without failing.
    public let censored: Double
    /// The share that survives beyond this time.
    public let survival: Double
    /// The variance of the logarithm of the survival; infinite where nobody survives.
    public let logVariance: Double

    /// The standard error of the survival; nil where nobody survives.
    public var standardError: Double? {
      survival > 0 && logVariance.isFinite ? survival * logVariance.squareRoot() : nil
    }
  }

  /// One step for each time that occurs, ascending.
  public let steps: [Step]
  /// Who was at risk when.
  public let riskTable: RiskTable
  /// What the curve was made of.
  public let observed: SurvivalTimes

  /// The curve of what was observed; throws `empty` when there is nothing.
  public init(_ observed: SurvivalTimes) throws(SurvivalProblem) {
    guard observed.count > 0 else { throw .empty }
    self.observed = observed
    riskTable = RiskTable(observed)
    let rows = riskTable.rows
    let survivals = Self.survivals(rows)
    let variances =
      observed.weights.areProbabilities
      ? SurvivalInfluence(observed, rows).logVariances : Self.greenwood(rows)
    steps = rows.indices.map { index in
      let row = rows[index]
      return Step(
        time: row.time, atRisk: row.atRisk, events: row.events, censored: row.censored,
        survival: survivals[index], logVariance: variances[index])
    }
  }

  /// The share that survives beyond a time; nil after the last time while some still survive.
  public func survival(at time: Double) -> Double? {
    guard let last = steps.last, time <= last.time || last.survival == 0 else { return nil }
    let passed = steps.partitionIndex { $0.time <= time }
    return passed > 0 ? steps[passed - 1].survival : 1
  }

  /// Products in two doubles, so that they telescope where nobody is censored.
  private static func survivals(_ rows: [RiskTable.Row]) -> [Double] {
    var product = DoubleDouble.one
    return rows.map { row in
      if row.events > 0 {
        product = product * DoubleDouble(row.survivors) / DoubleDouble(row.atRisk)
      }
      return product.high
    }
  }

  private static func greenwood(_ rows: [RiskTable.Row]) -> [Double] {
    var sum = CompensatedSum()
    return rows.map { row in
      if row.events > 0 { sum.add(row.events / (row.atRisk * row.survivors)) }
      return sum.value
    }
  }
}
