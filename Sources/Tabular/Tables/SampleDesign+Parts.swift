extension SampleDesign {
  /// What a weight says of its row.
  public enum WeightKind: String, Sendable, CaseIterable {
    /// One over the probability of being drawn.
    case probability
    /// How many rows it stands for, all alike.
    case frequency
    /// How precise its numbers are.
    case analytic
  }

  /// What a stratum adds to a variance of which one cluster was drawn.
  public enum LonelyClusters: String, Sendable, CaseIterable {
    /// There is no interval, and the stratum is named.
    case fail
    /// Nothing, as if it were taken whole.
    case certainty
    /// Its distance from the mean of the whole sample.
    case adjust
    /// As much as the others on average.
    case average
  }

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

  /// An input with a row for each stratum and how many units it has.
  public struct Register: Sendable, Equatable {
    /// The input.
    public let input: String
    /// Its column of sizes.
    public let size: String
    /// Its columns of strata, in the order of the design's.
    public let strata: [String]

    /// An input with its columns.
    public init(input: String, size: String, strata: [String]) {
      self.input = input
      self.size = size
      self.strata = strata
    }
  }

  /// What was drawn within the clusters of the first stage.
  public struct SecondStage: Sendable, Equatable {
    /// The columns that form strata within clusters.
    public var strata: [String]
    /// The columns that form the units drawn; empty when rows are the units.
    public var clusters: [String]
    /// The column with the number of units that the row's cluster, or stratum in it, has.
    public var population: String?

    /// A stage from column names.
    public init(strata: [String], clusters: [String], population: String?) {
      self.strata = strata
      self.clusters = clusters
      self.population = population
    }

    /// Every column that the stage needs.
    public var columns: [String] { strata + clusters + [population].compactMap { $0 } }
  }

  /// Sets of weights that show how estimates vary.
  public struct Replicates: Sendable, Equatable {
    /// How the sets were made.
    public enum Method: String, Sendable, CaseIterable {
      /// One cluster is left out.
      case jk1
      /// One cluster of a stratum is left out; `factors` are needed.
      case jkn
      /// Half of the clusters of each stratum of two.
      case brr
      /// The same with weights changed by less, as `fay` says.
      case fay
      /// Clusters are drawn again.
      case bootstrap
      /// Made here from strata and clusters, one cluster left out at a time.
      case jackknife
    }

    /// The columns of the sets; none for `jackknife`.
    public var columns: [String]
    /// How they were made.
    public var method: Method
    /// By how much Fay's method leaves weights as they are.
    public var fay = 0.5
    /// The factor of all sets, if it is not the usual one of the method.
    public var scale: Double?
    /// A factor for each set, if they are not alike.
    public var factors: [Double]?

    /// Sets by their columns.
    public init(columns: [String], method: Method) {
      self.columns = columns
      self.method = method
    }
  }
}
