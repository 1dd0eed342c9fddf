/// The columns of a table that say how its rows were sampled.
public struct SampleDesign: Sendable, Equatable {
  /// The column of weights, if any.
  public var weight: String?
  /// What the weights mean.
  public var weightKind = WeightKind.probability
  /// The columns that form the strata; empty for one stratum.
  public var strata: [String]
  /// The columns that form the clusters (primary sampling units); empty when rows are the units.
  public var clusters: [String]
  /// The column with the population size of the row's stratum, if declared.
  public var population: String?
  /// The input that has the population size of each stratum, if declared.
  public var register: Register?
  /// What was drawn within the clusters, where that is known.
  public var secondStage: SecondStage?
  /// What a stratum of one cluster adds to a variance.
  public var lonely = LonelyClusters.fail
  /// The columns of replicate weights, if variances come from them.
  public var replicates: Replicates?
  /// The input that holds all rows that were drawn, where its columns have the names of the design.
  ///
  /// A subpopulation is estimated with all clusters of the sample, also those of which a `where`
  /// left no row; they are looked up there.
  public var frame: Frame?

  /// The columns that tell apart the rows of one unit that was drawn, where it has several.
  ///
  /// Each combination of them is the whole sample once more, and is estimated by itself.
  public var repeatedBy: [String] = []

  /// A design from column names.
  public init(
    weight: String? = nil, strata: [String] = [], clusters: [String] = [],
    population: String? = nil
  ) {
    self.weight = weight
    self.strata = strata
    self.clusters = clusters
    self.population = population
  }

  /// What rows are weighted by: a column, or the sizes of a register; nil where all count alike.
  public var weighting: String? { weight ?? register.map { "\($0.input).\($0.size)" } }

  /// Every column that the design needs.
  public var columns: [String] {
    [weight, population].compactMap { $0 } + strata + clusters
      + (secondStage?.columns ?? []) + (replicates?.columns ?? [])
  }

  /// Whether each row was drawn by itself from one population.
  public var drawsSingleRows: Bool {
    clusters.isEmpty && strata.isEmpty && repeatedBy.isEmpty
  }

  /// The design under new names of its columns; nil where one of them is gone.
  public func renamed(_ names: [String: String]) -> SampleDesign? {
    guard (columns + repeatedBy).allSatisfy({ names[$0] != nil }) else { return nil }
    func new(_ columns: [String]) -> [String] { columns.compactMap { names[$0] } }
    var design = self
    design.weight = weight.flatMap { names[$0] }
    design.population = population.flatMap { names[$0] }
    design.strata = new(strata)
    design.clusters = new(clusters)
    design.repeatedBy = new(repeatedBy)
    if let secondStage {
      design.secondStage = SecondStage(
        strata: new(secondStage.strata), clusters: new(secondStage.clusters),
        population: secondStage.population.flatMap { names[$0] })
    }
    if let replicates { design.replicates?.columns = new(replicates.columns) }
    return design
  }
}
