/// The hazard that a fitted model leaves to time, added up over the failures of a stratum, and the
/// means of the terms weighted by it.
struct CoxHazards {
  private let failures: [CoxFailure]
  /// Sums of hazard before each failure, and at the end.
  private var hazards: [Double] = [0]
  /// Sums of hazard times the means of the terms.
  private var means: [[Double]]

  /// Adds up failures in ascending order of time.
  init(_ failures: [CoxFailure], termCount: Int) {
    self.failures = failures
    means = [[Double](repeating: 0, count: termCount)]
    for failure in failures {
      let part = Self.part(of: failure, termCount) { _ in 1 }
      hazards.append(hazards[hazards.count - 1] + part.hazard)
      means.append(zip(means[means.count - 1], part.means).map { $0 + $1 })
    }
  }

  /// What a row contributes to the slope of the likelihood.
  func residual(
    of terms: [Double], risk: Double, from entry: Double?, to time: Double, isEvent: Bool
  ) -> [Double] {
    let first = entry.map { entry in failures.partitionIndex { $0.time <= entry } } ?? 0
    let last = failures.partitionIndex { isEvent ? $0.time < time : $0.time <= time }
    var hazard = hazards[last] - hazards[first]
    var mean = terms.indices.map { means[last][$0] - means[first][$0] }
    guard isEvent, last < failures.count else {
      return terms.indices.map { -risk * (terms[$0] * hazard - mean[$0]) }
    }
    let failure = failures[last]
    let own = Self.part(of: failure, terms.count) { 1 - $0.gone }
    hazard += own.hazard
    for term in terms.indices { mean[term] += own.means[term] }
    return terms.indices.map { term in
      let drawn = failure.draws.reduce(0) { $0 + $1.means[term] } / Double(failure.draws.count)
      return terms[term] - drawn - risk * (terms[term] * hazard - mean[term])
    }
  }

  /// The hazard of one failure, each draw times a share.
  private static func part(
    of failure: CoxFailure, _ termCount: Int, share: (CoxFailure.Draw) -> Double
  ) -> (hazard: Double, means: [Double]) {
    var (hazard, means) = (0.0, [Double](repeating: 0, count: termCount))
    for draw in failure.draws {
      let part = failure.weight * share(draw) / draw.total
      hazard += part
      for term in means.indices { means[term] += part * draw.means[term] }
    }
    return (hazard, means)
  }
}
