/// How far those in favour outnumber those against, as a share of all who say either.
///
/// Source: Newcombe 1998, Statistics in Medicine 17; balances of business surveys.
public struct NetBalance: Sendable, Equatable {
  /// How many are in favour.
  public let positive: Int
  /// How many are against.
  public let negative: Int
  /// How many were there and said nothing.
  public let abstained: Int

  /// The answers of those present; nil for a count below zero, or where nobody said anything.
  public init?(positive: Int, negative: Int, abstained: Int = 0) {
    let counts = [positive, negative, abstained]
    guard counts.allSatisfy({ 0...(1 << 40) ~= $0 }), positive + negative > 0 else { return nil }
    self.positive = positive
    self.negative = negative
    self.abstained = abstained
  }

  private var expressed: Double { Double(positive + negative) }

  /// The balance of those who said something, -1...1.
  public var value: Double { Double(positive - negative) / expressed }

  /// Its standard error.
  public var standardError: Double { ((1 - value * value) / expressed).squareRoot() }

  /// Its symmetric interval by the normal distribution.
  public func wald(_ confidence: Confidence = .usual) -> Interval? {
    confidence.reach(degreesOfFreedom: nil).map {
      Interval(around: value, reach: $0 * standardError)
    }
  }

  /// Its interval by Wilson's for the share in favour.
  public func wilson(_ confidence: Confidence = .usual) -> Interval? {
    ProportionInterval.wilson(successes: Double(positive), trials: expressed, confidence).map {
      Interval(low: 2 * $0.low - 1, high: 2 * $0.high - 1)
    }
  }

  /// The balance over all who were there, those who said nothing counted as neither.
  public var valueOfAll: Double {
    Double(positive - negative) / (expressed + Double(abstained))
  }

  /// The balances if all who said nothing were against, or in favour.
  public var bounds: Interval {
    let (net, all) = (Double(positive - negative), expressed + Double(abstained))
    let silent = Double(abstained)
    return Interval(low: (net - silent) / all, high: (net + silent) / all)
  }
}
