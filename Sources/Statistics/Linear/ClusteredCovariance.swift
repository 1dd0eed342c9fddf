extension LinearModel {
  /// The covariance of errors that depend on each other within clusters.
  ///
  /// Source: Liang, Zeger 1986, Biometrika 73; Arellano 1987.
  func clustered(
    _ clusters: Clusters, _ correction: ClusterCorrection
  ) throws(FitError) -> CoefficientCovariance {
    let factor = correction.factor(
      rows: rowCount, clusters: clusters.count, coefficients: coefficients.count,
      absorbed: design.absorbed)
    return CoefficientCovariance(
      matrix: sandwich(clusters.sums(of: scores())).scaled(by: factor),
      degreesOfFreedom: Double(clusters.count - 1), clusters: clusters.count)
  }

  /// The covariance of errors that depend on each other within the clusters of any grouping.
  ///
  /// The fillings of all groupings are added, those of the combinations of two taken off, of three
  /// added, and so on; negative eigenvalues of the result are set to 0.
  /// Source: Cameron, Gelbach, Miller 2011, Journal of Business and Economic Statistics 29.
  func multiway(
    _ groupings: [[Int32]], _ correction: ClusterCorrection
  ) throws(FitError) -> CoefficientCovariance {
    guard correction != .biasReduced, (1...Self.mostGroupings).contains(groupings.count) else {
      throw .leverageUnknown
    }
    let scores = scores()
    var matrix = Matrix(rows: coefficients.count, columns: coefficients.count)
    for choice in 1..<(1 << groupings.count) {
      let chosen = groupings.indices.filter { choice >> $0 & 1 == 1 }.map { groupings[$0] }
      let clusters = try design.clusters(Clusters.combined(chosen), rows: residuals.count)
      let sign = chosen.count.isMultiple(of: 2) ? -1.0 : 1.0
      matrix = matrix + sandwich(clusters.sums(of: scores)).scaled(by: sign)
    }
    var counts: [Int] = []
    for codes in groupings {
      counts.append(try design.clusters(codes, rows: residuals.count).count)
    }
    let least = counts.min() ?? 0
    let factor = correction.factor(
      rows: rowCount, clusters: least, coefficients: coefficients.count,
      absorbed: design.absorbed)
    let (mended, isMended) = matrix.scaled(by: factor).withoutNegativeEigenvalues
    return CoefficientCovariance(
      matrix: mended, degreesOfFreedom: Double(least - 1), clusters: least, isMended: isMended)
  }

  /// More groupings have more combinations than anybody declares.
  static let mostGroupings = 6
}

extension Matrix {
  /// The nearest symmetric matrix that is a covariance, and whether it is another one.
  fileprivate var withoutNegativeEigenvalues: (Matrix, isMended: Bool) {
    let eigen = SymmetricEigen(of: self)
    let largest = eigen.values.reduce(0) { max($0, $1.magnitude) }
    guard eigen.values.contains(where: { $0 < -1e-14 * largest }) else { return (self, false) }
    let values = eigen.values.map { max($0, 0) }
    let mended = Matrix(size: rows) { row, column in
      values.indices.reduce(0) {
        $0 + values[$1] * eigen.vectors[row, $1] * eigen.vectors[column, $1]
      }
    }
    return (mended, true)
  }
}
