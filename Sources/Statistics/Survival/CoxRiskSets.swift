/// The rows of a proportional hazards model, in the order in which their sets at risk are made.
///
/// Terms are centred and scaled to a standard deviation of 1, which changes no result but keeps
/// sums near 1.
struct CoxRiskSets: Sendable {
  let observed: SurvivalTimes
  /// The terms in their scale, column by column.
  let terms: [[Double]]
  /// What each term was divided by.
  let scales: [Double]
  /// The rows of each stratum from the last time to the first.
  let strata: [[Int]]
  let ties: CoxModel.Ties
  /// The rows of each stratum from the last entry to the first; empty when all entered at 0.
  private let entrants: [[Int]]

  init(
    _ observed: SurvivalTimes, terms: [[Double]], strata: [Int]?, ties: CoxModel.Ties
  ) throws(SurvivalProblem) {
    var scaled: [[Double]] = []
    var scales: [Double] = []
    for term in terms {
      let values = try observed.kept(term)
      if let row = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
      let (column, scale) = Self.standardized(values)
      scaled.append(column)
      scales.append(scale)
    }
    if let strata, !strata.allSatisfy(strata.indices.contains) { throw .wrongLength }
    let codes =
      try strata.map { codes throws(SurvivalProblem) in try observed.kept(codes) }
      ?? [Int](repeating: 0, count: observed.count)
    guard observed.count > 0 else { throw .empty }
    guard observed.eventCount > 0 else { throw .noEvents }
    let parts = observed.parts(codes, count: (codes.max() ?? 0) + 1).filter { !$0.isEmpty }
    func descending(_ values: [Double]) -> [[Int]] {
      parts.map { part in
        AscendingOrder.indices(of: part.map { values[$0] }).reversed().map { part[$0] }
      }
    }
    (self.observed, self.terms, self.scales, self.ties) = (observed, scaled, scales, ties)
    self.strata = descending(observed.times)
    entrants = observed.entries.map(descending) ?? []
  }

  /// The likelihood at coefficients of the scaled terms.
  func slopes(at coefficients: [Double]) -> CoxSlopes {
    var slopes = CoxSlopes(count: terms.count)
    for stratum in strata.indices {
      forEachFailure(of: stratum, at: coefficients) { slopes.add($0) }
    }
    return slopes
  }

  /// The sum of coefficients times terms of a row.
  func logRisk(_ row: Int, _ coefficients: [Double]) -> Double {
    terms.indices.reduce(0) { $0 + coefficients[$1] * terms[$1][row] }
  }

  /// Visits the times of failures of a stratum from the last to the first.
  func forEachFailure(
    of stratum: Int, at coefficients: [Double], _ body: (CoxFailure) -> Void
  ) {
    let rows = strata[stratum]
    let entrants = entrants.isEmpty ? [] : entrants[stratum]
    var (sums, index, waiting) = (RiskSums(count: terms.count), 0, 0)
    while index < rows.count {
      let time = observed.times[rows[index]]
      let end = rows[index...].prefix { observed.times[$0] == time }.endIndex
      for row in rows[index..<end] { add(row, to: &sums, coefficients, sign: 1) }
      while waiting < entrants.count, let entry = observed.entries?[entrants[waiting]],
        entry >= time
      {
        add(entrants[waiting], to: &sums, coefficients, sign: -1)
        waiting += 1
      }
      let failing = rows[index..<end].filter { observed.events[$0] }
      if !failing.isEmpty { body(failure(of: failing, at: time, sums, coefficients)) }
      index = end
    }
  }

  private func add(
    _ row: Int, to sums: inout RiskSums, _ coefficients: [Double], sign: Double
  ) {
    let risk = observed.weight(row) * Elementary.exp(logRisk(row, coefficients))
    sums.add(sign * risk, terms.map { $0[row] })
  }

  /// Copies of a row are failures of their own; a row drawn by chance is one failure of its weight.
  private func failure(
    of rows: [Int], at time: Double, _ sums: RiskSums, _ coefficients: [Double]
  ) -> CoxFailure {
    var (own, logRisk, weight) = (RiskSums(count: terms.count), 0.0, 0.0)
    var sum = [Double](repeating: 0, count: terms.count)
    for row in rows {
      add(row, to: &own, coefficients, sign: 1)
      logRisk += observed.weight(row) * self.logRisk(row, coefficients)
      weight += observed.weight(row)
      for term in terms.indices { sum[term] += observed.weight(row) * terms[term][row] }
    }
    let failures = observed.weights.areProbabilities ? Double(rows.count) : weight
    let count = ties == .efron ? max(Int(exactly: failures) ?? 1, 1) : 1
    let draws = (0..<count).map { sums.draw(without: Double($0) / Double(count), of: own) }
    return CoxFailure(
      time: time, weight: weight / Double(count), draws: draws, logRisk: logRisk,
      terms: sum)
  }

  private static func standardized(_ values: [Double]) -> ([Double], Double) {
    let moments = Moments(of: values.span)
    let deviation = moments.standardDeviation ?? 0
    let isConstant = deviation <= 1e-12 * moments.mean.magnitude
    let scale = isConstant || !deviation.isFinite ? 1 : deviation
    return (values.map { isConstant ? 0 : ($0 - moments.mean) / scale }, scale)
  }
}

/// Risks, and terms weighted by them, added up over those at risk.
private struct RiskSums {
  private var total = 0.0
  private var sums: [Double]
  private var products: Matrix

  init(count: Int) {
    sums = [Double](repeating: 0, count: count)
    products = Matrix(rows: count, columns: count)
  }

  mutating func add(_ risk: Double, _ values: [Double]) {
    total += risk
    for column in values.indices {
      sums[column] += risk * values[column]
      for row in 0...column { products[row, column] += risk * values[row] * values[column] }
    }
  }

  /// What one failure is drawn from when a share of the failures is gone.
  func draw(without share: Double, of own: RiskSums) -> CoxFailure.Draw {
    let left = total - share * own.total
    let means = sums.indices.map { (sums[$0] - share * own.sums[$0]) / left }
    let rest = Matrix(size: sums.count) { row, column in
      let (first, second) = (min(row, column), max(row, column))
      return (products[first, second] - share * own.products[first, second]) / left
    }
    return CoxFailure.Draw(gone: share, total: left, means: means, products: rest)
  }
}
