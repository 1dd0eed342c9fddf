/// The nine definitions of a sample quantile.
///
/// Source: Hyndman, Fan 1996, The American Statistician 50. The number is R's and NumPy's.
public enum QuantileType: Int, CaseIterable, Sendable {
  /// The inverse of the empirical distribution.
  case inverse = 1
  /// The inverse, averaged where it jumps (SAS).
  case averagedInverse
  /// The nearest observation, even ranks at ties.
  case nearest
  /// Linear in the empirical distribution.
  case linear
  /// Linear with half steps (hydrology).
  case hazen
  /// Linear in k / (n + 1) (Minitab, Excel EXC).
  case weibull
  /// Linear in (k - 1) / (n - 1) (R, NumPy, Excel INC): the default.
  case gumbel
  /// Near the median of the order statistic for any distribution.
  case medianUnbiased
  /// Near the mean of the order statistic for the normal.
  case normalUnbiased

  /// The rank (from 1) below a quantile of `count` numbers, and the share of the way to the next.
  func rank(_ probability: Double, of count: Int) -> (below: Int, share: Double) {
    let n = Double(count)
    let position = min(max(offset + probability * (n + slope), 0), n + 1)
    let fuzz = 4 * n.ulp
    let whole = (position + fuzz).rounded(.down)
    let rest = position - whole > fuzz ? position - whole : 0
    return (Int(whole), share(rest, isOddRank: Int(whole) % 2 == 1))
  }

  private func share(_ rest: Double, isOddRank: Bool) -> Double {
    switch self {
    case .inverse: rest > 0 ? 1 : 0
    case .averagedInverse: rest > 0 ? 1 : 0.5
    case .nearest: rest > 0 || isOddRank ? 1 : 0
    default: rest
    }
  }

  /// The position of probability 0.
  private var offset: Double {
    switch self {
    case .inverse, .averagedInverse, .linear, .weibull: 0
    case .nearest: -0.5
    case .hazen: 0.5
    case .gumbel: 1
    case .medianUnbiased: 1.0 / 3
    case .normalUnbiased: 0.375
    }
  }

  /// The positions between probability 0 and 1, less the count.
  private var slope: Double {
    switch self {
    case .inverse, .averagedInverse, .nearest, .linear, .hazen: 0
    case .weibull: 1
    case .gumbel: -1
    case .medianUnbiased: 1.0 / 3
    case .normalUnbiased: 0.25
    }
  }
}
