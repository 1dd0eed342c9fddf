/// The bias-reduced covariance of few clusters (CR2) with Satterthwaite's degrees of freedom.
///
/// With X_g the rows of a cluster, L a root of (X'X)^-1 and Q Λ Q' = L'X_g'X_g L, the residuals'
/// correction (I - H_gg)^-1/2 reaches the scores as Q (I - Λ)^-1/2 Q', so that only matrices of
/// the size of the coefficients are needed. Effects nested in the clusters may be absorbed.
///
/// Source: Bell, McCaffrey 2002, Survey Methodology 28; Pustejovsky, Tipton 2018, JBES 36.
struct BiasReducedCovariance {
  /// The covariance of the coefficients.
  let matrix: Matrix
  /// Satterthwaite's degrees of freedom of each coefficient.
  let degreesOfFreedom: [Double]

  /// - Parameters:
  ///   - inverse: (X'X)^-1.
  ///   - products: X_g'X_g of each cluster.
  ///   - scores: X_g'e_g of each cluster.
  init(inverse: Matrix, products: [Matrix], scores: [[Double]]) {
    let root = Self.root(of: inverse)
    let corrections = products.map { Correction($0, root) }
    let moves = zip(corrections, scores).map { correction, score in
      root.times(correction.lifted(root.transposedTimes(score)))
    }
    matrix = Matrix(size: inverse.rows) { row, column in
      moves.reduce(0) { $0 + $1[row] * $1[column] }
    }
    degreesOfFreedom = (0..<inverse.rows).map { coefficient in
      Self.degrees(corrections, axis: (0..<inverse.rows).map { root[coefficient, $0] })
    }
  }

  /// A matrix whose product with its transpose is the given one.
  private static func root(of matrix: Matrix) -> Matrix {
    let eigen = SymmetricEigen(of: matrix)
    let roots = eigen.values.map { max($0, 0).squareRoot() }
    return Matrix(size: matrix.rows) { eigen.vectors[$0, $1] * roots[$1] }
  }

  /// (sum of d)^2 / sum of d^2 of the eigenvalues d of the statistic's quadratic form.
  private static func degrees(_ corrections: [Correction], axis: [Double]) -> Double {
    let lifted = corrections.map { $0.lifted(axis) }
    let spread = zip(corrections, lifted).map { $0.spread($1) }
    var (trace, squares) = (0.0, 0.0)
    for (row, one) in spread.enumerated() {
      for (column, other) in spread.enumerated() {
        let own = row == column ? dot(lifted[row], one) : 0
        let entry = own - dot(one, other)
        squares += entry * entry
        if row == column { trace += entry }
      }
    }
    return trace * trace / squares
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// What lifts the residuals of one cluster to their expected size.
  private struct Correction {
    private let vectors: Matrix
    private let values: [Double]

    init(_ product: Matrix, _ root: Matrix) {
      let eigen = SymmetricEigen(of: root.transposed * product * root)
      vectors = eigen.vectors
      values = eigen.values
    }

    /// Q (I - Λ)^-1/2 Q' times a vector; a direction that only this cluster has is left out.
    func lifted(_ vector: [Double]) -> [Double] {
      scaled(vector) { $0 < 1 - 1e-10 ? 1 / (1 - $0).squareRoot() : 0 }
    }

    /// Q Λ Q' times a vector.
    func spread(_ vector: [Double]) -> [Double] {
      scaled(vector) { $0 }
    }

    private func scaled(_ vector: [Double], _ factor: (Double) -> Double) -> [Double] {
      let turned = vectors.transposedTimes(vector)
      return vectors.times(zip(turned, values).map { $0 * factor($1) })
    }
  }
}

extension LinearModel {
  /// The most dummies of effects across clusters that are made columns.
  private static let mostDummies = 60

  /// The covariance of few clusters.
  ///
  /// Effects nested in the clusters may stay absorbed; the dummies of others are made columns.
  /// Throws with weights, with instruments, and for effects of too many levels across clusters.
  func biasReduced(
    _ clusters: Clusters, beside effects: FixedEffects?
  ) throws(FitError) -> CoefficientCovariance {
    guard design.weights == nil, !isInstrumented else { throw .leverageUnknown }
    let slopes = try withDummies(of: effects, across: clusters)
    let entries = slopes.coefficients.indices.map { column in
      residuals.indices.map { slopes.design.entry($0, column) }
    }
    let products = entries.map { column in
      clusters.sums(of: entries.map { zip($0, column).map { $0 * $1 } })
    }
    let scores = clusters.sums(of: slopes.scores())
    let reduced = BiasReducedCovariance(
      inverse: slopes.inverseCrossProduct,
      products: (0..<clusters.count).map { cluster in
        Matrix(size: entries.count) { products[$0][$1][cluster] }
      },
      scores: (0..<clusters.count).map { cluster in scores.map { $0[cluster] } })
    let degrees = Array(reduced.degreesOfFreedom.prefix(coefficients.count))
    return CoefficientCovariance(
      matrix: Matrix(size: coefficients.count) { reduced.matrix[$0, $1] },
      degreesOfFreedom: degrees.min() ?? 0, clusters: clusters.count,
      degreesByCoefficient: degrees)
  }

  /// The model with the dummies of effects that cross the clusters behind its terms.
  private func withDummies(
    of effects: FixedEffects?, across clusters: Clusters
  ) throws(FitError) -> LinearModel {
    guard let effects else {
      guard design.absorbed.degrees == 0 else { throw .leverageUnknown }
      return self
    }
    let (nested, crossing) = effects.split(by: clusters.codes)
    guard crossing.levelCounts.reduce(0, +) <= Self.mostDummies else { throw .leverageUnknown }
    var dummies: [PreciseColumn] = []
    for dummy in crossing.dummies { dummies.append(PreciseColumn(try nested.within(dummy))) }
    while true {
      do throws(FitError) {
        let wide = LinearDesign(design.terms + dummies, hasIntercept: design.hasIntercept)
        return try LinearModel(response: PreciseColumn(residuals), design: wide)
      } catch .collinear(let lost) where lost.allSatisfy({ $0 >= design.terms.count }) {
        let lost = Set(lost.map { $0 - design.terms.count })
        dummies = dummies.indices.filter { !lost.contains($0) }.map { dummies[$0] }
      }
    }
  }
}

extension Matrix {
  /// Rows become columns.
  fileprivate var transposed: Matrix {
    Matrix(size: rows) { self[$1, $0] }
  }

  fileprivate func transposedTimes(_ vector: [Double]) -> [Double] {
    (0..<columns).map { column in
      vector.indices.reduce(0) { $0 + self[$1, column] * vector[$1] }
    }
  }
}
