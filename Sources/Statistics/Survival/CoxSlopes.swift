/// The logarithm of a partial likelihood with its first and second slopes.
struct CoxSlopes {
  /// The logarithm of the likelihood.
  private(set) var logLikelihood = 0.0
  /// Its slopes.
  private(set) var score: [Double]
  /// Its second slopes, with the sign turned.
  private(set) var information: Matrix

  /// Nothing yet, for a number of terms.
  init(count: Int) {
    score = [Double](repeating: 0, count: count)
    information = Matrix(rows: count, columns: count)
  }

  /// Adds the failures of one time.
  mutating func add(_ failure: CoxFailure) {
    logLikelihood += failure.logRisk
    for term in score.indices { score[term] += failure.terms[term] }
    for draw in failure.draws {
      logLikelihood -= failure.weight * Elementary.log(draw.total)
      for term in score.indices { score[term] -= failure.weight * draw.means[term] }
    }
    for column in score.indices {
      for row in 0...column {
        information[row, column] += failure.variance(row, column)
        information[column, row] = information[row, column]
      }
    }
  }
}
