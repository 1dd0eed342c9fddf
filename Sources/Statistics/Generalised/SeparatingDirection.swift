/// A way to change the coefficients that raises the likelihood for ever, so that it has no maximum.
///
/// Where none exists, Newton's steps shrink to nothing. Where one does, they approach one: each
/// moves predictors that can be explained without error by about 1, and all others ever less. A
/// step is a certificate if it moves no predictor against its response and none whose response
/// needs a finite one. Source: Albert, Anderson 1984, Biometrika 71; Clarkson, Jennrich 1991,
/// Journal of the Royal Statistical Society B 53; Correia, Guimaraes, Zylkin 2021.
struct SeparatingDirection {
  /// Steps are no certificate before, since data that are nearly separated look alike.
  static let firstStep = 8
  /// The most that a predictor which stays where it is may be moved by a late step.
  private static let stillness = 1e-5

  /// The way, by coefficient.
  let coefficients: [Double]

  /// The direction of a step; nil where it proves nothing.
  ///
  /// - Parameters:
  ///   - moves: how the step changes the predictors.
  ///   - sides: for each row the way in which its response is explained best, see
  ///     `ResponseFamily.infiniteSide(_:)`.
  init?(coefficients: [Double], moves: [Double], sides: [Double]) {
    var moved = false
    for (move, side) in zip(moves, sides) {
      let gain = side == 0 ? -move.magnitude : move * side
      guard gain >= -Self.stillness else { return nil }
      moved = moved || gain > 0.5
    }
    guard moved else { return nil }
    self.coefficients = coefficients
  }

  /// The term that moves most, in its own standard deviations; -1 for the constant.
  func term(in design: LinearDesign) -> Int {
    let slopes = coefficients.suffix(design.terms.count)
    let sizes = zip(slopes, design.terms).map { slope, term in
      slope.magnitude * Moments(of: term.high.span).sumOfSquares.squareRoot()
    }
    let largest = sizes.max() ?? 0
    return largest > 0 ? sizes.firstIndex(of: largest) ?? -1 : -1
  }
}
