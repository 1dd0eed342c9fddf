/// How values go with those some periods before.
public enum Autocorrelation {
  /// The coefficient of a lag: products of deviations that far apart over all squared ones.
  ///
  /// The denominator has all n deviations, as NIST and R `acf` have it. Nil where the lag leaves
  /// no pair, the values are constant, or one is not finite. Source: Box, Jenkins 1976, 2.1.
  public static func coefficient(of values: Span<Double>, lag: Int = 1) -> Double? {
    guard lag > 0, lag < values.count else { return nil }
    let moments = Moments(of: values)
    var products = CompensatedSum()
    for place in lag..<values.count {
      products.add((values[place - lag] - moments.mean) * (values[place] - moments.mean))
    }
    let coefficient = products.value / moments.sumOfSquares
    return moments.sumOfSquares > 0 && coefficient.isFinite ? coefficient : nil
  }

  /// The coefficient of exact decimals, whatever their scale, rounded once.
  public static func coefficient(of mantissas: Span<Int64>, lag: Int = 1) -> Double? {
    let count = mantissas.count
    guard lag > 0, lag < count else { return nil }
    let (early, late) = (
      mantissas.extracting(0..<(count - lag)), mantissas.extracting(lag..<count)
    )
    let sum = ExactSum(of: mantissas).mantissa
    let ends = ExactSum(of: early).mantissa + ExactSum(of: late).mantissa
    // n^2 sum((x - m)(y - m)) = n^2 sum(x y) - n S (sum x + sum y) + (n - lag) S^2
    let products =
      ExactProductSum(of: early, late).total.times(count).times(count)
      - WideInteger.product(sum, ends).times(count)
      + WideInteger.product(sum, sum).times(count - lag)
    let squares = ExactProductSum(of: mantissas, mantissas)
      .centred(count: count, by: sum, sum)
    guard squares > .zero else { return nil }
    return (products.doubleDouble / (squares * DoubleDouble(Double(count)))).high
  }

  /// Ljung and Box's test that the first lags have no autocorrelation.
  ///
  /// Nil where a coefficient is. Source: Ljung, Box 1978, Biometrika 65.
  public static func ljungBox(
    of values: Span<Double>, lags: Int
  ) -> (statistic: Double, pValue: Double)? {
    let n = Double(values.count)
    var sum = CompensatedSum()
    guard lags > 0, lags < values.count else { return nil }
    for lag in 1...lags {
      guard let coefficient = coefficient(of: values, lag: lag) else { return nil }
      sum.add(coefficient * coefficient / (n - Double(lag)))
    }
    let statistic = n * (n + 2) * sum.value
    return (statistic, ChiSquared(degreesOfFreedom: Double(lags)).upperTail(statistic))
  }
}
