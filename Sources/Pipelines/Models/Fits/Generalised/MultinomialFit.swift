import Statistics
import Tabular

/// Fits a multinomial logit to a design, and writes down what was found.
struct MultinomialFit {
  private let design: DesignMatrix
  private let specification: ModelSpecification
  /// The outcomes, the base first.
  private let names: [String]
  private let codes: [Int32]
  private let missingBase: String?

  /// A fit against a base; the first outcome without one.
  init(_ design: DesignMatrix, _ specification: ModelSpecification, base: String?) {
    (self.design, self.specification) = (design, specification)
    let outcomes = design.outcomes ?? DesignMatrix.Outcomes(names: [], codes: [])
    let place = base.map { outcomes.names.firstIndex(of: $0) } ?? 0
    missingBase = place == nil ? base : nil
    let first = place ?? 0
    let order = [first] + outcomes.names.indices.filter { $0 != first }
    names = outcomes.names.isEmpty ? [] : order.map { outcomes.names[$0] }
    codes = outcomes.codes.map { code in
      Int(code) == first ? 0 : code < first ? code + 1 : code
    }
  }

  /// What was found, or why nothing was.
  func fitted() -> FittedModel {
    if let missingBase, design.rowCount > 0 {
      return failure(
        Estimate.Reason.notIdentified.because("no row has the base '\(missingBase)'"))
    }
    guard names.count > 1 else {
      return failure(
        Estimate.Reason.notIdentified.because("all rows have the outcome '\(names.first ?? "")'"))
    }
    do throws(FitError) {
      let distinct = try DistinctTerms(count: design.terms.count) {
        (kept) throws(FitError) in
        try MultinomialModel(
          outcomes: codes,
          design: LinearDesign(
            kept.map { design.terms[$0].column }, weights: design.weights,
            hasIntercept: specification.hasIntercept))
      }
      return try described(distinct)
    } catch {
      return failure(error.reason(terms: design.terms.map(\.name)))
    }
  }

  private func described(
    _ distinct: DistinctTerms<MultinomialModel>
  ) throws(FitError) -> FittedModel {
    let solution = distinct.solution
    let inference = Inference(
      covariance: try solution.covariance(specification.errors.structure(for: design)),
      confidence: Confidence(specification.level))
    let terms = specification.constant + distinct.kept.map { design.terms[$0].named }
    var fitted = FittedModel(
      coefficients: inference.coefficients(byOutcome(terms), solution.coefficients))
    fitted.add(collinear: distinct.collinear.map { design.terms[$0] })
    fitted.rows = solution.rowCount
    fitted.degreesOfFreedom = Double(solution.rowCount - solution.coefficients.count)
    fitted.likelihood = FittedModel.Likelihood(
      logarithm: solution.logLikelihood, deviance: solution.deviance,
      pseudoRSquared: solution.pseudoRSquared, akaike: solution.akaike)
    fitted.add(clusters: inference.covariance.clusters, specification)
    addMargins(distinct, inference, to: &fitted)
    return fitted
  }

  /// The effects on the probability of every outcome, the base too.
  private func addMargins(
    _ distinct: DistinctTerms<MultinomialModel>, _ inference: Inference,
    to fitted: inout FittedModel
  ) {
    let steps = MarginSteps(
      design, specification, kept: distinct.kept, rows: Array(0..<design.rowCount))
    fitted.reasons += steps.reasons
    for (outcome, name) in names.enumerated() {
      fitted.margins += steps.all.map { step in
        FittedModel.Coefficient(
          term: "\(name):\(step.term)", unit: step.unit,
          estimate: inference.estimate(step.effect(on: outcome, in: distinct.solution)))
      }
    }
  }

  /// Terms once for each outcome but the base.
  private func byOutcome(_ terms: [(term: String, unit: String)]) -> [(term: String, unit: String)]
  {
    names.dropFirst().flatMap { name in terms.map { ("\(name):\($0.term)", $0.unit) } }
  }

  private func failure(_ reason: String) -> FittedModel {
    let terms = specification.constant + design.terms.map(\.named)
    let steps = MarginSteps(design, specification, kept: [], rows: [])
    return FittedModel(
      failing: reason, terms: names.count > 1 ? byOutcome(terms) : terms,
      margins: names.flatMap { name in steps.all.map { ("\(name):\($0.term)", $0.unit) } },
      rows: design.rowCount)
  }
}
