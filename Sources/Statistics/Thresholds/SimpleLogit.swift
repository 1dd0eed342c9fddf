/// A logit of an outcome on one number: the small fit that searches for thresholds repeat by the
/// thousand.
///
/// Source: McCullagh, Nelder 1989, Generalized Linear Models, 4.4.
struct SimpleLogit: Sendable {
  /// The log odds at 0.
  let intercept: Double
  /// What one unit adds to the log odds.
  let slope: Double
  /// The logarithm of the likelihood.
  let logLikelihood: Double
  /// Whether larger values of this always, or never, go with the outcome.
  let isSeparated: Bool
  /// Variances of intercept and slope and their covariance.
  let variances: (intercept: Double, slope: Double, covariance: Double)

  /// Fits by Newton's steps on the number less its mean, over its deviation; nil when the number
  /// does not vary or the steps do not come to rest.
  init?(_ values: [Double], outcomes: [Bool]) {
    let moments = Moments(of: values.span)
    guard let deviation = moments.standardDeviation, deviation > 0, deviation.isFinite else {
      return nil
    }
    let scaled = values.map { ($0 - moments.mean) / deviation }
    var sums = LogitSums(scaled, outcomes, 0, 0)
    var (first, second) = (0.0, 0.0)
    var isSettled = false
    for _ in 0..<60 where !isSettled {
      guard let step = sums.step else { break }
      var share = 1.0
      var next = LogitSums(scaled, outcomes, first + step.0, second + step.1)
      while next.logLikelihood < sums.logLikelihood - 1e-12, share > 1e-6 {
        share /= 2
        next = LogitSums(scaled, outcomes, first + share * step.0, second + share * step.1)
      }
      (first, second, sums) = (first + share * step.0, second + share * step.1, next)
      isSettled = max(step.0.magnitude, step.1.magnitude) < 1e-10
    }
    isSeparated = Self.separates(scaled, outcomes)
    guard isSettled || isSeparated else { return nil }
    logLikelihood = sums.logLikelihood
    slope = second / deviation
    intercept = first - second * moments.mean / deviation
    let determinant = sums.weight * sums.square - sums.first * sums.first
    let (own, other, cross) = (
      sums.square / determinant, sums.weight / determinant, -sums.first / determinant
    )
    let shift = moments.mean / deviation
    variances = (
      own - 2 * shift * cross + shift * shift * other, other / (deviation * deviation),
      (cross - shift * other) / deviation
    )
  }

  /// Whether one value parts the outcomes, ties at it included.
  private static func separates(_ values: [Double], _ outcomes: [Bool]) -> Bool {
    var (low, high) = (
      (with: Double.infinity, without: Double.infinity),
      (with: -Double.infinity, without: -Double.infinity)
    )
    for (value, outcome) in zip(values, outcomes) {
      if outcome {
        (low.with, high.with) = (min(low.with, value), max(high.with, value))
      } else {
        (low.without, high.without) = (min(low.without, value), max(high.without, value))
      }
    }
    return low.with >= high.without || low.without >= high.with
  }
}

/// The likelihood of a logit and its slopes at one pair of coefficients.
private struct LogitSums {
  var logLikelihood = 0.0
  var weight = 0.0
  var first = 0.0
  var square = 0.0
  private var score = (0.0, 0.0)

  init(_ values: [Double], _ outcomes: [Bool], _ intercept: Double, _ slope: Double) {
    for (value, outcome) in zip(values, outcomes) {
      let odds = intercept + slope * value
      let tail = Elementary.exp(-odds.magnitude)
      let share = (odds > 0 ? 1 : tail) / (1 + tail)
      let signed = outcome ? odds : -odds
      logLikelihood += min(signed, 0) - Elementary.log1p(tail)
      let (rest, spread) = ((outcome ? 1 : 0) - share, tail / ((1 + tail) * (1 + tail)))
      score = (score.0 + rest, score.1 + rest * value)
      weight += spread
      first += spread * value
      square += spread * value * value
    }
  }

  /// Newton's step; nil where the information vanishes.
  var step: (Double, Double)? {
    let determinant = weight * square - first * first
    guard determinant > 1e-12 * weight * square, determinant > 0 else { return nil }
    return (
      (square * score.0 - first * score.1) / determinant,
      (weight * score.1 - first * score.0) / determinant
    )
  }
}
