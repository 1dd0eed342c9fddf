/// Tests of a coefficient with few clusters: the errors of whole clusters are turned at random.
///
/// The t of the coefficient is compared with its values when the null holds and each cluster's
/// restricted residuals keep or change their sign. Few clusters have few such patterns: then all
/// are taken, and the least p that can come out is 2 / 2^G.
///
/// Source: Cameron, Gelbach, Miller 2008, Review of Economics and Statistics 90; MacKinnon, Webb
/// 2018. The work grows with the square of the clusters, whatever the interval asks for.
public struct WildBootstrap: Sendable, Equatable {
  /// What each cluster's residuals are multiplied by.
  public enum Multipliers: Sendable, Equatable {
    /// 1 or -1.
    case rademacher
    /// One of six, for fewer than ten clusters: plus or minus the roots of 1/2, 1 and 3/2.
    case webb
  }

  /// What a test says.
  public struct Test: Sendable, Equatable {
    /// The share of patterns with a t at least as far from zero.
    public let pValue: Double
    /// The coefficients that the test does not reject; nil where it has no end.
    public let interval: Interval?
    /// How many patterns were taken.
    public let patterns: Int
    /// Whether those are all there are.
    public let isExhaustive: Bool
    /// How many clusters there are.
    public let clusters: Int
  }

  /// How many patterns to draw where not all are taken.
  public var replicates: Int
  /// The seed of `SeededGenerator` that they are drawn with.
  public var seed: UInt64
  /// What the residuals are multiplied by.
  public var multipliers: Multipliers

  /// A bootstrap by its replicates and seed, to be named with every number that rests on it.
  public init(replicates: Int, seed: UInt64, multipliers: Multipliers = .rademacher) {
    self.replicates = max(replicates, 1)
    self.seed = seed
    self.multipliers = multipliers
  }

  /// Tests that a coefficient of a model is zero.
  public func test(
    _ coefficient: Int, of model: LinearModel, clusters: [Int32],
    _ confidence: Confidence = .usual
  ) throws(FitError) -> Test {
    let grouped = try model.design.clusters(clusters, rows: model.residuals.count)
    let scores = try WildScores(coefficient, of: model, grouped, within: nil)
    return test(scores, over: grouped.count, confidence)
  }

  /// Tests that a slope of a panel is zero; cluster codes are those of all rows.
  public func test(
    _ coefficient: Int, of panel: PanelModel, clusters: [Int32],
    _ confidence: Confidence = .usual
  ) throws(FitError) -> Test {
    let kept = try panel.effects.keptOfAll(clusters)
    let grouped = try panel.fit.design.clusters(kept, rows: kept.count)
    let scores = try WildScores(coefficient, of: panel.fit, grouped, within: panel.effects)
    return test(scores, over: grouped.count, confidence)
  }

  private func test(
    _ scores: WildScores, over count: Int, _ confidence: Confidence
  ) -> Test {
    let (multipliers, isExhaustive) = patterns(of: count)
    let patterns = scores.patterns(multipliers)
    let search = WildInterval(scores: scores, patterns: patterns, alpha: 1 - confidence.level)
    return Test(
      pValue: scores.pValue(of: 0, over: patterns), interval: search.interval,
      patterns: patterns.count, isExhaustive: isExhaustive, clusters: count)
  }

  /// The multipliers of all clusters, pattern by pattern.
  private func patterns(of clusters: Int) -> ([[Double]], isExhaustive: Bool) {
    if multipliers == .rademacher, clusters < 30, 1 << clusters <= replicates {
      let all = (0..<(1 << clusters)).map { bits in
        (0..<clusters).map { bits >> $0 & 1 == 0 ? 1.0 : -1.0 }
      }
      return (all, true)
    }
    var generator = SeededGenerator(seed: seed)
    let drawn = (0..<replicates).map { _ in
      (0..<clusters).map { _ in multiplier(&generator) }
    }
    return (drawn, false)
  }

  private func multiplier(_ generator: inout SeededGenerator) -> Double {
    guard multipliers == .webb else { return generator.next() >> 63 == 0 ? 1 : -1 }
    let draw = generator.index(below: 6)
    let size = (0.5 * Double(draw % 3 + 1)).squareRoot()
    return draw < 3 ? size : -size
  }
}
