/// How much the logarithm of a survival curve moves with the weight of each row.
///
/// A row at risk lifts the curve by G(t) = sum of d / (n (n - d)) from its entry on; its own event
/// lowers it by 1 / (n - d). Squared influences add up to the variance. Source: Williams 1995,
/// Mathematical and Statistical Psychology; Reid 1981, Annals of Statistics 9.
struct SurvivalInfluence {
  /// The variance of the logarithm of the survival after each time.
  let logVariances: [Double]

  /// Adds up squared influences over rows, time by time, by sums that go along.
  init(_ observed: SurvivalTimes, _ rows: [RiskTable.Row]) {
    let lifts = Self.lifts(rows)
    func lift(before entry: Double) -> Double {
      let after = rows.partitionIndex { $0.time <= entry }
      return after > 0 ? lifts[after - 1] : 0
    }
    // Sums of w², w² G(entry), w² G(entry)² over those watched, and of squares of those gone.
    let byTime = AscendingOrder.indices(of: observed.times)
    let starts = (observed.entries ?? []).map(lift(before:))
    let byEntry = observed.entries.map(AscendingOrder.indices) ?? []
    var watched = Moments()
    if observed.entries == nil { for row in byTime { watched.add(observed.weight(row), 0) } }
    var (gone, entered, left) = (CompensatedSum(), 0, 0)
    var variances: [Double] = []
    for (index, row) in rows.enumerated() {
      while entered < byEntry.count, let entries = observed.entries,
        entries[byEntry[entered]] < row.time
      {
        watched.add(observed.weight(byEntry[entered]), starts[byEntry[entered]])
        entered += 1
      }
      while left < byTime.count, observed.times[byTime[left]] == row.time {
        let unit = byTime[left]
        let start = starts.isEmpty ? 0 : starts[unit]
        let drop = observed.events[unit] ? 1 / row.survivors : 0
        let influence = observed.weight(unit) * (lifts[index] - start - drop)
        gone.add(influence * influence)
        watched.add(observed.weight(unit), start, sign: -1)
        left += 1
      }
      variances.append(
        row.survivors > 0 ? gone.value + watched.squares(about: lifts[index]) : .infinity)
      if row.events > 0, row.survivors == 0 { break }
    }
    logVariances =
      variances + [Double](repeating: .infinity, count: rows.count - variances.count)
  }

  private static func lifts(_ rows: [RiskTable.Row]) -> [Double] {
    var sum = CompensatedSum()
    return rows.map { row in
      if row.events > 0 { sum.add(row.events / (row.atRisk * row.survivors)) }
      return sum.value
    }
  }

  /// Sums over those watched from which squared influences follow.
  private struct Moments {
    private var (weight, first, second) = (CompensatedSum(), CompensatedSum(), CompensatedSum())

    mutating func add(_ unit: Double, _ start: Double, sign: Double = 1) {
      let square = sign * unit * unit
      weight.add(square)
      first.add(square * start)
      second.add(square * start * start)
    }

    /// The sum of w² (lift - start)².
    func squares(about lift: Double) -> Double {
      max(lift * (lift * weight.value - 2 * first.value) + second.value, 0)
    }
  }
}
