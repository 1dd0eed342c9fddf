/// Observed and expected failures with their covariance, added up over times and strata.
struct LogRankSums {
  private(set) var groups: [LogRank.Group]
  private(set) var covariance: Matrix
  private let rho: Double

  init(groupCount: Int, rho: Double) {
    groups = [LogRank.Group](repeating: LogRank.Group(), count: groupCount)
    covariance = Matrix(rows: groupCount, columns: groupCount)
    self.rho = rho
  }

  /// Adds the rows of one stratum.
  mutating func add(_ observed: SurvivalTimes, _ rows: [Int], _ codes: [Int]) {
    let byTime = AscendingOrder.indices(of: rows.map { observed.times[$0] }).map { rows[$0] }
    let byEntry =
      observed.entries.map { entries in
        AscendingOrder.indices(of: rows.map { entries[$0] }).map { rows[$0] }
      } ?? rows
    var atRisk = [Double](repeating: 0, count: groups.count)
    for row in rows { groups[codes[row]].count += observed.weight(row) }
    var (entered, index, survival) = (0, 0, 1.0)
    while index < byTime.count {
      let time = observed.times[byTime[index]]
      while entered < byEntry.count,
        observed.entries.map({ $0[byEntry[entered]] < time }) ?? true
      {
        atRisk[codes[byEntry[entered]]] += observed.weight(byEntry[entered])
        entered += 1
      }
      let end = byTime[index...].prefix { observed.times[$0] == time }.endIndex
      var (events, gone) = (
        [Double](repeating: 0, count: groups.count), [Double](repeating: 0, count: groups.count)
      )
      for row in byTime[index..<end] {
        gone[codes[row]] += observed.weight(row)
        if observed.events[row] { events[codes[row]] += observed.weight(row) }
      }
      compare(events, atRisk, &survival)
      for group in groups.indices { atRisk[group] -= gone[group] }
      index = end
    }
  }

  /// Adds one time: its events by group against those at risk.
  private mutating func compare(
    _ events: [Double], _ atRisk: [Double], _ survival: inout Double
  ) {
    let (failed, total) = (events.reduce(0, +), atRisk.reduce(0, +))
    guard failed > 0 else { return }
    let weight = rho == 0 ? 1 : Elementary.pow(survival, rho)
    let spread = total > 1 ? failed * (total - failed) / (total - 1) : 0
    for group in groups.indices {
      let share = atRisk[group] / total
      groups[group].observed += weight * events[group]
      groups[group].expected += weight * failed * share
      for other in groups.indices where spread > 0 {
        let own = group == other ? share : 0
        covariance[group, other] += weight * weight * spread * (own - share * atRisk[other] / total)
      }
    }
    survival *= (total - failed) / total
  }
}
