/// Newton's way to the most likely coefficients of a multinomial logit.
struct StackedLeastSquares {
  private static let mostSteps = 100
  private static let mostHalvings = 40
  private static let stillness = 1e-10

  private let outcomes: [Int32]
  private let design: LinearDesign
  private let others: Int
  /// The coefficients by outcome.
  private(set) var coefficients: [Double]
  /// The predictors of each row, by outcome but the base.
  private var predictors: [[Double]] = []
  /// The weighted sum of the rows' log-likelihoods.
  private(set) var logLikelihood = -Double.infinity
  /// The last step.
  private(set) var step: LinearModel
  /// How many steps were taken.
  private(set) var steps = 0

  /// Fits a design that was checked.
  init(_ outcomes: [Int32], outcomeCount: Int, _ design: LinearDesign) throws(FitError) {
    (self.outcomes, self.design, others) = (outcomes, design, outcomeCount - 1)
    // Collinear terms show here, by their own numbers.
    step = try LinearModel(
      response: PreciseColumn([Double](repeating: 0, count: outcomes.count)), design: design)
    coefficients = [Double](repeating: 0, count: others * design.coefficientCount)
    move(to: coefficients)
    try climb()
  }

  /// The probability of each outcome, by outcome and row.
  var probabilities: [[Double]] {
    let rows = predictors.map { OutcomeProbabilities($0).values }
    return (0...others).map { outcome in rows.map { $0[outcome] } }
  }

  private mutating func climb() throws(FitError) {
    var isLast = false
    while true {
      guard steps < Self.mostSteps else { throw .notConverged(after: steps) }
      step = try stackedStep()
      let before = predictors
      let whole = zip(coefficients, step.coefficients).map { $0 + $1 }
      let moves = zip(predictors(of: whole), before).map { zip($0, $1).map { $0 - $1 } }
      advance(to: whole)
      if isLast { return }
      isLast = moves.allSatisfy { $0.allSatisfy { $0.magnitude <= Self.stillness } }
      guard steps >= SeparatingDirection.firstStep, !isLast else { continue }
      if let direction = direction(moves) { throw .separated(by: direction) }
    }
  }

  /// The least squares fit of the stacked rows.
  private func stackedStep() throws(FitError) -> LinearModel {
    let width = design.coefficientCount
    var response: [Double] = []
    var columns = [[Double]](repeating: [], count: others * width)
    for (row, predictors) in predictors.enumerated() {
      let probabilities = OutcomeProbabilities(predictors)
      let root = (design.weights?[row] ?? 1).squareRoot()
      var rests = (1...others).map { outcome in
        (Int(outcomes[row]) == outcome ? 1 : 0) - probabilities.values[outcome]
      }
      for (index, column) in probabilities.triangle.enumerated() {
        let rest = rests[index] / column[index]
        for later in index..<others { rests[later] -= column[later] * rest }
        response.append(root * rest)
        for outcome in 0..<others {
          for entry in 0..<width {
            columns[outcome * width + entry].append(
              root * column[outcome] * design.entry(row, entry))
          }
        }
      }
    }
    let stacked = LinearDesign(columns.map { PreciseColumn($0) }, hasIntercept: false)
    return try LinearModel(response: PreciseColumn(response), design: stacked)
  }

  private func predictors(of coefficients: [Double]) -> [[Double]] {
    let width = design.coefficientCount
    let whole = GeneralisedDesign(design)
    let columns = (0..<others).map { outcome in
      whole.predictors(
        Array(coefficients[outcome * width..<(outcome + 1) * width]), rows: outcomes.count)
    }
    return outcomes.indices.map { row in columns.map { $0[row] } }
  }

  private mutating func advance(to target: [Double]) {
    let before = self
    var share = 1.0
    for _ in 0..<Self.mostHalvings {
      move(to: zip(before.coefficients, target).map { $0 + share * ($1 - $0) })
      let allowed = before.logLikelihood - 1e-10 * (1 + before.logLikelihood.magnitude)
      if logLikelihood >= allowed { break }
      share /= 2
    }
    steps += 1
  }

  private mutating func move(to target: [Double]) {
    coefficients = target
    predictors = predictors(of: target)
    var sum = CompensatedSum()
    for (row, outcome) in outcomes.enumerated() {
      let own = outcome == 0 ? 0 : predictors[row][Int(outcome) - 1]
      let rest = own - OutcomeProbabilities(predictors[row]).logTotal
      sum.add((design.weights?[row] ?? 1) * rest)
    }
    logLikelihood = sum.value
  }

  /// The term that tells outcomes apart, if the step is a direction of separation: no row's own
  /// outcome falls behind another.
  private func direction(_ moves: [[Double]]) -> Int? {
    let leads = outcomes.indices.flatMap { row in
      let all = [0] + moves[row]
      return all.indices.filter { $0 != Int(outcomes[row]) }.map {
        all[Int(outcomes[row])] - all[$0]
      }
    }
    let sides = [Double](repeating: 1, count: leads.count)
    guard SeparatingDirection.isProved(by: leads, sides: sides) else { return nil }
    let width = design.coefficientCount
    let largest = (0..<width).map { entry in
      (0..<others).reduce(0) { max($0, step.coefficients[$1 * width + entry].magnitude) }
    }
    return SeparatingDirection.term(of: largest, in: design)
  }
}
