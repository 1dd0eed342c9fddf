import Statistics
import Tabular

extension SeriesProblem {
  /// The reason that tells of it.
  var reason: Estimate.Reason {
    switch self {
    case .zeroMean: .zeroDenominator
    case .tooShort, .constant, .notIdentified: .notIdentified
    case .wrongLength, .notFinite, .notPositive, .repeatedTime: .outOfRange
    }
  }

  /// What it is, in words.
  var words: String {
    switch self {
    case .tooShort(let have, let need): "\(have) periods, \(need) needed"
    case .wrongLength: "times and values differ in number"
    case .notFinite: "a value is not finite"
    case .notPositive: "a value is not above zero"
    case .repeatedTime: "a time stands twice"
    case .constant: "the series does not vary"
    case .zeroMean: "the mean is zero"
    case .notIdentified: "one series is told by the other"
    }
  }
}
