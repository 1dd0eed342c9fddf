/// The levels of some factors, numbered through.
struct LevelMarks {
  /// The factors.
  let factors: [Factor]
  /// A weight per row, or nil for equal ones.
  let weights: [Double]?
  /// How many numbers there are.
  let width: Int
  private let offsets: [Int]

  init(_ factors: [Factor], weights: [Double]?) {
    self.factors = factors
    self.weights = weights
    offsets = factors.indices.map { factors[..<$0].reduce(0) { $0 + $1.width } }
    width = factors.reduce(0) { $0 + $1.width }
  }

  /// The numbers of the levels of a row.
  func levels(of row: Int) -> [Int] {
    factors.indices.map { offsets[$0] + Int(factors[$0].codes[row]) }
  }

  /// The weight of rows, and which share of it each level has.
  func mean(of rows: [Int]) -> (weight: Double, shares: [Double]) {
    var (weight, shares) = (0.0, [Double](repeating: 0, count: width))
    for row in rows {
      weight += weights?[row] ?? 1
      for level in levels(of: row) { shares[level] += weights?[row] ?? 1 }
    }
    return (weight, shares.map { $0 / weight })
  }

  /// The sum over rows of w (e - p)(e - p)', p being the shares of the row's group.
  func crossProduct(within groups: [[Int]]) -> Matrix {
    var result = Matrix(rows: width, columns: width)
    guard width > 0 else { return result }
    for rows in groups {
      let (weight, shares) = mean(of: rows)
      let used = shares.indices.filter { shares[$0] != 0 }
      for row in rows {
        let levels = levels(of: row)
        for level in levels {
          for other in levels { result[level, other] += weights?[row] ?? 1 }
        }
      }
      for level in used {
        for other in used { result[level, other] -= weight * shares[level] * shares[other] }
      }
    }
    return result
  }
}
