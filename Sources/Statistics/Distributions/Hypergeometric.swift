/// The hypergeometric distribution, of marked items among those drawn without putting back.
public struct Hypergeometric: Sendable {
  private let marked: Int
  private let plain: Int
  private let draws: Int
  private let isValid: Bool

  /// The distribution of draws from marked and plain items, none of them below zero.
  public init(marked: Int, plain: Int, draws: Int) {
    self.marked = marked
    self.plain = plain
    self.draws = draws
    let sizes = 0...(1 << 50)
    isValid =
      sizes ~= marked && sizes ~= plain && sizes ~= draws && draws <= marked + plain
  }

  /// The counts that can come out; nothing where there is no such distribution.
  public var support: ClosedRange<Int>? {
    isValid ? max(0, draws - plain)...min(draws, marked) : nil
  }

  /// The probability of just this many marked items.
  public func mass(_ count: Int) -> Double {
    guard let support else { return .nan }
    guard support.contains(count) else { return 0 }
    let ways =
      Elementary.logChoices(of: count, from: marked)
      + Elementary.logChoices(of: draws - count, from: plain)
    let all = Elementary.logChoices(of: draws, from: marked + plain)
    return Elementary.exp(rounding: ways - all)
  }

  /// The probability of at most this many marked items.
  public func cumulative(_ count: Int) -> Double {
    guard let support else { return .nan }
    guard count >= support.lowerBound else { return 0 }
    guard count < support.upperBound else { return 1 }
    return count < mode ? lowerSum(from: count) : 1 - upperSum(from: count + 1)
  }

  /// The probability of more marked items than this.
  public func upperTail(_ count: Int) -> Double {
    guard let support else { return .nan }
    guard count >= support.lowerBound else { return 1 }
    guard count < support.upperBound else { return 0 }
    return count < mode ? 1 - lowerSum(from: count) : upperSum(from: count + 1)
  }

  /// The count that is most likely, about.
  private var mode: Int {
    let share = (Double(draws) + 1) * (Double(marked) + 1) / (Double(marked) + Double(plain) + 2)
    return Int(exactly: share.rounded(.down)) ?? 0
  }

  /// How much less likely a count is than the one below it.
  private func ratio(_ count: Int) -> Double {
    let (k, n) = (Double(count), Double(draws))
    return (Double(marked) - k + 1) * (n - k + 1) / (k * (Double(plain) - n + k))
  }

  private func lowerSum(from count: Int) -> Double {
    sum(from: count) { count, term in
      term / ratio(count)
    } next: {
      $0 - 1
    }
  }

  private func upperSum(from count: Int) -> Double {
    sum(from: count) { count, term in
      term * ratio(count + 1)
    } next: {
      $0 + 1
    }
  }

  /// The sum of the masses from a count away from the mode, while they count.
  private func sum(
    from count: Int, term following: (Int, Double) -> Double, next: (Int) -> Int
  ) -> Double {
    guard let support else { return .nan }
    var (count, term, total) = (count, mass(count), CompensatedSum())
    while support.contains(count), term > total.value * 0x1p-60 {
      total.add(term)
      term = following(count, term)
      count = next(count)
    }
    return total.value
  }
}
