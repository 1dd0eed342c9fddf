/// Newton's way to the most likely coefficients, each step a weighted least squares fit.
///
/// Steps are halved until the likelihood does not fall. They end when no predictor moves by more
/// than 10^-10, and one more goes to the last digit. Source: Nelder, Wedderburn 1972, Journal of
/// the Royal Statistical Society A 135.
struct ReweightedLeastSquares {
  private static let mostSteps = 100
  private static let mostHalvings = 40
  private static let stillness = 1e-10

  private let response: [Double]
  private let design: GeneralisedDesign
  private let family: any ResponseFamily
  /// The coefficients, the constant first.
  private(set) var coefficients: [Double]
  /// Each row's predictor.
  private(set) var predictors: [Double]
  /// The weighted sum of the rows' log-likelihoods.
  private(set) var logLikelihood = -Double.infinity
  /// The last step, whose weights are those of the coefficients.
  private(set) var step: WeightedStep
  /// How many steps were taken.
  private(set) var steps = 0

  /// Fits a design that was checked.
  init(
    _ response: [Double], _ design: GeneralisedDesign, _ family: any ResponseFamily
  ) throws(FitError) {
    (self.response, self.design, self.family) = (response, design, family)
    let start = response.map { family.predictor(ofMean: family.startingMean($0)) }
    let residuals = response.indices.map { row in
      start[row] + family.workingResidual(response[row], start[row]) - (design.offset?[row] ?? 0)
    }
    step = try Self.step(residuals, at: start, design, family)
    coefficients = [Double](repeating: 0, count: step.model.coefficients.count)
    predictors = design.predictors(coefficients, rows: response.count)
    advance(by: moves(residuals), times: 1)
    if !logLikelihood.isFinite { advance(by: moves(residuals), times: -1) }
    try climb()
  }

  private mutating func climb() throws(FitError) {
    let sides = response.map(family.infiniteSide)
    var isLast = false
    while true {
      let residuals = response.indices.map {
        family.workingResidual(response[$0], predictors[$0])
      }
      guard steps < Self.mostSteps, residuals.allSatisfy(\.isFinite) else {
        throw .notConverged(after: steps)
      }
      step = try Self.step(residuals, at: predictors, design, family)
      let moves = moves(residuals)
      advanceUphill(by: moves)
      if isLast { return }
      isLast = moves.allSatisfy { $0.magnitude <= Self.stillness }
      guard steps >= SeparatingDirection.firstStep, !isLast else { continue }
      if SeparatingDirection.isProved(by: moves, sides: sides) {
        let way = step.model.coefficients
        throw .separated(by: SeparatingDirection.term(of: way, in: design.linear))
      }
    }
  }

  /// The weighted fit of working residuals at predictors.
  static func step(
    _ residuals: [Double], at predictors: [Double], _ design: GeneralisedDesign,
    _ family: any ResponseFamily
  ) throws(FitError) -> WeightedStep {
    // A weight that underflows would take its row from the count of rows.
    let weights = predictors.indices.map { row in
      design.weight(row) * max(family.information(predictors[row]), 1e-290)
    }
    return try WeightedStep(residuals, weights: weights, design)
  }

  /// How the whole step would move the predictors.
  private func moves(_ residuals: [Double]) -> [Double] {
    guard design.effects.isEmpty else {
      return zip(residuals, step.model.residuals).map { $0 - $1 }
    }
    let moved = design.predictors(
      zip(coefficients, step.model.coefficients).map { $0 + $1 }, rows: response.count)
    return zip(moved, predictors).map { $0 - $1 }
  }

  private mutating func advanceUphill(by moves: [Double]) {
    let before = self
    var share = 1.0
    for _ in 0..<Self.mostHalvings {
      advance(by: moves, times: share)
      let allowed = before.logLikelihood - 1e-10 * (1 + before.logLikelihood.magnitude)
      if !before.logLikelihood.isFinite || logLikelihood >= allowed { break }
      (coefficients, predictors) = (before.coefficients, before.predictors)
      share /= 2
    }
    steps += 1
  }

  private mutating func advance(by moves: [Double], times share: Double) {
    for (index, coefficient) in step.model.coefficients.enumerated() {
      coefficients[index] += share * coefficient
    }
    for row in moves.indices { predictors[row] += share * moves[row] }
    logLikelihood = design.logLikelihood(response, at: predictors, family)
  }
}
