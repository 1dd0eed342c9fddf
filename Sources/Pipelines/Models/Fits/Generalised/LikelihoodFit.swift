import Statistics
import Tabular

/// Fits a generalised linear model to a design, and writes down what was found.
struct LikelihoodFit {
  private let model: ResponseModel
  private let design: DesignMatrix
  private let specification: ModelSpecification
  private let isPenalised: Bool
  private let response: [Double]

  /// A fit; `success` is the text that counts as 1 in a response of texts.
  init(
    _ model: ResponseModel, _ design: DesignMatrix, _ specification: ModelSpecification,
    success: String? = nil, isPenalised: Bool = false
  ) {
    (self.model, self.design, self.specification) = (model, design, specification)
    self.isPenalised = isPenalised
    response =
      design.outcomes.map { outcomes in
        outcomes.codes.map { outcomes.names[Int($0)] == success ? 1 : 0 }
      } ?? design.response.high
  }

  /// What was found, or why nothing was.
  func fitted() -> FittedModel {
    if let row = design.exposure?.firstIndex(where: { !($0 > 0) }) {
      return failure(Estimate.Reason.outOfRange.because("no exposure in complete row \(row + 1)"))
    }
    do throws(FitError) {
      let distinct = try DistinctTerms(count: design.terms.count) {
        (kept) throws(FitError) in
        try solution(kept)
      }
      return try described(distinct)
    } catch {
      return failure(reason(of: error))
    }
  }

  private func solution(_ kept: [Int]) throws(FitError) -> GeneralisedModel {
    let linear = LinearDesign(
      kept.map { design.terms[$0].column }, weights: design.weights,
      hasIntercept: specification.hasIntercept)
    guard !isPenalised else {
      return try GeneralisedModel(penalised: response, design: linear)
    }
    return try GeneralisedModel(
      response: response,
      design: GeneralisedDesign(
        linear, offset: design.exposure.map { $0.map(Elementary.log) }, effects: design.effects),
      model: model)
  }

  private func described(
    _ distinct: DistinctTerms<GeneralisedModel>
  ) throws(FitError) -> FittedModel {
    let solution = distinct.solution
    let inference = Inference(
      covariance: try solution.covariance(specification.errors.structure(for: design)),
      confidence: Confidence(specification.level))
    let terms = specification.constant + distinct.kept.map { design.terms[$0].named }
    var fitted = FittedModel(
      coefficients: inference.coefficients(terms, solution.coefficients))
    try profile(solution, inference.confidence, in: &fitted)
    fitted.add(collinear: distinct.collinear.map { design.terms[$0] })
    summarize(solution, into: &fitted)
    fitted.add(clusters: inference.covariance.clusters, specification)
    let steps = MarginSteps(design, specification, kept: distinct.kept, rows: solution.rows)
    fitted.reasons += steps.reasons
    fitted.margins = steps.all.map { step in
      FittedModel.Coefficient(
        term: step.term, unit: step.unit, estimate: inference.estimate(step.effect(in: solution)))
    }
    fitted.curve = curve(solution, distinct.kept, inference)
    return fitted
  }

  /// Puts the profile of a penalised likelihood in the place of normal intervals.
  private func profile(
    _ solution: GeneralisedModel, _ confidence: Confidence, in fitted: inout FittedModel
  ) throws(FitError) {
    guard let penalised = solution.penalised else { return }
    for (index, coefficient) in fitted.coefficients.enumerated() {
      let interval = try penalised.interval(
        of: index, standardError: coefficient.estimate?.standardError ?? 0, confidence)
      let isBounded = interval.low.isFinite && interval.high.isFinite
      fitted.coefficients[index].profile = FittedModel.Profile(
        pValue: try penalised.pValue(of: index), interval: isBounded ? interval : nil)
      if !isBounded {
        fitted.reasons.append(
          Estimate.Reason.unboundedInterval.because("'\(coefficient.term)'"))
      }
    }
    fitted.reasons.append("p and intervals by profile of the penalised likelihood")
  }

  private func summarize(_ solution: GeneralisedModel, into fitted: inout FittedModel) {
    fitted.rows = solution.rowCount
    fitted.rowsDropped = solution.zeroRows + solution.singletons
    fitted.degreesOfFreedom = Double(solution.rowCount - solution.parameterCount)
    fitted.likelihood = FittedModel.Likelihood(
      logarithm: solution.logLikelihood, deviance: solution.deviance,
      pseudoRSquared: solution.pseudoRSquared, akaike: solution.akaike)
    if solution.zeroRows > 0 {
      fitted.reasons.append("\(solution.zeroRows) rows are in levels of an effect with 0 alone")
    }
    if solution.singletons > 0 {
      fitted.reasons.append("\(solution.singletons) rows are alone in a level of an effect")
    }
  }

  /// The mean over the first regressor, its band carried over from the predictor.
  private func curve(
    _ solution: GeneralisedModel, _ kept: [Int], _ inference: Inference
  ) -> [FittedModel.CurvePoint] {
    guard specification.effects.isEmpty,
      let line = MeanCurve(design, specification, kept, solution.coefficients)
    else { return [] }
    return line.points(inference.covariance, inference.confidence).map { point in
      FittedModel.CurvePoint(
        x: point.x, fit: model.mean(point.fit),
        interval: Interval(
          low: model.mean(point.interval.low), high: model.mean(point.interval.high)))
    }
  }

  private func reason(of error: FitError) -> String {
    guard case .outOfRange(let row) = error else {
      return error.reason(terms: design.terms.map(\.name))
    }
    let allowed =
      switch model {
      case .logit, .complementaryLogLog: "0 or 1"
      case .fractionalLogit: "from 0 to 1"
      case .poisson: "0 or more"
      }
    return Estimate.Reason.outOfRange.because(
      "a response must be \(allowed), not \(response[row]) as in complete row \(row + 1)")
  }

  private func failure(_ reason: String) -> FittedModel {
    let steps = MarginSteps(design, specification, kept: [], rows: [])
    return FittedModel(
      failing: reason, terms: specification.constant + design.terms.map(\.named),
      margins: steps.all.map { ($0.term, $0.unit) }, rows: design.rowCount)
  }
}
