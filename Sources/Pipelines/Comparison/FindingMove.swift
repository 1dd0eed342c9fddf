/// A value of a finding that is another one than before, or is new, or is gone.
public struct FindingMove: Sendable, Equatable {
  /// How it was; nil for a new one.
  public let before: RecordedFindings.Row?
  /// How it is; nil for one that is gone.
  public let after: RecordedFindings.Row?

  /// The name of the finding.
  public var finding: String { (after ?? before)?.finding ?? "" }
  /// Its words for people.
  public var label: String { (after ?? before)?.label ?? "" }
  /// The values of `by`; empty for the whole.
  public var group: String { (after ?? before)?.group ?? "" }
  /// The name, with its group where it has one.
  public var name: String { group.isEmpty ? finding : "\(finding)[\(group)]" }

  /// The value less the one before, where both are numbers of one unit.
  public var change: Double? {
    guard let before, let after, before.unit == after.unit,
      let earlier = before.value, let now = after.value
    else { return nil }
    return PrintedNumber.difference(now, earlier)
  }

  /// Whether the value lies outside the interval that it had before; nil where it had none.
  public var leavesInterval: Bool? {
    guard let low = before?.low, let high = before?.high,
      let now = after?.value.flatMap(Double.init), change != nil
    else { return nil }
    return now < low || now > high
  }

  /// Whether the status is another one.
  public var changesStatus: Bool {
    before != nil && after != nil && before?.status != after?.status
  }

  /// The values that moved, in the order in which they are now; those that are gone come last.
  static func all(from before: RecordedFindings, to after: RecordedFindings) -> [FindingMove] {
    let moved = after.rows.compactMap { now -> FindingMove? in
      let earlier = before.row(now.finding, now.group)
      if let earlier, earlier.saysSame(as: now) { return nil }
      return FindingMove(before: earlier, after: now)
    }
    let gone = before.rows.filter { after.row($0.finding, $0.group) == nil }
    return moved + gone.map { FindingMove(before: $0, after: nil) }
  }
}

extension RecordedFindings.Row {
  /// Whether value, unit, interval, count, status and reason agree; words may differ.
  fileprivate func saysSame(as other: RecordedFindings.Row) -> Bool {
    func areSame(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == other }
      return PrintedNumber.areSame(one, other)
    }
    return PrintedNumber.areSame(value, other.value) && unit == other.unit
      && areSame(low, other.low) && areSame(high, other.high) && areSame(n, other.n)
      && status == other.status && (value == nil) == (other.value == nil)
  }
}
