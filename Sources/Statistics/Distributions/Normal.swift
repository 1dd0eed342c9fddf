/// The standard normal distribution.
public enum Normal {
  private static let rootHalf = DoubleDouble(
    high: 0x1.6a09e667f3bcdp-1, low: -0x1.bdd3413b26456p-55)

  /// The density at x.
  public static func density(_ x: Double) -> Double {
    Elementary.exp(DoubleDouble.product(x, x).scaled(by: -0.5)).high / 2.5066282746310002
  }

  /// The probability of a value up to x.
  public static func cumulative(_ x: Double) -> Double {
    upperTail(-x)
  }

  /// The probability of a value above x, down to 1e-308.
  ///
  /// erfc(x / sqrt 2) / 2, with the rounding error of the argument put back by its slope.
  public static func upperTail(_ x: Double) -> Double {
    guard x.magnitude < 40 else { return x.isNaN ? x : x < 0 ? 1 : 0 }
    let argument = rootHalf * x
    let slope = Elementary.exp(-DoubleDouble.product(argument.high, argument.high)).high
    return Elementary.erfc(argument.high) / 2 - slope * argument.low / Elementary.rootPi.high
  }

  /// The value below which the probability lies; nan outside 0...1.
  public static func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    let offset = probability - 0.5
    if probability == 0 || probability == 1 { return probability == 0 ? -.infinity : .infinity }
    if offset < -0.25 { return -upperQuantile(probability) }
    if offset > 0.25 { return upperQuantile(1 - probability) }
    guard offset != 0 else { return 0 }
    var search = QuantileSearch(rises: true, target: offset.magnitude)
    let size = search.solve(from: offset.magnitude * 2.5) { x in
      (Elementary.erf((rootHalf * x).high) / 2, density(x))
    }
    return offset < 0 ? -size : size
  }

  /// The value above which the probability lies; nan outside 0...1.
  public static func upperQuantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 0.25 else { return -quantile(probability) }
    var search = QuantileSearch(rises: false, target: probability)
    let start = (-2 * Elementary.log(probability)).squareRoot() - 0.8
    return search.solve(from: start) { (upperTail($0), density($0)) }
  }
}
