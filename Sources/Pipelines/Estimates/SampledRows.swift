import Statistics
import Tabular

/// The rows of a table as what they are: a sample with its design, a census, or nobody knows.
struct SampledRows {
  private let design: SurveyDesign
  /// Why no estimate has an interval; nil for a sample.
  private let withoutInterval: String?
  private let stratumNames: [String]
  /// How many rows of the sample are there for their clusters alone, behind those of the table.
  private let absentCount: Int

  /// Takes weights, strata and clusters from the columns that the design names.
  ///
  /// Clusters of the frame of which the table has no row take part as clusters without a value, as
  /// the variance of a subpopulation demands (Särndal, Swensson and Wretman 1992, section 5.8).
  ///
  /// Throws `data.sample-design` for a weight that is missing or below zero, and for a population
  /// below the number of clusters drawn.
  init(_ rows: Table, _ sampling: Sampling, frame: Table? = nil) throws(Diagnostic) {
    let columns = sampling.design ?? SampleDesign()
    let table = try rows.withAbsentClusters(of: frame, columns)
    absentCount = table.rowCount - rows.rowCount
    let weights = try Self.weights(columns.weight, of: table)
    let strata = try Self.groups(columns.strata, of: table)
    let clusters = try Self.groups(columns.clusters, of: table)
    let populations = columns.population.flatMap { table.column($0)?.numberColumn?.doubles }
    stratumNames = strata.map { Self.names(of: $0, columns.strata, in: table) } ?? []
    do throws(SurveyProblem) {
      design = try SurveyDesign(
        weights: weights, strata: strata?.indices, clusters: clusters?.indices,
        populations: populations)
    } catch {
      throw Self.problem(error, columns, stratumNames)
    }
    switch sampling {
    case .sample: withoutInterval = nil
    case .census:
      withoutInterval = Estimate.Reason.census.because("every unit is there, nothing was sampled")
    case .undeclared:
      withoutInterval = Estimate.Reason.undeclaredSampling.because("no design is declared")
    }
  }

  /// One estimate for each group.
  func estimates(
    of target: EstimateKernel.Target, in table: Table, _ groups: Groups
  ) -> [Estimate] {
    let columns = target.columns.compactMap { table.column($0) }
    let presence = columns.map(\.presence).reduce(Presence(allPresent: table.rowCount)) {
      $0.intersection($1)
    }
    let absent = [Int32](repeating: -1, count: absentCount)
    let domains = groups.indices.enumerated().map { presence[$0.offset] ? $0.element : -1 }
    let found = design.estimates(
      of: target.target(columns, absent: absentCount), domains: domains + absent,
      count: groups.count)
    let sizes = groups.sizes
    return found.indices.map { index in
      estimate(found[index], isShare: target.function == .share, rows: sizes[index])
    }
  }

  private func estimate(_ found: SurveyEstimate, isShare: Bool, rows: Int) -> Estimate {
    if let withoutInterval, found.value != nil {
      return Estimate(found.value, count: found.count, reason: withoutInterval)
    }
    let interval = isShare ? found.shareInterval() : found.interval()
    var estimate = Estimate(
      found.value, standardError: found.standardError, low: interval?.low, high: interval?.high,
      count: found.count)
    if let problem = found.problem {
      estimate.reason = reason(problem, rows: rows)
    } else if isShare, interval == nil {
      estimate.reason = Estimate.Reason.outOfRange.because("a share of 0 or 1 has no interval")
    }
    return estimate
  }

  private func reason(_ problem: SurveyProblem, rows: Int) -> String {
    switch problem {
    case .empty where rows > 0: Estimate.Reason.allMissing.because("no row has a value")
    case .zeroDenominator: Estimate.Reason.zeroDenominator.because("the total below the line is 0")
    case .lonelyCluster(let stratum):
      Estimate.Reason.singleRow.because(
        "the stratum '\(Self.name(stratum, stratumNames))' has one cluster only")
    case .noDegreesOfFreedom:
      Estimate.Reason.singleRow.because("there are no more clusters than strata")
    case .shareAtLimit:
      Estimate.Reason.outOfRange.because("a share of 0 or 1 has no interval")
    case .unbounded:
      Estimate.Reason.unboundedInterval.because("a limit lies beyond the numbers of the sample")
    case .badReplicates:
      Estimate.Reason.notIdentified.because("a set of replicate weights gives no number")
    case .notConverged, .collinear:
      Estimate.Reason.notConverged.because("the search for weights did not settle")
    case .empty, .wrongLength, .badWeight, .badPopulation, .badMargin:
      Estimate.Reason.empty.because("no row belongs here")
    }
  }
}

extension SampledRows {
  /// The weights of all rows, 1 where the design has none.
  private static func weights(_ name: String?, of table: Table) throws(Diagnostic) -> [Double] {
    guard let name, let column = table.column(name)?.numberColumn else {
      return [Double](repeating: 1, count: table.rowCount)
    }
    if let first = column.presence.missing.first {
      throw Diagnostic(
        .sampleDesign,
        "'\(name)' must be a weight in every row, not \(first.reason.text) in row \(first.row + 1)")
    }
    return column.doubles
  }

  private static func groups(_ names: [String], of table: Table) throws(Diagnostic) -> Groups? {
    names.isEmpty ? nil : try Groups(table, by: names)
  }

  /// What each stratum is called, by its number.
  private static func names(of strata: Groups, _ columns: [String], in table: Table) -> [String] {
    strata.firstRows.map { row in
      columns.map { table.value($0, row).plainText }.joined(separator: ", ")
    }
  }

  private static func name(_ stratum: Int32, _ names: [String]) -> String {
    names.indices.contains(Int(stratum)) ? names[Int(stratum)] : "all"
  }

  private static func problem(
    _ problem: SurveyProblem, _ columns: SampleDesign, _ names: [String]
  ) -> Diagnostic {
    switch problem {
    case .badPopulation(let stratum):
      Diagnostic(
        .sampleDesign,
        "'\(columns.population ?? "")' must be one number per stratum, at least the clusters drawn, "
          + "which it is not for '\(name(stratum, names))'")
    case .badWeight(let row):
      Diagnostic(
        .sampleDesign,
        "'\(columns.weight ?? "")' must be a weight of 0 or more, as it is not in row \(row + 1)")
    default:
      Diagnostic(.sampleDesign, "the design must fit the rows of the table")
    }
  }
}

extension EstimateKernel.Target {
  /// What is estimated, as numbers; rows without a value hold 0 and belong to no group.
  fileprivate func target(_ columns: [Column], absent: Int) -> SurveyTarget {
    func numbers(_ index: Int) -> [Double] {
      let own = columns.indices.contains(index) ? columns[index].numberColumn?.doubles ?? [] : []
      return own + [Double](repeating: 0, count: absent)
    }
    switch function {
    case .mean: return .mean(numbers(0))
    case .total: return .total(numbers(0))
    case .ratio: return .ratio(numbers(0), over: numbers(1))
    case .share:
      let flags = columns.first?.flagColumn?.flags ?? []
      return .share(flags + [Bool](repeating: false, count: absent))
    }
  }
}
