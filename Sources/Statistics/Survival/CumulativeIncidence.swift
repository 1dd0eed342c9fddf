/// The share to which an event has happened by a time, when other events may come first.
///
/// Each event adds the share that survived all events before it times its part of those at risk
/// (Aalen-Johansen). The variance is that of the delta method, which is Greenwood's where nothing
/// competes. Sources: Aalen, Johansen 1978, Scandinavian Journal of Statistics 5; Dinse, Larson
/// 1986, Biometrika 73; Marubini, Valsecchi 1995, 10.
public struct CumulativeIncidence: Sendable, Equatable {
  /// One time at which somebody failed or was last seen.
  public struct Step: Sendable, Equatable {
    /// When.
    public let time: Double
    /// The weight of those watched just before.
    public let atRisk: Double
    /// The weight of those to whom this event happened.
    public let events: Double
    /// The share to which it has happened by then.
    public let incidence: Double
    /// The variance of that share.
    public let variance: Double

    /// The limits by the logarithm of -log(1 - incidence); nil before the first event and at 1.
    public func interval(_ confidence: Confidence = .usual) -> Interval? {
      let survival = 1 - incidence
      guard incidence > 0, survival > 0 else { return nil }
      let band = SurvivalBand.logLog.interval(
        about: survival, logVariance: variance / (survival * survival), confidence)
      return band.map { Interval(low: 1 - $0.high, high: 1 - $0.low) }
    }
  }

  /// For each cause, in the order of the codes, its steps.
  public let causes: [[Step]]

  /// The incidences of causes coded from 1; 0 is for units that were censored.
  ///
  /// The events of `observed` are not looked at. Throws `empty` when there is nothing, and refuses
  /// weights by chance of being drawn.
  public init(
    _ observed: SurvivalTimes, causes codes: [Int], count: Int
  ) throws(SurvivalProblem) {
    let codes = try observed.kept(codes)
    guard !observed.weights.areProbabilities else { throw .weightsUnsupported }
    guard codes.allSatisfy({ $0 >= 0 && $0 <= count }) else { throw .wrongLength }
    guard observed.count > 0 else { throw .empty }
    let risk = RiskTable(observed)
    var events = [[Double]](
      repeating: [Double](repeating: 0, count: risk.rows.count), count: count + 1)
    for (row, code) in codes.enumerated() {
      let time = observed.times[row]
      events[code][risk.rows.partitionIndex { $0.time < time }] += observed.weight(row)
    }
    let failed = risk.rows.indices.map { index in
      events.dropFirst().reduce(0) { $0 + $1[index] }
    }
    causes = events.dropFirst().map { own in
      var sums = IncidenceSums()
      return risk.rows.enumerated().map { index, row in
        sums.add(own[index], of: failed[index], atRisk: row.atRisk)
        return Step(
          time: row.time, atRisk: row.atRisk, events: own[index], incidence: sums.incidence,
          variance: sums.variance)
      }
    }
  }
}
