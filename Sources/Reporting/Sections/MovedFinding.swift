import Tabular

/// A value of a finding beside the one before.
struct MovedFinding {
  let finding: FindingResult
  let estimate: FindingEstimate

  /// The words of the finding, with the group where there is one.
  var title: String {
    estimate.group.isEmpty ? finding.title : "\(finding.title): \(estimate.group)"
  }

  /// Whether value or status are other ones; a value that is new has moved too.
  var isMoved: Bool {
    guard let earlier = estimate.earlier else { return true }
    if let change = estimate.change?.double { return change != 0 || hasOtherStatus }
    return earlier.value != estimate.value || hasOtherStatus
  }

  private var hasOtherStatus: Bool { estimate.earlier?.status != estimate.status }

  /// Whether the value lies outside the interval that it had; nil where it had none.
  var leavesInterval: Bool? {
    guard let interval = estimate.earlier?.interval, let now = estimate.value.double else {
      return nil
    }
    return !interval.contains(now)
  }
}
