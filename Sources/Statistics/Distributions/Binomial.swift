/// The binomial distribution, of successes in independent trials.
public struct Binomial: Sendable {
  private let trials: Int
  private let success: DoubleDouble
  private let failure: DoubleDouble
  private let isValid: Bool

  /// The distribution of a number of trials, none included, and a probability of 0...1.
  public init(trials: Int, probability: Double) {
    self.trials = trials
    success = DoubleDouble(probability)
    failure = DoubleDouble.sum(1, -probability)
    isValid = trials >= 0 && probability >= 0 && probability <= 1
  }

  /// The probability of just this many successes.
  public func mass(_ successes: Int) -> Double {
    guard isValid else { return .nan }
    guard successes >= 0, successes <= trials else { return 0 }
    if success == .zero { return successes == 0 ? 1 : 0 }
    if failure == .zero { return successes == trials ? 1 : 0 }
    let logarithm =
      Elementary.log(success) * Double(successes)
      + Elementary.log(failure) * Double(trials - successes)
    return Elementary.exp(rounding: logarithm + Elementary.logChoices(of: successes, from: trials))
  }

  /// The probability of at most this many successes.
  public func cumulative(_ successes: Int) -> Double {
    guard isValid else { return .nan }
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    return beta(above: successes).upper(success, failure)
  }

  /// The probability of more successes than this.
  public func upperTail(_ successes: Int) -> Double {
    guard isValid else { return .nan }
    guard successes >= 0 else { return 1 }
    guard successes < trials else { return 0 }
    return beta(above: successes).lower(success, failure)
  }

  private func beta(above successes: Int) -> IncompleteBeta {
    IncompleteBeta(Double(successes) + 1, Double(trials - successes))
  }
}

extension Elementary {
  /// The logarithm of the number of ways to choose some of a whole, for 0 <= chosen <= whole.
  static func logChoices(of chosen: Int, from whole: Int) -> DoubleDouble {
    lgamma(DoubleDouble(Double(whole) + 1)) - lgamma(DoubleDouble(Double(chosen) + 1))
      - lgamma(DoubleDouble(Double(whole - chosen) + 1))
  }
}
