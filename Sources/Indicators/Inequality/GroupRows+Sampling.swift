import Statistics
import Tabular

extension GroupRows {
  /// An estimate with the standard error of single rows, where rows are what was sampled.
  ///
  /// A census has no error of sampling; without a declared design, and where whole clusters were
  /// sampled, single rows tell none.
  func sampled(_ value: Double, standardError: Double?, _ interval: Interval?) -> Estimate {
    let reason: String
    switch sampling {
    case .census: reason = Estimate.Reason.census.rawValue
    case .undeclared: reason = Estimate.Reason.undeclaredSampling.rawValue
    case .sample(let design) where !design.drawsSingleRows:
      reason = Estimate.Reason.undeclaredSampling.because("errors of single rows only")
    case .sample:
      let single = count < 2 ? Estimate.Reason.singleRow.rawValue : ""
      return Estimate(
        value, standardError: standardError, low: interval?.low, high: interval?.high,
        count: count, reason: single)
    }
    return Estimate(value, count: count, reason: reason)
  }

  /// An estimate without a value.
  func missing(_ reason: Estimate.Reason, because words: String = "") -> Estimate {
    let isEmpty = count == 0
    let reason = isEmpty ? (dropped > 0 ? .allMissing : .empty) : reason
    return Estimate(
      nil, count: count,
      reason: words.isEmpty || isEmpty ? reason.rawValue : reason.because(words))
  }
}
