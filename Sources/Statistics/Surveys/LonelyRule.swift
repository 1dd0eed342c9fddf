/// What a stratum adds to a variance when only one of its clusters was drawn.
///
/// One cluster shows nothing of how clusters differ. Names and numbers are those of R's option
/// `survey.lonely.psu`.
public enum LonelyRule: String, Sendable, CaseIterable {
  /// There is no standard error, and the stratum is named.
  case fail
  /// The stratum counts as taken whole and adds nothing.
  case certainty
  /// The cluster is compared with the mean of the whole sample, which errs to the safe side.
  case adjust
  /// The stratum adds as much as the others do on average.
  case average
}
