import Statistics
import Tabular

extension SurvivalProblem {
  /// The reason why a group has no estimate, in words.
  func reason(in group: GroupRows) -> String {
    typealias Reason = Estimate.Reason
    return switch self {
    case .empty where group.count > 0:
      Reason.outOfRange.because("no row ends after it begins and counts")
    case .empty where group.dropped > 0: Reason.allMissing.because("no row is complete")
    case .empty: Reason.empty.rawValue
    case .noEvents: Reason.noEvents.rawValue
    case .oneGroup:
      Reason.notIdentified.because("no event while two groups were watched")
    case .badWeight(let row):
      Reason.outOfRange.because("weight of row \(row + 1) is negative, or no count of copies")
    case .weightsUnsupported:
      Reason.notIdentified.because("not defined for weights that are probabilities")
    case .notFinite, .wrongLength: Reason.outOfRange.because("a number does not fit")
    case .collinear: Reason.notIdentified.because("terms say the same")
    case .separated: Reason.separation.because("a term tells who fails first without error")
    case .notConverged(let steps): Reason.notConverged.because("after \(steps) steps")
    }
  }

  /// An estimate that cannot be made, with the reason.
  func estimate(in group: GroupRows) -> Estimate {
    Estimate(nil, count: group.count, reason: reason(in: group))
  }
}
