/// How the coefficients of a model vary together, and with how many degrees of freedom.
public struct CoefficientCovariance: Sendable {
  /// The covariance matrix of the coefficients, in their order.
  public let matrix: Matrix
  /// The degrees of freedom of t: of the residuals, or clusters less one; with CR2 the least of
  /// `degreesByCoefficient`; infinite where coefficients are normal, as in generalised models.
  public let degreesOfFreedom: Double
  /// How many clusters there are, where errors are by cluster.
  public let clusters: Int?

  /// The degrees of freedom of each coefficient, where they differ (CR2).
  public var degreesByCoefficient: [Double]?

  /// The standard errors, in the order of the coefficients.
  public var standardErrors: [Double] {
    matrix.diagonal.map { $0.squareRoot() }
  }
}

extension LinearModel {
  /// The covariance of the coefficients under an assumption about the errors.
  ///
  /// Source: White 1980; MacKinnon, White 1985 (HC1-HC3); Liang, Zeger 1986 and Arellano 1987
  /// (clusters). Throws where there are fewer than two clusters, or no leverage to be had.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    let freedom = Double(degreesOfFreedom)
    switch errors {
    case .classical:
      let variance = residualSumOfSquares / freedom
      return CoefficientCovariance(
        matrix: inverseCrossProduct.scaled(by: variance), degreesOfFreedom: freedom, clusters: nil)
    case .hc0, .hc1, .hc2, .hc3:
      return CoefficientCovariance(
        matrix: try heteroscedastic(errors), degreesOfFreedom: freedom, clusters: nil)
    case .clustered(let codes, let correction):
      return try clustered(codes, correction)
    }
  }

  private func heteroscedastic(_ errors: ErrorStructure) throws(FitError) -> Matrix {
    guard errors == .hc2 || errors == .hc3 else {
      let factor = errors == .hc1 ? Double(rowCount) / Double(degreesOfFreedom) : 1
      return sandwich(scores()).scaled(by: factor)
    }
    guard design.absorbed.degrees == 0 else { throw .leverageUnknown }
    let leverages = leverages()
    return sandwich(
      scores { row in
        let rest = 1 - leverages[row]
        return 1 / (errors == .hc2 ? rest.squareRoot() : rest)
      })
  }

  private func clustered(
    _ codes: [Int32], _ correction: ClusterCorrection
  ) throws(FitError) -> CoefficientCovariance {
    let clusters = try design.clusters(codes, rows: residuals.count)
    guard correction != .biasReduced else { return try biasReduced(clusters) }
    let factor = correction.factor(
      rows: rowCount, clusters: clusters.count, coefficients: coefficients.count,
      absorbed: design.absorbed)
    return CoefficientCovariance(
      matrix: sandwich(clusters.sums(of: scores())).scaled(by: factor),
      degreesOfFreedom: Double(clusters.count - 1), clusters: clusters.count)
  }

  private func biasReduced(_ clusters: Clusters) throws(FitError) -> CoefficientCovariance {
    let crossing = design.absorbed.degrees > design.absorbed.nestedInCluster + 1
    guard design.weights == nil, !crossing else { throw .leverageUnknown }
    let entries = coefficients.indices.map { column in
      residuals.indices.map { design.entry($0, column) }
    }
    let products = coefficients.indices.map { column in
      clusters.sums(of: entries.map { zip($0, entries[column]).map { $0 * $1 } })
    }
    let scores = clusters.sums(of: scores())
    let reduced = BiasReducedCovariance(
      inverse: inverseCrossProduct,
      products: (0..<clusters.count).map { cluster in
        Matrix(size: coefficients.count) { products[$0][$1][cluster] }
      },
      scores: (0..<clusters.count).map { cluster in scores.map { $0[cluster] } })
    return CoefficientCovariance(
      matrix: reduced.matrix, degreesOfFreedom: reduced.degreesOfFreedom.min() ?? 0,
      clusters: clusters.count, degreesByCoefficient: reduced.degreesOfFreedom)
  }

  /// Each row's part in the normal equations, by coefficient: w x e, times a factor.
  func scores(_ factor: (Int) -> Double = { _ in 1 }) -> [[Double]] {
    let rest = residuals.indices.map { row in
      (design.weights?[row] ?? 1) * residuals[row] * factor(row)
    }
    return coefficients.indices.map { coefficient in
      guard design.term(ofCoefficient: coefficient) >= 0 else { return rest }
      let column = design.terms[design.term(ofCoefficient: coefficient)].high
      return rest.indices.map { rest[$0] * column[$0] }
    }
  }

  /// (X'X)^-1 S'S (X'X)^-1 of scores S by coefficient.
  func sandwich(_ scores: [[Double]]) -> Matrix {
    let filling = Matrix(size: scores.count) { row, column in
      var sum = CompensatedSum()
      for index in scores[row].indices { sum.add(scores[row][index] * scores[column][index]) }
      return sum.value
    }
    return inverseCrossProduct * filling * inverseCrossProduct
  }

  /// The weight of each row's own response in its fitted value.
  private func leverages() -> [Double] {
    residuals.indices.map { row in
      let entries = coefficients.indices.map { design.entry(row, $0) }
      var sum = 0.0
      for (column, entry) in entries.enumerated() {
        for (other, second) in entries.enumerated() {
          sum += entry * second * inverseCrossProduct[column, other]
        }
      }
      return sum * (design.weights?[row] ?? 1)
    }
  }
}
