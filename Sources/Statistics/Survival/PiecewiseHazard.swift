/// The rate of events in each of several eras, taken as constant within an era.
///
/// Each unit's time under observation is split at the cut points (Lexis); an era holds the times
/// after its beginning up to and including its end. Sources: Breslow, Day 1987, Statistical
/// Methods in Cancer Research 2; Garwood 1936, Biometrika 28.
public struct PiecewiseHazard: Sendable, Equatable {
  /// One era.
  public struct Era: Sendable, Equatable {
    /// Where it begins; minus infinity for the first.
    public let start: Double
    /// Where it ends; infinity for the last.
    public let end: Double
    /// The events in it.
    public internal(set) var events = 0.0
    /// The time that units were watched in it, added up.
    public internal(set) var exposure = 0.0

    /// The events per unit of time; nil when nobody was watched.
    public var rate: Double? { exposure > 0 ? events / exposure : nil }

    /// The exact limits of the rate.
    public func interval(_ confidence: Confidence = .usual) -> Interval? {
      RateInterval.garwood(events: events, exposure: exposure, confidence)
    }

    /// The limit of the rate on one side when nothing happened: the rule of three.
    ///
    /// Nil when something did. Source: Hanley, Lippman-Hand 1983, JAMA 249.
    public func oneSidedLimit(_ confidence: Confidence = .usual) -> Double? {
      guard events == 0, exposure > 0 else { return nil }
      return -Elementary.log(1 - confidence.level) / exposure
    }

    /// The rate over that of another era with its limits, by the normal of its logarithm; nil
    /// unless both have events.
    public func ratio(
      to other: Era, _ confidence: Confidence = .usual
    ) -> (value: Double, interval: Interval)? {
      guard events > 0, other.events > 0, let rate, let base = other.rate,
        let reach = confidence.reach(degreesOfFreedom: nil)
      else { return nil }
      let step = reach * (1 / events + 1 / other.events).squareRoot()
      let ratio = rate / base
      return (
        ratio,
        Interval(low: ratio * Elementary.exp(-step), high: ratio * Elementary.exp(step))
      )
    }

    /// An era, with what was counted in it.
    public init(start: Double, end: Double, events: Double = 0, exposure: Double = 0) {
      self.start = start
      self.end = end
      self.events = events
      self.exposure = exposure
    }
  }

  /// The eras in their order.
  public let eras: [Era]

  /// Splits what was observed at cut points, which must ascend.
  ///
  /// Units without an entry are watched from 0. Throws `empty` when there is nothing,
  /// `wrongLength` for cut points that do not ascend, and refuses weights by chance of being drawn.
  public init(_ observed: SurvivalTimes, cuts: [Double]) throws(SurvivalProblem) {
    guard !observed.weights.areProbabilities else { throw .weightsUnsupported }
    guard observed.count > 0 else { throw .empty }
    guard cuts.allSatisfy(\.isFinite), zip(cuts, cuts.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .wrongLength
    }
    let limits = [-Double.infinity] + cuts + [Double.infinity]
    var exposures = [CompensatedSum](repeating: CompensatedSum(), count: cuts.count + 1)
    var eras = zip(limits, limits.dropFirst()).map { Era(start: $0, end: $1) }
    for row in observed.times.indices {
      let (entry, time) = (observed.entries?[row] ?? 0, observed.times[row])
      let weight = observed.weight(row)
      let last = cuts.partitionIndex { $0 < time }
      for era in min(cuts.partitionIndex { $0 <= entry }, last)...last {
        exposures[era].add(weight * (min(time, limits[era + 1]) - max(entry, limits[era])))
      }
      if observed.events[row] { eras[last].events += weight }
    }
    for index in eras.indices { eras[index].exposure = exposures[index].value }
    self.eras = eras
  }
}
