/// The shares of a population in the cells of a table of two columns.
struct ContingencyCells {
  private let rowCount: Int
  private let columnCount: Int
  private let rowShares: [Double]
  private let columnShares: [Double]
  /// The share of each cell, row after row.
  private let shares: [Double]
  private let observations: Double
  /// The linearised values of each cell's share.
  let influences: [[Double]]

  init?(_ rows: [Int32], _ columns: [Int32], _ design: SurveyDesign) {
    let weights = design.weights
    guard rows.count == weights.count, columns.count == weights.count,
      let lastRow = rows.max(), let lastColumn = columns.max(), lastRow > 0, lastColumn > 0,
      rows.allSatisfy({ $0 >= 0 }), columns.allSatisfy({ $0 >= 0 })
    else { return nil }
    let (rowCount, columnCount) = (Int(lastRow) + 1, Int(lastColumn) + 1)
    let cells = zip(rows, columns).map { Int($0) * columnCount + Int($1) }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rowCount * columnCount)
    for (row, cell) in cells.enumerated() { sums[cell].add(weights[row]) }
    let total = sums.reduce(0) { $0 + $1.value }
    let shares = sums.map { $0.value / total }
    rowShares = (0..<rowCount).map { row in
      (0..<columnCount).reduce(0) { $0 + shares[row * columnCount + $1] }
    }
    columnShares = (0..<columnCount).map { column in
      (0..<rowCount).reduce(0) { $0 + shares[$1 * columnCount + column] }
    }
    guard (rowShares + columnShares).allSatisfy({ $0 > 0 }) else { return nil }
    (self.rowCount, self.columnCount, self.shares) = (rowCount, columnCount, shares)
    observations = Double(weights.count { $0 > 0 })
    influences = shares.indices.map { cell in
      cells.indices.map { ((cells[$0] == cell ? 1 : 0) - shares[cell]) * weights[$0] / total }
    }
  }

  /// Pearson's statistic as if the rows were a simple random sample.
  var pearson: Double {
    shares.indices.reduce(0) { sum, cell in
      let expected = rowShares[cell / columnCount] * columnShares[cell % columnCount]
      let excess = shares[cell] - expected
      return sum + observations * excess * excess / expected
    }
  }

  /// The generalised design effects of the interaction: the design's covariance of its contrasts
  /// over what a simple random sample would give them.
  ///
  /// A cell without rows takes no part.
  func designEffects(_ covariance: Matrix) -> Matrix? {
    let inverses = shares.map { $0 > 0 ? 1 / $0 : 0 }
    let contrasts = contrasts
    let count = contrasts.count
    func form(_ entry: (Int, Int) -> Double) -> [[Double]] {
      contrasts.map { a in
        contrasts.map { b in
          shares.indices.reduce(0) { sum, i in
            sum + shares.indices.reduce(0) { $0 + a[i] * entry(i, $1) * b[$1] }
          }
        }
      }
    }
    let simple = form { $0 == $1 ? inverses[$0] / observations : 0 }
    let actual = form { covariance[$0, $1] * inverses[$0] * inverses[$1] }
    let factor = HouseholderFactor<Double>(simple)
    guard factor.collinear.isEmpty else { return nil }
    let solved = (0..<count).map { column in factor.solve(actual.map { $0[column] }) }
    return Matrix(size: count) { solved[$1][$0] }
  }

  /// Contrasts of cells that rows and columns alone do not explain: products of deviations from
  /// the mean of the row codes and of the column codes.
  private var contrasts: [[Double]] {
    (1..<rowCount).flatMap { row in
      (1..<columnCount).map { column in
        shares.indices.map { cell in
          let ofRow = (cell / columnCount == row ? 1 : 0) - 1 / Double(rowCount)
          let ofColumn = (cell % columnCount == column ? 1 : 0) - 1 / Double(columnCount)
          return ofRow * ofColumn
        }
      }
    }
  }
}
