import Statistics
import Tabular
import TestSupport

/// R 4.2.2 with survival 3.5.3: `data/reference/survival_km.json`.
extension Agreement {
  static func survival() throws -> Agreement {
    var agreement = try Agreement("survival_km", tolerance: 1e-9)
    for (name, status, event, group) in [
      ("lung", "status", 2.0, "sex"), ("veteran", "status", 1.0, "celltype"),
    ] {
      let sample = try SurvivalSample(name, status: status, event: event, group: group)
      try agreement.expectCurves(of: sample)
      try agreement.expectTests(of: sample)
      try agreement.expectGroups(of: sample)
      try agreement.expectHazardRatios(of: sample)
    }
    return agreement
  }

  private mutating func expectCurves(of sample: SurvivalSample) throws {
    let curve = try KaplanMeier(sample.all)
    for band in SurvivalBand.allCases {
      expect(curve, band, at: "\(sample.name)/overall_\(band.rawValue)", from: 0)
      for (index, share) in [0.25, 0.5, 0.75].enumerated() {
        let quantile = curve.quantile(share, band)
        expect(
          "\(sample.name)/quantiles_\(band.rawValue)/\(index)", ["p", "q", "lower", "upper"],
          [share, quantile.value, quantile.low, quantile.high])
      }
    }
    for (index, hazard) in curve.cumulativeHazards.enumerated() {
      expect(
        "\(sample.name)/na_cumhaz/\(index)", ["time", "cumhaz", "se"],
        [hazard.time, hazard.value, hazard.variance.squareRoot()])
    }
    let path = "\(sample.name)/rmean_to_median_time"
    let tau = OrderStatistics.median(of: sample.all.times) ?? .nan
    let mean = curve.restrictedMean(until: tau)
    expect(path, ["tau", "rmean", "se"], [tau, mean?.value, mean?.standardError])
    expect("\(sample.name)/definitions/z", Normal.quantile(0.975))
  }

  private mutating func expectGroups(of sample: SurvivalSample) throws {
    var row = 0
    for group in sample.groupNames.indices {
      let curve = try KaplanMeier(sample.group(group))
      expect(curve, .logLog, at: "\(sample.name)/by_group_loglog", from: row)
      row += curve.steps.count
    }
  }

  private mutating func expect(
    _ curve: KaplanMeier, _ band: SurvivalBand, at path: String, from first: Int
  ) {
    for (index, step) in curve.steps.enumerated() {
      let limits = band.interval(about: step.survival, logVariance: step.logVariance)
      expect(
        "\(path)/\(first + index)",
        ["time", "n_risk", "n_event", "n_censor", "surv", "greenwood_se", "lower", "upper"],
        [
          step.time, step.atRisk, step.events, step.censored, step.survival, step.standardError,
          limits?.low, limits?.high,
        ])
    }
  }

  private mutating func expectTests(of sample: SurvivalSample) throws {
    for (name, rho) in [("logrank", 0.0), ("peto_G1", 1)] {
      let path = "\(sample.name)/\(name)"
      let result = try LogRank(sample.all, groups: sample.groups, rho: rho)
      expect(path + "/n", sample.groupNames, result.groups.map(\.count))
      expect(path + "/observed", sample.groupNames, result.groups.map(\.observed))
      expect(path + "/expected", sample.groupNames, result.groups.map(\.expected))
      let size = result.groups.indices
      expect(
        path + "/var/values",
        rows: size.map { row in size.map { result.covariance[row, $0] } })
      let test = result.test
      expect(
        path, ["chisq", "df", "p"],
        [test.statistic, Double(test.degreesOfFreedom), test.pValue])
    }
  }

  /// The levels of the group but the first, each as a term.
  private mutating func expectHazardRatios(of sample: SurvivalSample) throws {
    let levels = sample.groupNames.indices.dropFirst()
    let terms = levels.map { level in sample.groups.map { $0 == level ? 1.0 : 0 } }
    let names = levels.map { "g" + sample.groupNames[$0] }
    for ties in CoxModel.Ties.allCases {
      let path = "\(sample.name)/cox_\(ties.rawValue)"
      let model = try CoxModel(sample.all, terms: terms, ties: ties)
      expect(path + "/coef", names, model.coefficients, tolerance: 1e-7)
      let errors = model.covariance.diagonal.map { $0.squareRoot() }
      expect(path + "/se", names, errors, tolerance: 1e-7)
      expect(path + "/loglik", [model.logLikelihoods.null, model.logLikelihoods.fitted])
    }
  }
}

/// Times of a file of `data/survival`, with groups in the order of their names.
struct SurvivalSample {
  let name: String
  let all: SurvivalTimes
  let groupNames: [String]
  let groups: [Int]

  init(_ name: String, status: String, event: Double, group: String) throws {
    let table = try SharedTable.read(
      "data/survival/\(name).csv", columns: ["time", status, group])
    let times = table.column("time")?.numberColumn?.doubles ?? []
    let events = (table.column(status)?.numberColumn?.doubles ?? []).map { $0 == event }
    let texts = (0..<table.rowCount).map { table.column(group)?.value($0).plainText ?? "" }
    self.name = name
    all = try SurvivalTimes(times, events: events)
    let names = Array(Set(texts)).sorted()
    groupNames = names
    groups = texts.map { names.firstIndex(of: $0) ?? 0 }
  }

  func group(_ code: Int) throws -> SurvivalTimes {
    let rows = groups.indices.filter { groups[$0] == code }
    return try SurvivalTimes(rows.map { all.times[$0] }, events: rows.map { all.events[$0] })
  }
}
