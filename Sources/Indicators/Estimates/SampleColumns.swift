import Statistics
import Tabular

/// The columns of a design as numbers and codes, with the rows that are there for their clusters.
struct SampleColumns {
  /// The weight of each row.
  let weights: [Double]
  /// What each stratum is called, by its code.
  let stratumNames: [String]
  private let table: Table
  private let declared: SampleDesign
  private let strata: [Int32]?
  private let clusters: [Int32]?
  private let secondStrata: [Int32]?
  private let secondClusters: [Int32]?
  private let sizes: StratumSizes?

  /// Reads the columns; rows are numbered as often as they count.
  ///
  /// Clusters of the frame of which the table has no row take part as clusters without a value, as
  /// the variance of a subpopulation demands (Särndal, Swensson and Wretman 1992, section 5.8).
  init(_ source: SampleSource, _ rows: [Int]) throws(Diagnostic) {
    declared = source.design
    let own = declared.weightKind == .frequency ? source.rows.gathered(rows) : source.rows
    let frame = try source.repeatedFrame()
    table = try own.withAbsentClusters(of: frame, declared)
    strata = try Self.codes(declared.strata, of: table)
    clusters = try Self.codes(declared.clusters, of: table)
    secondStrata = try Self.codes(declared.secondStage?.strata ?? [], of: table)
    secondClusters = try Self.codes(declared.secondStage?.clusters ?? [], of: table)
    stratumNames = try Self.names(of: source.design.strata, in: table)
    sizes = try StratumSizes(source, sampled: table)
    if let sizes {
      weights = sizes.weights
    } else {
      weights = try Self.weights(declared, of: table)
    }
  }

  /// The design by which estimates are linearised.
  func design() throws(Diagnostic) -> SurveyDesign {
    do throws(SurveyProblem) {
      return try linearised()
    } catch {
      throw error.diagnostic(declared, strata: stratumNames)
    }
  }

  /// The sets of replicate weights; nil where none are declared.
  func replicates() throws(Diagnostic) -> ReplicateDesign? {
    guard let replicates = declared.replicates else { return nil }
    do throws(SurveyProblem) {
      guard replicates.method != .jackknife else {
        return try ReplicateDesign(jackknifeOf: try linearised())
      }
      let columns = replicates.columns.compactMap { table.column($0)?.numberColumn }
      guard columns.allSatisfy({ $0.presence.missing.isEmpty }) else { throw .badReplicates }
      return try ReplicateDesign(
        weights: weights, replicates: columns.map(\.doubles), method: replicates.statistical,
        factors: replicates.factors)
    } catch {
      throw error.diagnostic(declared, strata: stratumNames)
    }
  }

  /// Stages with their weights, which follow from population sizes where none are declared.
  private func linearised() throws(SurveyProblem) -> SurveyDesign {
    let stages = try stages()
    let isFollowing = declared.weight == nil && stages.contains { $0.populations != nil }
    return try SurveyDesign(
      weights: isFollowing ? SurveyDesign.Stage.weights(stages, rows: table.rowCount) : weights,
      stages: stages, lonely: LonelyRule(rawValue: declared.lonely.rawValue) ?? .fail)
  }

  private func stages() throws(SurveyProblem) -> [SurveyDesign.Stage] {
    let first = SurveyDesign.Stage(
      strata: strata, clusters: clusters,
      populations: sizes?.populations ?? numbers(declared.population))
    guard let second = declared.secondStage else { return [first] }
    return [
      first,
      SurveyDesign.Stage(
        strata: secondStrata, clusters: secondClusters,
        populations: numbers(second.population)),
    ]
  }

  private func numbers(_ name: String?) -> [Double]? {
    name.flatMap { table.column($0)?.numberColumn?.doubles }
  }
}

extension SampleColumns {
  /// The weights of all rows, 1 where the design has none or counts rows.
  private static func weights(_ design: SampleDesign, of table: Table) throws(Diagnostic)
    -> [Double]
  {
    guard design.weightKind != .frequency, let name = design.weight,
      let column = table.column(name)?.numberColumn
    else { return [Double](repeating: 1, count: table.rowCount) }
    if let first = column.presence.missing.first {
      throw Diagnostic(
        .sampleDesign,
        "'\(name)' must be a weight in every row, not \(first.reason.text) in row \(first.row + 1)",
        hint: SurveyProblem.adviceOnWeights)
    }
    if let row = column.doubles.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw SurveyProblem.badWeight(row: row).diagnostic(design, strata: [])
    }
    return column.doubles
  }

  /// The codes of what columns tell apart; nil without columns.
  private static func codes(_ names: [String], of table: Table) throws(Diagnostic) -> [Int32]? {
    names.isEmpty ? nil : try Groups(table, by: names).indices
  }

  /// What each stratum is called, by its number.
  private static func names(of columns: [String], in table: Table) throws(Diagnostic) -> [String] {
    guard !columns.isEmpty else { return [] }
    return try Groups(table, by: columns).firstRows.map { row in
      columns.map { table.value($0, row).plainText }.joined(separator: ", ")
    }
  }
}

extension SampleDesign.Replicates {
  /// The method with the factor that it gives all sets.
  fileprivate var statistical: ReplicateDesign.Method {
    if let scale { return .scaled(by: scale) }
    switch method {
    case .jk1, .jackknife: return .jackknife
    case .jkn: return .stratifiedJackknife
    case .brr: return .balancedHalves
    case .fay: return .fay(rho: fay)
    case .bootstrap: return .bootstrap
    }
  }
}
