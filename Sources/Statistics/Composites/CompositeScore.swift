/// Several scores from 0 to 1 made one by three rules, and how far that hangs on single scores.
///
/// The arithmetic mean lets a good score make up for a bad one, the geometric mean does so the less
/// the worse it is, and the minimum not at all. A score of 0 makes the geometric mean 0. Source:
/// Nardo, Saisana, Saltelli, Tarantola, Hoffman and Giovannini 2008, Handbook on Constructing
/// Composite Indicators (OECD and JRC).
public struct CompositeScore: Sendable, Equatable {
  /// The weighted mean.
  public let arithmetic: Double
  /// The weighted geometric mean.
  public let geometric: Double
  /// The worst score that has a weight.
  public let minimum: Double
  /// The standard error of the arithmetic mean, scores being independent; 0 for exact scores.
  public let standardError: Double
  /// The lowest and the highest arithmetic mean without one of the scores; nil for a single one.
  public let leaveOneOut: Interval?

  /// Scores, as many weights in any unit, and as many standard errors or none.
  public init(
    _ scores: [Double], weights: [Double], standardErrors: [Double] = []
  ) throws(CompositeProblem) {
    try Self.check(scores, weights, standardErrors)
    let total = Self.sum(weights)
    guard total > 0 else { throw .noWeight }
    let shares = weights.map { $0 / total }
    let products = zip(shares, scores).map { $0 * $1 }
    arithmetic = Self.sum(products)
    geometric = Self.geometricMean(scores, shares)
    let counted = zip(scores, shares).filter { $0.1 > 0 }.map(\.0)
    minimum = counted.min() ?? 0
    let variances = zip(shares, standardErrors).map { $0 * $0 * $1 * $1 }
    standardError = Self.sum(variances).squareRoot()
    leaveOneOut = Self.leavingOut(shares, products)
  }

  private static func check(
    _ scores: [Double], _ weights: [Double], _ errors: [Double]
  ) throws(CompositeProblem) {
    guard !scores.isEmpty else { throw .empty }
    guard weights.count == scores.count, errors.isEmpty || errors.count == scores.count else {
      throw .wrongLength
    }
    if let row = scores.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
      throw .scoreOutOfRange(row: row)
    }
    for numbers in [weights, errors] {
      if let row = numbers.firstIndex(where: { !($0 >= 0 && $0 < .infinity) }) {
        throw .weightOutOfRange(row: row)
      }
    }
  }

  private static func geometricMean(_ scores: [Double], _ shares: [Double]) -> Double {
    var logarithms = CompensatedSum()
    for (score, share) in zip(scores, shares) where share > 0 {
      guard score > 0 else { return 0 }
      logarithms.add(share * Elementary.log(score))
    }
    return Elementary.exp(logarithms.value)
  }

  private static func leavingOut(_ shares: [Double], _ products: [Double]) -> Interval? {
    let (weight, mean) = (sum(shares), sum(products))
    let others = zip(shares, products).compactMap { share, product in
      weight - share > 1e-12 ? (mean - product) / (weight - share) : nil
    }
    guard shares.count > 1, let low = others.min(), let high = others.max() else { return nil }
    return Interval(low: low, high: high)
  }

  private static func sum(_ numbers: [Double]) -> Double {
    var sum = CompensatedSum()
    for number in numbers { sum.add(number) }
    return sum.value
  }
}
