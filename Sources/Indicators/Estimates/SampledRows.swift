import Statistics
import Tabular

/// The rows of a table, in groups, as what they are: a sample with its design, a census, or nobody
/// knows.
struct SampledRows {
  private let sample: Sample
  /// Why no estimate has an interval; nil for a sample.
  private let withoutInterval: String?
  private let groups: Groups
  private let settings: EstimateSettings
  /// The rows of the table that the sample consists of, as often as they count.
  private let rows: [Int]
  private let stratumNames: [String]

  /// What a variance is made from.
  private enum Sample {
    case linearised(SurveyDesign)
    case replicates(ReplicateDesign)
    case precision([Double])

    /// How many rows there are, those behind the table for their clusters alone among them.
    var rowCount: Int {
      switch self {
      case .linearised(let design): design.weights.count
      case .replicates(let design): design.weights.count
      case .precision(let weights): weights.count
      }
    }
  }

  /// Takes weights, strata and clusters from the columns that the design names.
  ///
  /// Throws `data.sample-design` for columns that cannot be those of a sample.
  init(
    _ source: SampleSource, _ groups: Groups, _ settings: EstimateSettings
  ) throws(Diagnostic) {
    self.groups = groups
    self.settings = settings
    rows = try source.repeatedRows()
    let columns = try SampleColumns(source, rows)
    stratumNames = columns.stratumNames
    switch source.sampling {
    case .sample: withoutInterval = nil
    case .census:
      withoutInterval = Estimate.Reason.census.because("every unit is there, nothing was sampled")
    case .undeclared:
      withoutInterval = Estimate.Reason.undeclaredSampling.because("no design is declared")
    }
    if source.design.weightKind == .analytic {
      sample = .precision(columns.weights)
    } else if let replicates = try columns.replicates() {
      sample = .replicates(replicates)
    } else {
      sample = .linearised(try columns.design())
    }
  }

  /// The estimates of a target: for each group one, or one for each level.
  func estimates(
    of target: EstimateKernel.Target, in table: Table, among levels: EstimateLevels?
  ) -> [DesignedEstimate] {
    let columns = target.columns.compactMap { table.column($0) }
    let presence = columns.map(\.presence).reduce(Presence(allPresent: table.rowCount)) {
      $0.intersection($1)
    }
    let absent = [Int32](repeating: -1, count: sample.rowCount - rows.count)
    let domains = rows.map { presence[$0] ? groups.indices[$0] : -1 } + absent
    guard let levels else {
      return estimates(target.formula, columns.map(numbers), domains)
    }
    let byLevel = levels.members.map { members in
      estimates(target.formula, [padded(rows.map { members[$0] ? 1 : 0 })], domains)
    }
    return (0..<groups.count).flatMap { group in byLevel.map { $0[group] } }
  }

  /// The numbers of a column, 1 and 0 for a condition, and 0 behind them.
  private func numbers(_ column: Column) -> [Double] {
    let flags = column.flagColumn?.flags.map { $0 ? 1.0 : 0 }
    let all: [Double] = column.numberColumn?.doubles ?? flags ?? []
    return padded(rows.map { all.indices.contains($0) ? all[$0] : 0 })
  }

  private func padded(_ numbers: [Double]) -> [Double] {
    numbers + [Double](repeating: 0, count: sample.rowCount - rows.count)
  }
}

extension SampledRows {
  private func estimates(
    _ formula: EstimateFormula, _ columns: [[Double]], _ domains: [Int32]
  ) -> [DesignedEstimate] {
    let sizes = groups.sizes
    let found = found(formula, columns, domains)
    return found.indices.map { group in
      designed(found[group].0, found[group].1, rows: sizes[group])
    }
  }

  /// Estimates with their intervals, by group.
  private func found(
    _ formula: EstimateFormula, _ columns: [[Double]], _ domains: [Int32]
  ) -> [(SurveyEstimate, Interval?)] {
    let values = columns.first ?? []
    if let probability = formula.probability {
      return quantiles(probability, of: values, domains)
    }
    let target = formula.function.target(columns)
    let found: [SurveyEstimate]
    switch sample {
    case .linearised(let design):
      found = design.estimates(of: target, domains: domains, count: groups.count)
    case .replicates(let design):
      found = design.estimates(of: target, domains: domains, count: groups.count)
    case .precision(let weights):
      found = PrecisionWeights.means(
        of: values, weights: weights, domains: domains, count: groups.count)
    }
    return found.map { estimate in
      guard formula.function == .share else {
        return (estimate, estimate.interval(settings.confidence))
      }
      let interval = estimate.shareInterval(settings.shareInterval, settings.confidence)
      var share = estimate
      if interval == nil, share.problem == nil { share.problem = .shareAtLimit }
      return (share, interval)
    }
  }

  private func quantiles(
    _ probability: Double, of values: [Double], _ domains: [Int32]
  ) -> [(SurveyEstimate, Interval?)] {
    let type = settings.quantileType
    switch sample {
    case .linearised(let design):
      return design.quantiles(
        probability, of: values, type: type, domains: (domains, groups.count),
        settings.confidence
      ).map { ($0.estimate, $0.interval) }
    case .replicates(let design):
      return design.quantiles(
        probability, of: values, type: type, domains: (domains, groups.count)
      ).map { ($0, $0.interval(settings.confidence)) }
    case .precision: return []
    }
  }

  private func designed(
    _ found: SurveyEstimate, _ interval: Interval?, rows: Int
  ) -> DesignedEstimate {
    let isSample = withoutInterval == nil || found.value == nil
    let reason =
      isSample ? found.problem?.reason(rows: rows, strata: stratumNames) : withoutInterval
    return DesignedEstimate(
      estimate: Estimate(
        found.value, standardError: isSample ? found.standardError : nil,
        low: isSample ? interval?.low : nil, high: isSample ? interval?.high : nil,
        count: found.count, reason: reason ?? ""),
      designEffect: isSample ? found.designEffect : nil, weightEffect: found.weightEffect)
  }
}

extension EstimateFormula.Function {
  /// What is estimated, as numbers.
  fileprivate func target(_ columns: [[Double]]) -> SurveyTarget {
    let values = columns.first ?? []
    switch self {
    case .total: return .total(values)
    case .ratio: return .ratio(values, over: columns.last ?? [])
    case .share: return .share(values.map { $0 != 0 })
    case .mean, .median, .quantile: return .mean(values)
    }
  }
}
