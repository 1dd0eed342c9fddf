/// Chooses round numbers for an axis.
///
/// Every step of 1, 2, 2.5 and 5 times a power of ten and every start at a multiple of the step is
/// scored for simplicity, coverage and density; the best one wins, of equal ones the one with fewer
/// decimals, then with fewer ticks.
/// Source: Talbot, Lin, Hanrahan 2010, An extension of Wilkinson's algorithm for positioning tick
/// labels on axes; weights and steps as in the R package labeling.
struct TickChoice {
  /// What the numbers are, which restricts the steps.
  enum Guard: Sendable {
    /// Any numbers.
    case none
    /// Whole numbers: whole steps only.
    case whole
  }

  /// The lowest number of the data.
  let low: Double
  /// The highest number of the data.
  let high: Double
  /// About how many ticks there should be.
  let target: Int
  /// What the numbers are.
  var restriction = Guard.none

  /// The best ticks; the two ends where no round number fits, one number when there is but one.
  var ticks: Ticks {
    guard low.isFinite, high.isFinite, low < high, (high - low).isFinite else {
      return Ticks(values: low.isFinite ? [low] : [], decimals: decimals(of: low))
    }
    let best = candidates.max { first, second in
      if abs(first.score - second.score) > 1e-9 { return first.score < second.score }
      if first.step.decimals != second.step.decimals {
        return first.step.decimals > second.step.decimals
      }
      return first.count > second.count
    }
    guard let best else { return Ticks(values: [low, high], decimals: decimals(of: low)) }
    return Ticks(
      values: (0..<best.count).map { best.step.value(best.start + $0) },
      decimals: best.step.decimals)
  }

  private struct Candidate {
    let step: TickStep
    let start: Int
    let count: Int
    let score: Double
  }

  private var candidates: [Candidate] {
    let counts = max(2, (target + 1) / 2)...max(3, 2 * target)
    let exponent = TickStep.exponent(of: (high - low) / Double(max(1, target)))
    let steps = (exponent - 1...exponent + 1).flatMap(TickStep.all(exponent:))
    return steps.filter { restriction == .none || $0.isWhole }.flatMap { step in
      counts.flatMap { starts(step, count: $0) }
    }
  }

  /// All starts with which so many ticks lie near the data.
  private func starts(_ step: TickStep, count: Int) -> [Candidate] {
    guard let first = step.index(below: low), let last = step.index(below: high),
      last - first <= 4 * count
    else { return [] }
    return (min(first, last + 2 - count)...max(first, last)).compactMap { start in
      candidate(step, start: start, count: count)
    }
  }

  private func candidate(_ step: TickStep, start: Int, count: Int) -> Candidate? {
    let (first, last) = (step.value(start), step.value(start + count - 1))
    guard first < high, last > low else { return nil }
    let score =
      0.25 * simplicity(step, first, last) + 0.2 * coverage(first, last)
      + 0.5 * density(count, first, last) + 0.05
    return Candidate(step: step, start: start, count: count, score: score)
  }

  private func simplicity(_ step: TickStep, _ first: Double, _ last: Double) -> Double {
    (first <= 0 && last >= 0 ? 1 : 0) - step.rank / 5
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let slack = 0.1 * (high - low)
    let above = (high - last) / slack
    let below = (low - first) / slack
    return 1 - 0.5 * (above * above + below * below)
  }

  private func density(_ count: Int, _ first: Double, _ last: Double) -> Double {
    let found = Double(count - 1) / (last - first)
    let wanted = Double(target - 1) / (max(last, high) - min(first, low))
    return 2 - max(found / wanted, wanted / found)
  }

  private func decimals(of number: Double) -> Int { DecimalDigits(number)?.decimals ?? 0 }
}
