/// The triangular square root of a symmetric positive matrix, for solving small systems.
///
/// Source: Golub, Van Loan 2013, Matrix Computations, 4.2.
struct CholeskyFactor {
  /// Rows that are sums of multiples of the rows before them, which are left out.
  let dependent: [Int]
  /// What is left of each diagonal entry after the rows before it.
  let pivots: [Double]
  private let lower: Matrix

  /// Factors a matrix; a row counts as dependent when less than `tolerance` of its diagonal is
  /// left after the rows before it.
  init(of matrix: Matrix, tolerance: Double = 1e-11) {
    var lower = Matrix(rows: matrix.rows, columns: matrix.rows)
    var (dependent, pivots) = ([Int](), [Double]())
    for column in 0..<matrix.rows {
      var left = CompensatedSum()
      left.add(matrix[column, column])
      for inner in 0..<column { left.add(-lower[column, inner] * lower[column, inner]) }
      pivots.append(left.value)
      guard left.value > tolerance * matrix[column, column], left.value > 0 else {
        dependent.append(column)
        continue
      }
      let root = left.value.squareRoot()
      lower[column, column] = root
      for row in (column + 1)..<max(matrix.rows, column + 1) {
        var sum = CompensatedSum()
        sum.add(matrix[row, column])
        for inner in 0..<column { sum.add(-lower[row, inner] * lower[column, inner]) }
        lower[row, column] = sum.value / root
      }
    }
    self.lower = lower
    self.dependent = dependent
    self.pivots = pivots
  }

  /// The solution of the system for a right side; 0 for dependent rows.
  func solve(_ right: [Double]) -> [Double] {
    var solution = right
    for row in solution.indices {
      for inner in 0..<row { solution[row] -= lower[row, inner] * solution[inner] }
      solution[row] = divided(solution[row], by: row)
    }
    for row in solution.indices.reversed() {
      for inner in (row + 1)..<max(solution.count, row + 1) {
        solution[row] -= lower[inner, row] * solution[inner]
      }
      solution[row] = divided(solution[row], by: row)
    }
    return solution
  }

  /// The inverse of the matrix.
  var inverse: Matrix {
    let columns = (0..<lower.rows).map { column in
      solve((0..<lower.rows).map { $0 == column ? 1 : 0 })
    }
    return Matrix(size: lower.rows) { columns[$1][$0] }
  }

  private func divided(_ value: Double, by row: Int) -> Double {
    lower[row, row] == 0 ? 0 : value / lower[row, row]
  }
}
