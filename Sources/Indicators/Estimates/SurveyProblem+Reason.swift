import Statistics
import Tabular

extension SurveyProblem {
  /// Why a value or its interval is missing, for the column of reasons.
  func reason(rows: Int, strata: [String]) -> String {
    switch self {
    case .empty where rows > 0: Estimate.Reason.allMissing.because("no row has a value")
    case .zeroDenominator: Estimate.Reason.zeroDenominator.because("the total below the line is 0")
    case .lonelyCluster(let stratum):
      Estimate.Reason.singleRow.because(
        "the stratum '\(Self.name(stratum, strata))' has one cluster only")
    case .noDegreesOfFreedom:
      Estimate.Reason.singleRow.because("there are no more clusters than strata")
    case .singleCluster where rows == 1: Estimate.Reason.singleRow.because("there is one row only")
    case .singleCluster:
      Estimate.Reason.singleRow.because("all its rows lie in one cluster")
    case .shareAtLimit:
      Estimate.Reason.outOfRange.because("a share of 0 or 1 has no interval")
    case .unbounded:
      Estimate.Reason.unboundedInterval.because("a limit lies beyond the numbers of the sample")
    case .badReplicates:
      Estimate.Reason.notIdentified.because("a set of replicate weights gives no number")
    case .notConverged, .collinear:
      Estimate.Reason.notConverged.because("the search for weights did not settle")
    case .empty, .wrongLength, .badWeight, .badPopulation, .badMargin:
      Estimate.Reason.empty.because("no row belongs here")
    }
  }

  /// What the data say that cannot be a sample.
  func diagnostic(_ design: SampleDesign, strata: [String]) -> Diagnostic {
    switch self {
    case .badPopulation(let stratum):
      Diagnostic(
        .sampleDesign,
        "'\(design.population ?? design.register?.size ?? "population")' must be one number per "
          + "stratum, at least the clusters drawn, which it is not for "
          + "'\(Self.name(stratum, strata))'",
        hint: "mend the number where it comes from, or leave the stratum out with \"where\"")
    case .badWeight(let row):
      Diagnostic(
        .sampleDesign,
        "'\(design.weight ?? "")' must be a weight of 0 or more, as it is not in row \(row + 1)",
        hint: Self.adviceOnWeights)
    case .badReplicates:
      Diagnostic(
        .sampleDesign,
        "replicate weights must be two sets or more of numbers of 0 or more in every row",
        hint: "do the columns under \"replicates\" hold such weights, without gaps?")
    case .lonelyCluster(let stratum):
      Diagnostic(
        .sampleDesign,
        "a jackknife must have two clusters in every stratum, which "
          + "'\(Self.name(stratum, strata))' has not",
        hint: "put the stratum together with one that is like it")
    case .noDegreesOfFreedom:
      Diagnostic(.sampleDesign, "a jackknife must have more clusters than strata")
    default: Diagnostic(.sampleDesign, "the design must fit the rows of the table")
    }
  }

  /// What to do about a weight that is none.
  static let adviceOnWeights =
    "mend it in the file; a row that was never drawn is left out with \"where\""

  private static func name(_ stratum: Int32, _ names: [String]) -> String {
    names.indices.contains(Int(stratum)) ? names[Int(stratum)] : "all"
  }
}
