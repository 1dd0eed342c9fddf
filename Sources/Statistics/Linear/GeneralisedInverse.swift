/// A matrix G with S G S = S for a symmetric S without negative eigenvalues, and the rank of S.
///
/// Rows and columns that the earlier ones already say are left out, and are 0 in G.
struct GeneralisedInverse {
  /// The rank of the matrix.
  let rank: Int
  /// Its generalised inverse.
  let matrix: Matrix

  /// The share of a diagonal entry below which what is left of it counts as nothing.
  private static let tolerance = 1e-10

  /// Inverts by sweeping the diagonal.
  ///
  /// Source: Goodnight 1979, The American Statistician 33.
  init(of matrix: Matrix) {
    var swept = matrix
    var used: [Int] = []
    for pivot in 0..<matrix.rows where swept[pivot, pivot] > Self.tolerance * matrix[pivot, pivot] {
      swept.sweep(pivot)
      used.append(pivot)
    }
    var isUsed = [Bool](repeating: false, count: matrix.rows)
    for index in used { isUsed[index] = true }
    rank = used.count
    let result = swept
    self.matrix = Matrix(size: matrix.rows) { row, column in
      isUsed[row] && isUsed[column] ? -result[row, column] : 0
    }
  }
}

extension Matrix {
  /// Gauss and Jordan's step on a pivot, which leaves the negative of an inverse behind.
  fileprivate mutating func sweep(_ pivot: Int) {
    let head = self[pivot, pivot]
    for column in 0..<columns where column != pivot {
      let factor = self[pivot, column] / head
      guard factor != 0 else { continue }
      for row in 0..<rows where row != pivot { self[row, column] -= factor * self[row, pivot] }
    }
    for index in 0..<rows where index != pivot {
      self[index, pivot] /= head
      self[pivot, index] /= head
    }
    self[pivot, pivot] = -1 / head
  }

  /// The product with a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<rows).map { row in vector.indices.reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }
}
