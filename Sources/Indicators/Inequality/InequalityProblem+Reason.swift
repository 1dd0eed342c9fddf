import Statistics
import Tabular

extension InequalityProblem {
  /// The reason that tells of it.
  var reason: Estimate.Reason {
    switch self {
    case .empty: .empty
    case .negativeAmount: .negativeComponent
    case .zeroTotal: .zeroDenominator
    case .wrongLength, .notFinite, .badWeight, .zeroAmount, .outOfBounds: .outOfRange
    }
  }
}
