/// The count, mean and spread of numbers, gathered in any number of parts.
///
/// Only present, finite numbers belong here: a missing value is counted by who calls.
public struct Moments: Sendable, Equatable {
  /// How many numbers were gathered.
  public private(set) var count = 0
  /// Their mean; 0 while there are none.
  public private(set) var mean = 0.0
  /// The sum of squared deviations from the mean.
  public private(set) var sumOfSquares = 0.0

  /// No numbers yet.
  public init() {}

  /// The moments of numbers in two compensated passes: mean first, then deviations from it.
  ///
  /// The second pass also corrects for the rounding of the mean. Source: Chan, Golub, LeVeque
  /// 1983, The American Statistician 37, eq. 1.7.
  public init(of values: Span<Double>) {
    guard !values.isEmpty else { return }
    count = values.count
    let center = CompensatedSum(of: values).value / Double(count)
    var (deviations, squares) = (CompensatedSum(), CompensatedSum())
    for index in values.indices {
      let deviation = values[index] - center
      deviations.add(deviation)
      squares.add(deviation * deviation)
    }
    let shift = deviations.value / Double(count)
    mean = center + shift
    sumOfSquares = max(squares.value - shift * deviations.value, 0)
  }

  /// The moments of exact decimals of `scale` places, rounded once: the same in any order.
  public init(of mantissas: Span<Int64>, scale: Int) {
    let sum = ExactSum(of: mantissas)
    guard let exactMean = sum.mean(scale: scale) else { return }
    (count, mean) = (sum.count, exactMean)
    let products = ExactProductSum(of: mantissas, mantissas)
    let squares = products.centred(count: count, by: sum.mantissa, sum.mantissa)
    let unit = DoubleDouble(whole: ExactDecimal.powerOfTen(scale))
    sumOfSquares = (squares / (unit * unit) / DoubleDouble(Double(count))).high
  }

  /// Adds one number.
  ///
  /// Source: Welford 1962, Technometrics 4.
  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    sumOfSquares += deviation * (value - mean)
  }

  /// Adds what another part has gathered.
  ///
  /// Source: Chan, Golub, LeVeque 1983, eq. 2.1.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    sumOfSquares += other.sumOfSquares
    sumOfSquares += difference * difference * Double(count) * Double(other.count) / total
    mean += difference * Double(other.count) / total
    count += other.count
  }

  /// The sample variance, over count - 1; nil below two numbers.
  public var variance: Double? {
    count > 1 ? sumOfSquares / Double(count - 1) : nil
  }

  /// The sample standard deviation; nil below two numbers.
  public var standardDeviation: Double? {
    variance?.squareRoot()
  }

  /// The standard error of the mean of a simple random sample; nil below two numbers.
  public var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }
}
