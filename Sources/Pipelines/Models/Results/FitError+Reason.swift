import Statistics
import Tabular

extension FitError {
  /// The reason why there is no estimate, in words.
  func reason(terms: [String]) -> String {
    switch self {
    case .tooFewRows(let have, let need):
      Estimate.Reason.notIdentified.because("\(have) rows, at least \(need) needed")
    case .collinear(let lost):
      Estimate.Reason.notIdentified.because(
        lost.map { terms.indices.contains($0) ? terms[$0] : "(intercept)" }.joined(separator: ", "))
    case .tooFewClusters(let have):
      Estimate.Reason.notIdentified.because("\(have) clusters, at least 2 needed")
    case .leverageUnknown:
      Estimate.Reason.notIdentified.because(
        "hc2 to hc4 and cr2 need leverages, which weights, instruments or effects may hide")
    case .wholeLeverage(let row):
      Estimate.Reason.notIdentified.because(
        "complete row \(row + 1) says all about a coefficient, and nothing about its error")
    case .samePlace(let row):
      Estimate.Reason.notIdentified.because(
        "complete row \(row + 1) has the place of another in the order of errors")
    case .cutUnits:
      Estimate.Reason.notIdentified.because("clusters cut the units whose means are compared")
    case .tooFewInstruments(let have, let need):
      Estimate.Reason.notIdentified.because("\(have) instruments, at least \(need) needed")
    case .notInstrumented(let term):
      Estimate.Reason.notIdentified.because(
        "no instrument moves " + (terms.indices.contains(term) ? "'\(terms[term])'" : "a term"))
    case .notFinite, .badWeight, .wrongLength:
      Estimate.Reason.outOfRange.because("a number is too large")
    case .notConverged(let steps):
      Estimate.Reason.notConverged.because("effects did not settle in \(steps) steps")
    case .separated(let term):
      Estimate.Reason.separation.because(
        terms.indices.contains(term)
          ? "'\(terms[term])' tells the outcomes apart" : "the constant has no finite value")
    case .constantResponse(0):
      Estimate.Reason.noEvents.because("the response is 0 in all rows")
    case .constantResponse(let value):
      Estimate.Reason.notIdentified.because("the response is \(value) in all rows")
    case .outOfRange(let row):
      Estimate.Reason.outOfRange.because("the response of complete row \(row + 1)")
    }
  }
}
