import Statistics
import Tabular

extension TestProblem {
  /// The reason that a table gives, with words for people.
  var reason: String {
    switch self {
    case .tooFew(have: 0, _): Estimate.Reason.empty.rawValue
    case .tooFew(have: 1, let need):
      Estimate.Reason.singleRow.because("1 value, \(need) are needed")
    case .tooFew(let have, let need):
      Estimate.Reason.notIdentified.because("\(have) values, \(need) are needed")
    case .notFinite: Estimate.Reason.outOfRange.because("a value is not finite")
    case .wrongLength: Estimate.Reason.notIdentified.because("not every row has all values")
    case .constant: Estimate.Reason.notIdentified.because("the values do not differ")
    case .wrongGroups(let have, let need):
      Estimate.Reason.notIdentified.because(
        "\(have) \(have == 1 ? "group" : "groups"), \(need) are compared")
    case .tooManyGroups(let have, let most):
      Estimate.Reason.outOfRange.because("\(have) groups, at most \(most) are compared")
    case .emptyMargin: Estimate.Reason.zeroDenominator.because("a row or column has no cases")
    case .badCount: Estimate.Reason.outOfRange.because("there are no cases, or fewer than none")
    case .tooManyTables(let limit):
      Estimate.Reason.outOfRange.because("more than \(limit) tables have these margins")
    case .smallExpectation(let least):
      Estimate.Reason.fewExpected.because(
        "fewer than 5 cases are expected somewhere (\((least * 10).rounded() / 10))")
    case .unsquarable:
      Estimate.Reason.outOfRange.because("values are too large or too small to be squared")
    case .perfect: Estimate.Reason.outOfRange.because("all points lie on one line")
    }
  }
}
