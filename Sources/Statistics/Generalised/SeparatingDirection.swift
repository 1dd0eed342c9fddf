/// A way to change the coefficients that raises the likelihood for ever, so that it has no maximum.
///
/// Where none exists, Newton's steps shrink to nothing. Where one does, they approach one: each
/// moves predictors that can be explained without error by about 1, and all others ever less. A
/// step is a certificate if it moves no predictor against its response and none whose response
/// needs a finite one. Source: Albert, Anderson 1984, Biometrika 71; Clarkson, Jennrich 1991,
/// Journal of the Royal Statistical Society B 53; Correia, Guimaraes, Zylkin 2021.
enum SeparatingDirection {
  /// Steps are no certificate before, since data that are nearly separated look alike.
  static let firstStep = 8
  /// The least move of a step that still leads somewhere: a complementary log-log slows down.
  private static let leastMove = 0.01
  /// The share of the largest move below which a predictor counts as staying where it is.
  private static let stillness = 1e-4

  /// Whether a step is such a direction.
  ///
  /// - Parameters:
  ///   - moves: how the step changes the predictors.
  ///   - sides: for each row the way in which its response is explained best, see
  ///     `ResponseFamily.infiniteSide(_:)`.
  static func isProved(by moves: [Double], sides: [Double]) -> Bool {
    let gains = zip(moves, sides).map { $1 == 0 ? -$0.magnitude : $0 * $1 }
    guard let least = gains.min(), let most = gains.max(), most > leastMove else { return false }
    return least >= -stillness * most
  }

  /// The term that moves most, in its own standard deviations; -1 for the constant.
  static func term(of coefficients: [Double], in design: LinearDesign) -> Int {
    let slopes = coefficients.suffix(design.terms.count)
    let sizes = zip(slopes, design.terms).map { slope, term in
      slope.magnitude * Moments(of: term.high.span).sumOfSquares.squareRoot()
    }
    let largest = sizes.max() ?? 0
    return largest > 0 ? sizes.firstIndex(of: largest) ?? -1 : -1
  }
}
