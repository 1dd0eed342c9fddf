extension LinearModel {
  /// The sum of squared steps between the residuals of neighbouring rows, over their sum of squares.
  ///
  /// About 2 for errors that do not depend on their neighbours; nil where there are no errors.
  /// Source: Durbin, Watson 1950, Biometrika 37.
  public var durbinWatson: Double? {
    var (steps, squares) = (CompensatedSum(), CompensatedSum())
    for (row, residual) in residuals.enumerated() {
      squares.add(residual * residual)
      let step = row > 0 ? residual - residuals[row - 1] : 0
      steps.add(step * step)
    }
    return squares.value > 0 ? steps.value / squares.value : nil
  }

  /// Whether the size of errors goes with the terms: n R2 of the squared residuals on the terms.
  ///
  /// Throws where that regression cannot be fitted. Source: Breusch, Pagan 1979, Econometrica 47;
  /// Koenker 1981, Journal of Econometrics 17, for errors that need not be normal.
  public func breuschPagan() throws(FitError) -> ChiSquaredTest {
    guard !isInstrumented, !design.terms.isEmpty else { throw .leverageUnknown }
    let auxiliary = try LinearModel(
      response: PreciseColumn(residuals.map { $0 * $0 }), design: design)
    return ChiSquaredTest(
      statistic: Double(rowCount) * auxiliary.rSquared,
      degreesOfFreedom: Double(design.terms.count))
  }
}
