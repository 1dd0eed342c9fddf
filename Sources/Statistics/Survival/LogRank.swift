/// The test whether groups fail alike: what failed in each group against what was to be expected.
///
/// At each time of an event the expected failures are shared out by those at risk, with the
/// variance of the hypergeometric distribution; strata are added up. With `rho` above 0 early
/// events count more, by the power `rho` of the survival just before them (1: Peto's and
/// Wilcoxon's). Sources: Mantel 1966, Cancer Chemotherapy Reports 50; Harrington, Fleming 1982,
/// Biometrika 69.
public struct LogRank: Sendable {
  /// One group.
  public struct Group: Sendable, Equatable {
    /// How many units there were, copies counted.
    public internal(set) var count = 0.0
    /// How many failed (weighted where `rho` is not 0).
    public internal(set) var observed = 0.0
    /// How many were to be expected to fail.
    public internal(set) var expected = 0.0
  }

  /// A test of one hypothesis.
  public struct Test: Sendable, Equatable {
    /// The chi-squared.
    public let statistic: Double
    /// Its degrees of freedom.
    public let degreesOfFreedom: Int

    /// How often chance alone gives at least as much.
    public var pValue: Double {
      ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
    }
  }

  /// The groups in the order of their codes.
  public let groups: [Group]
  /// How the failures of the groups vary together.
  public let covariance: Matrix

  /// Compares groups, coded from 0; with `strata`, coded from 0, within these only.
  ///
  /// Throws `oneGroup` unless two groups were watched when something happened, `noEvents` when
  /// nothing did, and refuses weights by chance of being drawn.
  public init(
    _ observed: SurvivalTimes, groups codes: [Int], strata: [Int]? = nil, rho: Double = 0
  ) throws(SurvivalProblem) {
    guard (codes + (strata ?? [])).allSatisfy(codes.indices.contains) else { throw .wrongLength }
    let codes = try observed.kept(codes)
    let strata = try strata.map { codes throws(SurvivalProblem) in try observed.kept(codes) }
    guard observed.count > 0 else { throw .empty }
    guard !observed.weights.areProbabilities else { throw .weightsUnsupported }
    guard observed.eventCount > 0 else { throw .noEvents }
    let groupCount = (codes.max() ?? 0) + 1
    let parts = observed.parts(
      strata ?? [Int](repeating: 0, count: codes.count), count: (strata?.max() ?? 0) + 1)
    var sums = LogRankSums(groupCount: groupCount, rho: rho)
    for part in parts where !part.isEmpty { sums.add(observed, part, codes) }
    groups = sums.groups
    covariance = sums.covariance
    guard groups.count(where: { $0.expected > 0 }) > 1,
      covariance.diagonal.contains(where: { $0 > 0 })
    else { throw .oneGroup }
  }

  /// Whether any group differs from the others.
  public var test: Test {
    let compared = Array(groups.indices.filter { groups[$0].expected > 0 }.dropFirst())
    let surplus = compared.map { groups[$0].observed - groups[$0].expected }
    let part = Matrix(size: compared.count) { covariance[compared[$0], compared[$1]] }
    let factor = CholeskyFactor(of: part)
    let statistic = zip(surplus, factor.solve(surplus)).reduce(0) { $0 + $1.0 * $1.1 }
    return Test(
      statistic: statistic, degreesOfFreedom: compared.count - factor.dependent.count)
  }

  /// Whether failing rises or falls along scores of the groups; nil when scores do not differ, or
  /// are not one for each group.
  ///
  /// Source: Tarone 1975, Biometrika 62.
  public func trend(scores: [Double]) -> Test? {
    guard scores.count == groups.count, scores.allSatisfy(\.isFinite) else { return nil }
    let middle = scores.reduce(0, +) / Double(scores.count)
    let centered = scores.map { $0 - middle }
    var (surplus, variance) = (CompensatedSum(), CompensatedSum())
    for (index, score) in centered.enumerated() {
      surplus.add(score * (groups[index].observed - groups[index].expected))
      for (other, second) in centered.enumerated() {
        variance.add(score * second * covariance[index, other])
      }
    }
    guard variance.value > 0 else { return nil }
    return Test(
      statistic: surplus.value * surplus.value / variance.value, degreesOfFreedom: 1)
  }
}
