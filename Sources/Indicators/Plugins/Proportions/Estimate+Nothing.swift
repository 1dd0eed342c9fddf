import Tabular

extension Estimate {
  /// No number, because a group has no complete row.
  static func nothing(in group: GroupRows) -> Estimate {
    let reason =
      group.dropped > 0
      ? Reason.allMissing.because("no row has all values")
      : Reason.empty.because("no row belongs here")
    return Estimate(nil, count: 0, reason: reason)
  }
}
