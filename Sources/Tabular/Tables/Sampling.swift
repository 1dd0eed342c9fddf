/// How the rows of an input were drawn from the population that they speak for.
public enum Sampling: Sendable, Equatable {
  /// Nothing was declared: no interval, and reports say that none was declared.
  case undeclared
  /// Every unit of the population is there: no sampling error, and reports say so.
  case census
  /// A sample with a declared design.
  case sample(SampleDesign)

  /// The design, if rows are a sample with one.
  public var design: SampleDesign? {
    if case .sample(let design) = self { design } else { nil }
  }
}

/// The columns of a table that say how its rows were sampled.
public struct SampleDesign: Sendable, Equatable {
  /// The column of probability weights (1 / probability of selection), if any.
  public let weight: String?
  /// The columns that form the strata; empty for one stratum.
  public let strata: [String]
  /// The columns that form the clusters (primary sampling units); empty when rows are the units.
  public let clusters: [String]
  /// The column with the population size of the row's stratum, if declared.
  public let population: String?
  /// The input that holds all rows that were drawn, where its columns have the names of the design.
  ///
  /// A subpopulation is estimated with all clusters of the sample, also those of which a `where`
  /// left no row; they are looked up there.
  public var frame: Frame?

  /// All rows that were drawn, and how the input calls the columns of the design.
  public struct Frame: Sendable, Equatable {
    /// The input.
    public let input: String
    /// The columns of the design under the input's own names, in the order of `columns`.
    public let columns: [String]

    /// An input with its design columns.
    public init(input: String, columns: [String]) {
      self.input = input
      self.columns = columns
    }
  }

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

  /// Every column that the design needs.
  public var columns: [String] {
    [weight, population].compactMap { $0 } + strata + clusters
  }
}
