/// A regression over the times at which nothing that it needs is missing.
struct LaggedRegression {
  /// One column: the number of a time, or nil where there is none.
  typealias Term = (_ time: Int) -> Double?

  /// The fitted model.
  let model: LinearModel
  /// Its coefficients with their classical errors.
  let coefficients: [CoefficientEstimate]
  /// How the coefficients vary together.
  let covariance: Matrix

  /// Fits a response to terms; throws for too few times, and for terms that the others tell.
  init(
    _ response: @escaping Term, on terms: [Term], at times: [Int], hasIntercept: Bool = true
  ) throws(SeriesProblem) {
    var columns = [[Double]](repeating: [], count: terms.count + 1)
    for time in times {
      let row = ([response] + terms).compactMap { $0(time) }
      guard row.count == columns.count else { continue }
      for (index, number) in row.enumerated() { columns[index].append(number) }
    }
    let design = LinearDesign(
      columns.dropFirst().map { PreciseColumn($0) }, hasIntercept: hasIntercept)
    do {
      model = try LinearModel(response: PreciseColumn(columns[0]), design: design)
      let covariance = try model.covariance(.classical)
      self.covariance = covariance.matrix
      coefficients = covariance.estimates(of: model.coefficients) ?? []
    } catch {
      if case .tooFewRows(let have, let need) = error { throw .tooShort(have: have, need: need) }
      throw .notIdentified
    }
    guard model.residualSumOfSquares > 0, coefficients.count == model.coefficients.count else {
      throw .notIdentified
    }
  }

  /// Akaike's criterion for normal errors, up to what is equal for the same rows.
  var akaike: Double {
    let count = Double(model.rowCount)
    return count * Elementary.log(model.residualSumOfSquares / count)
      + 2 * Double(model.coefficients.count)
  }

  /// The F test that two coefficients are zero together.
  func joint(_ first: Int, _ second: Int) -> Double {
    let (a, b) = (coefficients[first].value, coefficients[second].value)
    let (varianceA, varianceB) = (covariance[first, first], covariance[second, second])
    let shared = covariance[first, second]
    let determinant = varianceA * varianceB - shared * shared
    return (a * a * varianceB + b * b * varianceA - 2 * a * b * shared) / determinant / 2
  }
}
