extension SurveyDesign {
  /// Why no variance can be had from this design; nil where it can.
  public var varianceProblem: SurveyProblem? {
    if let lonelyStratum { return .lonelyCluster(stratum: lonelyStratum) }
    return degreesOfFreedom < 1 ? .noDegreesOfFreedom : nil
  }

  /// The variance of a sum of linearised values, with the weights in them.
  ///
  /// Nil for a column of another length, and where `varianceProblem` says why.
  public func variance(of influence: [Double]) -> Double? {
    covariance(of: [influence]).map { $0[0, 0] }
  }

  /// The covariances of sums of linearised values.
  public func covariance(of influences: [[Double]]) -> Matrix? {
    guard varianceProblem == nil, influences.allSatisfy({ $0.count == weights.count }) else {
      return nil
    }
    let deviations = influences.map(deviations)
    return Matrix(size: influences.count) { row, column in
      var sum = CompensatedSum()
      for (a, b) in zip(deviations[row], deviations[column]) { sum.add(a * b) }
      return sum.value
    }
  }

  /// Numbers whose squares add up to the variance.
  private func deviations(of influence: [Double]) -> [Double] {
    let settled = calibrations.reduce(influence) { $1.residuals(of: $0) }
    return stages.flatMap { $0.deviations(of: settled) }
  }
}
