/// Splits the changes of findings by the parts that made them.
public struct ChangeSplit: Sendable {
  /// The findings whose values moved, in their order.
  public private(set) var findings: [FindingSplit] = []
  /// Why some shares could not be computed.
  public let remarks: [String]

  /// Computes every crossing that the shares need.
  init(
    _ moves: [FindingMove], from before: ComparedSet, to after: ComparedSet,
    by difference: RunDifference, jobs: Int
  ) {
    let parts = difference.parts
    var crossing = Crossing(from: before, to: after, parts: parts, jobs: jobs)
    for move in moves where move.change.map({ $0 != 0 }) ?? false {
      findings.append(Self.split(move, parts, !difference.tools.isEmpty, &crossing))
    }
    remarks = crossing.remarks
  }

  private static func split(
    _ move: FindingMove, _ parts: [ChangedPart], _ isOtherTool: Bool, _ crossing: inout Crossing
  ) -> FindingSplit {
    func value(_ taken: Set<ChangedPart>) -> Double? {
      crossing.findings(taking: taken)?.row(move.finding, move.group)?.value.flatMap(Double.init)
    }
    let all = Set(parts)
    let (start, end) = (value([]), value(all))
    var shares = parts.map { part in
      FindingSplit.Share(
        part: part, alone: difference(value([part]), start),
        last: difference(end, value(all.subtracting([part]))))
    }
    let own = difference(end, start)
    let alone = shares.compactMap(\.alone)
    let together =
      shares.count > 1 && alone.count == shares.count
      ? own.map { $0 - alone.reduce(0, +) } : nil
    if isOtherTool {
      let rest = difference(move.change, own)
      shares.append(FindingSplit.Share(part: .tool, alone: rest, last: rest))
    }
    return FindingSplit(move: move, shares: shares, together: together)
  }

  private static func difference(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other else { return nil }
    return one - other
  }
}
