import Statistics
import Tabular

extension ThresholdProblem {
  /// The reason why a group has no threshold, in words.
  func reason(in group: GroupRows) -> String {
    typealias Reason = Estimate.Reason
    return switch self {
    case .empty where group.dropped > 0: Reason.allMissing.because("no row is complete")
    case .empty: Reason.empty.rawValue
    case .nothingVaries:
      Reason.notIdentified.because("all outcomes are the same, or all sizes")
    case .separated: Reason.separation.because("a size parts the outcomes without error")
    case .fewOnOneSide(let rows):
      Reason.notIdentified.because("the best split leaves \(rows) rows on a side")
    case .noSlope: Reason.zeroDenominator.because("the outcome does not go with size")
    case .notConverged(let steps): Reason.notConverged.because("after \(steps) steps")
    case .wrongLength, .notFinite: Reason.outOfRange.because("a number does not fit")
    }
  }

  /// An estimate that cannot be made, with the reason.
  func estimate(in group: GroupRows) -> Estimate {
    Estimate(nil, count: group.count, reason: reason(in: group))
  }
}
