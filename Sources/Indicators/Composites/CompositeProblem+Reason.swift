import Statistics
import Tabular

extension CompositeProblem {
  /// The reason why a subject has no composite, in words.
  var reason: String {
    typealias Reason = Estimate.Reason
    return switch self {
    case .empty: Reason.allMissing.because("no score is there")
    case .scoreOutOfRange: Reason.outOfRange.because("a score is not within 0 and 1")
    case .weightOutOfRange, .wrongLength: Reason.outOfRange.because("a weight or an error below 0")
    case .repeated: Reason.outOfRange.because("a condition is scored more than once")
    case .noWeight: Reason.zeroDenominator.because("all weights are 0")
    }
  }
}
