/// How the rows of a probability sample were drawn: strata, clusters within them, weights.
///
/// A row of weight zero was not drawn. Clusters are numbered within their stratum or over all;
/// without clusters each row is one, without strata there is one. Stages after the first count
/// only where population sizes tell what share each stage drew, as in R's `svydesign`.
public struct SurveyDesign: Sendable {
  /// The weight of each row: one over its probability of being drawn.
  public internal(set) var weights: [Double]
  let stages: [SamplingStage]
  /// How the weights were brought to known population sizes, in the order in which it was done.
  var calibrations: [Calibration] = []

  /// The columns of one stage; each has an entry for each row.
  public struct Stage: Sendable {
    /// The strata of the stage; nil for one.
    public var strata: [Int32]?
    /// The clusters within them; nil where each row is one.
    public var clusters: [Int32]?
    /// How many clusters the row's stratum has in the population; nil where the share that was
    /// drawn is negligible.
    public var populations: [Double]?

    /// The columns of one stage.
    public init(
      strata: [Int32]? = nil, clusters: [Int32]? = nil, populations: [Double]? = nil
    ) {
      self.strata = strata
      self.clusters = clusters
      self.populations = populations
    }
  }

  /// How many first-stage clusters were drawn.
  public var clusterCount: Int { stages[0].stratumOfCluster.count }
  /// How many strata they were drawn from.
  public var stratumCount: Int { stages[0].strata.count }
  /// Clusters less strata of the first stage.
  public var degreesOfFreedom: Int { clusterCount - stratumCount }

  /// A stratum of one cluster that was not taken whole and has no rule: variances are not
  /// estimable then.
  public var lonelyStratum: Int32? {
    for stage in stages {
      if let lonely = stage.strata.first(where: { $0.factor == nil }) { return lonely.code }
    }
    return nil
  }

  /// Describes a sample of one stage by columns of equal length.
  ///
  /// - Parameter populations: for each row how many clusters its stratum has in the population,
  ///   or nil where the share that was drawn is negligible.
  public init(
    weights: [Double], strata: [Int32]? = nil, clusters: [Int32]? = nil,
    populations: [Double]? = nil
  ) throws(SurveyProblem) {
    let stage = Stage(strata: strata, clusters: clusters, populations: populations)
    try self.init(weights: weights, stages: [stage])
  }

  /// Describes a sample by its stages, the first one first; none is one stage of single rows.
  public init(
    weights: [Double], stages: [Stage], lonely: LonelyRule = .fail
  ) throws(SurveyProblem) {
    for stage in stages { try stage.check(rows: weights.count) }
    if let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .badWeight(row: row)
    }
    self.weights = weights
    let drawn = weights.map { $0 > 0 }
    var numbered = [
      try SamplingStage(stages.first ?? Stage(), drawn: drawn, lonely: lonely)
    ]
    for stage in stages.dropFirst() {
      numbered.append(
        try SamplingStage(stage, within: numbered[numbered.count - 1], lonely: lonely))
    }
    self.stages = numbered
  }

  /// Whether a row was drawn.
  func isDrawn(_ row: Int) -> Bool { stages[0].clusters[row] >= 0 }
}

extension SurveyDesign.Stage {
  /// The inverse of the probability with which each row was drawn at this and other stages, where
  /// populations are all that is known: what a stratum has over what was drawn of it.
  public static func weights(_ stages: [Self], rows: Int) throws(SurveyProblem) -> [Double] {
    let ones = [Double](repeating: 1, count: rows)
    let design = try SurveyDesign(weights: ones, stages: stages)
    return (0..<rows).map { row in
      design.stages.reduce(1) { product, stage in
        let share = stage.strata[stage.stratumOfCluster[stage.clusters[row]]].sampledShare
        return share > 0 ? product / share : product
      }
    }
  }

  /// Throws where a column is not as long as the weights, or a code is below 0.
  fileprivate func check(rows: Int) throws(SurveyProblem) {
    for codes in [strata, clusters] {
      guard let codes else { continue }
      guard codes.count == rows, codes.allSatisfy({ $0 >= 0 }) else { throw .wrongLength }
    }
    guard populations.map({ $0.count == rows }) ?? true else { throw .wrongLength }
  }
}
