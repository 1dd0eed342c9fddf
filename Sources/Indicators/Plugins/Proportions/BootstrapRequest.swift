import Statistics
import Tabular

/// What is resampled, how often, and what is computed of each sample.
struct BootstrapRequest: Sendable {
  /// What is computed of the values of a sample.
  enum Statistic: String, CaseIterable, Sendable {
    case mean
    case median
    case total
    case ratio
    case gini
    case deviation = "standard_deviation"

    /// The unit of the result.
    func measure(_ value: Measure, over: Measure) -> Measure {
      switch self {
      case .ratio: value.divided(by: over)
      case .gini: .none
      default: value
      }
    }
  }

  let statistic: Statistic
  let value: Written
  let over: Written?
  let strata: Written?
  let clusters: Written?
  let isCorrected: Bool
  let replicates: Int
  let seed: Int
  let confidence: Confidence

  /// Reads the keys; reports what does not fit.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    over = arguments.text("over", reporting: &diagnostics)
    strata = arguments.text("strata", reporting: &diagnostics)
    clusters = arguments.text("clusters", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let words = ["percentile", "bca"]
    isCorrected = arguments.choice("method", words, reporting: &diagnostics) == "bca"
    replicates = arguments.count("replicates", reporting: &diagnostics) ?? 4999
    seed = arguments.count("seed", reporting: &diagnostics) ?? 1
    let statistic = arguments.word("statistic", of: Statistic.self, reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics), let statistic else {
      return nil
    }
    self.value = value
    self.statistic = statistic
    guard (statistic == .ratio) == (over != nil) else {
      diagnostics.error(
        .wrongValue, "'over' must be there for a ratio, and for nothing else",
        at: arguments.place("statistic"))
      return nil
    }
    guard (40...1_000_000).contains(replicates), seed >= 0 else {
      diagnostics.error(
        .wrongValue, "'replicates' must be from 40 to a million, and 'seed' not below 0",
        at: arguments.place("replicates"))
      return nil
    }
  }

  /// The samples of a group; nil without rows.
  func bootstrap(of group: GroupRows) -> Bootstrap? {
    let values = group.numbers("value")
    let over = group.numbers("over")
    let plan = ResamplingPlan(
      rows: values.count, strata: codes("strata", of: group),
      clusters: codes("clusters", of: group),
      draws: (replicates: replicates, seed: UInt64(seed)))
    return plan.map { plan in
      Bootstrap(plan) { rows in
        statistic.value(rows.map { values[$0] }, over: over.isEmpty ? [] : rows.map { over[$0] })
      }
    }
  }

  private func codes(_ role: String, of group: GroupRows) -> [Int32]? {
    group.has(role) ? group.labels(role).codes.map(Int32.init) : nil
  }

  /// The statistic with its interval, or why there is none.
  func estimate(_ bootstrap: Bootstrap?, in group: GroupRows) -> Estimate {
    guard let bootstrap else { return .nothing(in: group) }
    guard let value = bootstrap.value else {
      let reason = Estimate.Reason.zeroDenominator.because("the statistic is not defined here")
      return Estimate(nil, count: group.count, reason: reason)
    }
    guard group.count > 1 else {
      let reason = Estimate.Reason.singleRow.because("one row shows no spread")
      return Estimate(value, count: group.count, reason: reason)
    }
    let interval =
      isCorrected
      ? bootstrap.correctedInterval(confidence) : bootstrap.percentileInterval(confidence)
    let reason = Estimate.Reason.notIdentified.because("the samples give no such interval")
    return Estimate(
      value, standardError: bootstrap.standardError, low: interval?.low, high: interval?.high,
      count: group.count, reason: interval == nil ? reason : "")
  }
}

extension BootstrapRequest.Statistic {
  /// The statistic of a sample; nil where it has none.
  fileprivate func value(_ values: [Double], over: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let total = CompensatedSum(of: values.span).value
    switch self {
    case .mean: return total / Double(values.count)
    case .median: return OrderStatistics.median(of: values)
    case .total: return total
    case .ratio:
      let below = CompensatedSum(of: over.span).value
      return below == 0 ? nil : total / below
    case .gini: return total > 0 ? (try? RankedAmounts(values)).map(Gini.value(of:)) : nil
    case .deviation: return Moments(of: values.span).standardDeviation
    }
  }
}
