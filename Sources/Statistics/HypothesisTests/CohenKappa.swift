/// How far two raters agree beyond what chance alone would give.
public struct CohenKappa: Sendable, Equatable {
  /// How much a disagreement counts.
  public enum Weighting: String, Sendable, CaseIterable {
    /// Every disagreement counts alike.
    case none
    /// A disagreement counts by its distance.
    case linear
    /// A disagreement counts by its squared distance.
    case quadratic
  }

  /// The share of agreement that was seen.
  public let observed: Double
  /// The share of agreement that chance would give.
  public let expected: Double
  /// The test of agreement by chance alone, with kappa as its estimate.
  public let test: TestResult

  /// The agreement of two raters over a square table of their ratings.
  ///
  /// Throws where chance alone gives full agreement. Source: Cohen 1960, Educational and
  /// Psychological Measurement 20; standard errors of Fleiss, Cohen, Everitt 1969.
  public init(
    _ counts: [[Int]], weighting: Weighting = .none
  ) throws(TestProblem) {
    let size = counts.count
    guard size > 1, counts.allSatisfy({ $0.count == size }) else {
      throw .wrongGroups(have: size, need: 2)
    }
    guard counts.allSatisfy({ $0.allSatisfy { 0...(1 << 40) ~= $0 } }) else { throw .badCount }
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    guard total > 0 else { throw .tooFew(have: 0, need: 1) }
    let shares = Shares(counts, total: total, weighting: weighting)
    observed = shares.observed
    expected = shares.expected
    guard expected < 1 else { throw .constant }
    var test = TestResult("Cohen kappa, normal", count: total)
    let kappa = (observed - expected) / (1 - expected)
    let error = (shares.variance(kappa) / Double(total)).squareRoot()
    test.estimate = kappa
    test.standardError = error
    test.interval = Confidence.usual.reach(degreesOfFreedom: nil).map {
      Interval(around: kappa, reach: $0 * error)
    }
    let chanceError = (shares.varianceByChance / Double(total)).squareRoot()
    if chanceError > 0 { test.setNormal(kappa / chanceError) }
    self.test = test
  }
}

extension CohenKappa {
  /// The shares of a table, and what follows from them.
  private struct Shares {
    let cells: [[Double]]
    let rows: [Double]
    let columns: [Double]
    let weighting: Weighting

    init(_ counts: [[Int]], total: Int, weighting: Weighting) {
      let cells = counts.map { $0.map { Double($0) / Double(total) } }
      self.cells = cells
      rows = counts.map { Double($0.reduce(0, +)) / Double(total) }
      columns = counts.indices.map { column in
        Double(counts.reduce(0) { $0 + $1[column] }) / Double(total)
      }
      self.weighting = weighting
    }

    /// The credit for a pair of ratings, 1 on the diagonal.
    func credit(_ row: Int, _ column: Int) -> Double {
      let distance = Double((row - column).magnitude) / Double(max(rows.count - 1, 1))
      return switch weighting {
      case .none: row == column ? 1 : 0
      case .linear: 1 - distance
      case .quadratic: 1 - distance * distance
      }
    }

    private func sum(_ term: (_ row: Int, _ column: Int) -> Double) -> Double {
      var sum = CompensatedSum()
      for row in rows.indices {
        for column in columns.indices { sum.add(term(row, column)) }
      }
      return sum.value
    }

    var observed: Double { sum { credit($0, $1) * cells[$0][$1] } }
    var expected: Double { sum { credit($0, $1) * rows[$0] * columns[$1] } }

    /// The mean credit of a row and of a column, added.
    private var meanCredits: (rows: [Double], columns: [Double]) {
      let byRow = rows.indices.map { row in
        columns.indices.reduce(0) { $0 + columns[$1] * credit(row, $1) }
      }
      let byColumn = columns.indices.map { column in
        rows.indices.reduce(0) { $0 + rows[$1] * credit($1, column) }
      }
      return (byRow, byColumn)
    }

    func variance(_ kappa: Double) -> Double {
      let (byRow, byColumn) = meanCredits
      let squares = sum { row, column in
        let term = credit(row, column) - (byRow[row] + byColumn[column]) * (1 - kappa)
        return cells[row][column] * term * term
      }
      let center = kappa - expected * (1 - kappa)
      return max(0, squares - center * center) / ((1 - expected) * (1 - expected))
    }

    var varianceByChance: Double {
      let (byRow, byColumn) = meanCredits
      let squares = sum { row, column in
        let term = credit(row, column) - byRow[row] - byColumn[column]
        return rows[row] * columns[column] * term * term
      }
      return max(0, squares - expected * expected) / ((1 - expected) * (1 - expected))
    }
  }
}
