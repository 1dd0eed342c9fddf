/// The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
///
/// Source: Golub, Van Loan 2013, Matrix Computations, 8.5. A fixed order of rotations gives the
/// same bits everywhere.
struct SymmetricEigen {
  /// The eigenvalues, in no order.
  var values: [Double] { matrix.diagonal }
  /// The eigenvectors, column by column in the order of the values.
  private(set) var vectors: Matrix
  private var matrix: Matrix

  /// Decomposes a symmetric matrix.
  init(of matrix: Matrix) {
    self.matrix = matrix
    vectors = Matrix(size: matrix.rows) { $0 == $1 ? 1 : 0 }
    for _ in 0..<60 where !isDiagonal { sweep() }
  }

  private var isDiagonal: Bool {
    let size = matrix.diagonal.reduce(0) { max($0, $1.magnitude) }
    return (0..<matrix.columns).allSatisfy { column in
      (0..<column).allSatisfy { matrix[$0, column].magnitude <= 1e-18 * size }
    }
  }

  private mutating func sweep() {
    for column in 0..<matrix.columns {
      for row in 0..<column where matrix[row, column] != 0 { rotate(row, column) }
    }
  }

  /// Turns two axes so that the entry between them becomes zero.
  private mutating func rotate(_ row: Int, _ column: Int) {
    let slope = (matrix[column, column] - matrix[row, row]) / (2 * matrix[row, column])
    let size = slope.magnitude + (slope * slope + 1).squareRoot()
    let tangent = (slope < 0 ? -1 : 1) / size
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<matrix.rows {
      Self.turn(&matrix, (index, row), (index, column), cosine, sine)
      Self.turn(&vectors, (index, row), (index, column), cosine, sine)
    }
    for index in 0..<matrix.rows {
      Self.turn(&matrix, (row, index), (column, index), cosine, sine)
    }
  }

  private static func turn(
    _ matrix: inout Matrix, _ a: (Int, Int), _ b: (Int, Int), _ cosine: Double, _ sine: Double
  ) {
    let (first, second) = (matrix[a.0, a.1], matrix[b.0, b.1])
    matrix[a.0, a.1] = cosine * first - sine * second
    matrix[b.0, b.1] = sine * first + cosine * second
  }
}
