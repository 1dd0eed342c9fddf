/// The Gini coefficient: twice the area between the Lorenz curve and equality.
///
/// 0 where all hold the same; towards 1 where one holds all. Without weights it is
/// 2 sum(i x) / (n sum x) - (n + 1) / n. Source: Lerman, Yitzhaki 1989, Journal of Econometrics 42.
public struct Gini: Sendable, Equatable {
  /// The coefficient of the amounts as they are (R `ineq`, `laeken`), 0...1 - 1/n.
  public let value: Double
  /// The coefficient times n / (n - 1) (R `DescTools`); nil with weights or below two amounts.
  public let unbiased: Double?
  /// Its standard error by the jackknife over rows, or over units of frequency weights; nil below
  /// two of them.
  public let standardError: Double?
  /// One less than the number of units.
  public let degreesOfFreedom: Double

  /// The coefficient of ranked amounts.
  public init(_ ranked: RankedAmounts) {
    let twice = ranked.twiceAreas
    value = Self.value(twice.sum, ranked.population, ranked.total)
    let isWeighted = ranked.weights.contains { $0 != 1 }
    let count = Double(ranked.count)
    unbiased = isWeighted || ranked.count < 2 ? nil : value * (count / (count - 1))
    degreesOfFreedom = ranked.sampleSize - 1
    standardError =
      ranked.jackknife { place, weight in
        let (amount, row) = (ranked.amounts[place], ranked.weights[place])
        let people = ranked.population - weight
        let rest = twice.sum - twice.change(place, amount, row, without: weight)
        return Self.value(rest, people, ranked.total - weight * amount)
      }.standardError
  }

  /// The coefficient alone, for whoever asks for it many times over.
  public static func value(of ranked: RankedAmounts) -> Double {
    value(ranked.twiceAreas.sum, ranked.population, ranked.total)
  }

  /// The limits of Student's t around the coefficient, within 0...1; nil without a standard error.
  public func interval(_ confidence: Confidence = .usual) -> Interval? {
    guard let standardError, let reach = confidence.reach(degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    let limits = Interval(around: value, reach: reach * standardError)
    return Interval(low: max(limits.low, 0), high: min(limits.high, 1))
  }

  /// The coefficient from sum(w x (2 W - w)), W the weights up to and with each, clamped at 0.
  private static func value(_ sum: Double, _ people: Double, _ total: Double) -> Double {
    max(sum / (people * total) - 1, 0)
  }
}

/// The sum of w x (2 W - w) over ranked amounts, and what of it goes with one of them.
private struct TwiceAreas {
  let sum: Double
  /// The weights up to and with each place, and the weighted amounts.
  let people: [Double]
  let held: [Double]

  /// What the sum loses when a weight is taken from the row of a place.
  ///
  /// Amounts above it each lose twice the weight below them; the row itself loses the rest.
  func change(_ place: Int, _ amount: Double, _ row: Double, without weight: Double) -> Double {
    let above = (held.last ?? 0) - held[place]
    let below = people[place] - row
    let left = row - weight
    let own = row * amount * (2 * below + row) - left * amount * (2 * below + left)
    return 2 * weight * above + own
  }
}

extension RankedAmounts {
  fileprivate var twiceAreas: TwiceAreas {
    var (sum, people, held) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var (peopleUpTo, heldUpTo): ([Double], [Double]) = ([], [])
    for place in amounts.indices {
      let weighted = weights[place] * amounts[place]
      people.add(weights[place])
      held.add(weighted)
      peopleUpTo.append(people.value)
      heldUpTo.append(held.value)
      sum.add(weighted * (2 * people.value - weights[place]))
    }
    return TwiceAreas(sum: sum.value, people: peopleUpTo, held: heldUpTo)
  }
}
