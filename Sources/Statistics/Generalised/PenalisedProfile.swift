extension PenalisedLogit {
  /// The probability of a coefficient at least as far from 0 by its penalised likelihood ratio.
  ///
  /// Source: Heinze, Schemper 2002, Statistics in Medicine 21.
  public func pValue(of coefficient: Int) throws(FitError) -> Double {
    ChiSquared(degreesOfFreedom: 1).upperTail(try fall(coefficient, to: 0))
  }

  /// The values of a coefficient that the penalised likelihood ratio does not refuse.
  ///
  /// - Parameter error: the standard error, from which the search starts.
  public func interval(
    of coefficient: Int, standardError error: Double, _ confidence: Confidence = .usual
  ) throws(FitError) -> Interval {
    let reach = confidence.reach(degreesOfFreedom: nil) ?? .infinity
    return Interval(
      low: try limit(of: coefficient, from: -reach * error, fall: reach * reach),
      high: try limit(of: coefficient, from: reach * error, fall: reach * reach))
  }

  /// Twice what the penalised log-likelihood loses when a coefficient is held at a value.
  private func fall(_ coefficient: Int, to value: Double) throws(FitError) -> Double {
    let held = try PenalisedLogit(self, holding: coefficient, at: value)
    return max(0, 2 * (logLikelihood - held.logLikelihood))
  }

  /// Where the loss reaches a limit, on the side of a first step: doubled until it is beyond, then
  /// halved to the last digits.
  private func limit(
    of coefficient: Int, from step: Double, fall limit: Double
  ) throws(FitError) -> Double {
    let center = coefficients[coefficient]
    var (near, far) = (0.0, step)
    var doublings = 0
    while try fall(coefficient, to: center + far) < limit {
      guard doublings < 12 else { return step < 0 ? -.infinity : .infinity }
      (near, far) = (far, 2 * far)
      doublings += 1
    }
    for _ in 0..<48 {
      let middle = (near + far) / 2
      if try fall(coefficient, to: center + middle) < limit { near = middle } else { far = middle }
    }
    return center + (near + far) / 2
  }
}
