import Statistics
import Tabular

/// A least squares fit, with or without absorbed effects.
enum LeastSquaresSolution {
  /// A fit without effects.
  case linear(LinearModel)
  /// A fit within effects.
  case within(PanelModel)

  /// Fits chosen terms of a design.
  init(
    _ design: DesignMatrix, terms: [Int], _ specification: ModelSpecification
  ) throws(FitError) {
    let columns = terms.map { design.terms[$0].column }
    guard !design.effects.isEmpty else {
      let linear = LinearDesign(
        columns, weights: design.weights, hasIntercept: specification.hasIntercept)
      self = .linear(try LinearModel(response: design.response, design: linear))
      return
    }
    let effects = try FixedEffects(design.effects, weights: design.weights)
    self = .within(
      try PanelModel(
        response: design.response.high, terms: columns.map(\.high), effects: effects))
  }

  /// The coefficients, the constant first.
  var coefficients: [Double] { model.coefficients }

  /// The covariance of the coefficients.
  func covariance(
    _ errors: ErrorDeclaration, clusters: [Int32]?
  ) throws(FitError) -> CoefficientCovariance {
    let structure = errors.structure(clusters: clusters ?? [])
    switch self {
    case .linear(let model): return try model.covariance(structure)
    case .within(let model): return try model.covariance(structure)
    }
  }

  /// Writes down how well the model accounts for the rows.
  func summarize(into fitted: inout FittedModel) {
    fitted.rows = model.rowCount
    fitted.degreesOfFreedom = Double(model.degreesOfFreedom)
    fitted.sigma = model.sigma
    switch self {
    case .linear:
      fitted.rSquared = model.rSquared
    case .within(let panel):
      fitted.rSquared = panel.rSquared
      fitted.rSquaredWithin = model.rSquared
      fitted.rowsDropped += panel.effects.singletons
      if panel.effects.singletons > 0 {
        fitted.reasons.append("\(panel.effects.singletons) rows are alone in a level of an effect")
      }
    }
  }

  private var model: LinearModel {
    switch self {
    case .linear(let model): model
    case .within(let model): model.fit
    }
  }
}

extension ErrorDeclaration {
  /// The same with the clusters of the rows.
  func structure(clusters: [Int32]) -> ErrorStructure {
    switch self {
    case .classical: .classical
    case .robust(.hc0): .hc0
    case .robust(.hc1): .hc1
    case .robust(.hc2): .hc2
    case .robust(.hc3): .hc3
    case .clustered(let clustering): .clustered(clusters, clustering.correction)
    }
  }
}

extension FitError {
  /// The reason why there is no estimate, in words.
  func reason(terms: [String]) -> String {
    switch self {
    case .tooFewRows(let have, let need):
      Estimate.Reason.notIdentified.because("\(have) rows, at least \(need) needed")
    case .collinear(let lost):
      Estimate.Reason.notIdentified.because(
        lost.map { terms.indices.contains($0) ? terms[$0] : "(intercept)" }.joined(separator: ", "))
    case .tooFewClusters(let have):
      Estimate.Reason.notIdentified.because("\(have) clusters, at least 2 needed")
    case .leverageUnknown:
      Estimate.Reason.notIdentified.because(
        "hc2 to hc4 and cr2 need leverages, which weights, instruments or effects may hide")
    case .wholeLeverage(let row):
      Estimate.Reason.notIdentified.because(
        "complete row \(row + 1) says all about a coefficient, and nothing about its error")
    case .samePlace(let row):
      Estimate.Reason.notIdentified.because(
        "complete row \(row + 1) has the place of another in the order of errors")
    case .tooFewInstruments(let have, let need):
      Estimate.Reason.notIdentified.because("\(have) instruments, at least \(need) needed")
    case .notInstrumented(let term):
      Estimate.Reason.notIdentified.because(
        "the instruments do not move " + (terms.indices.contains(term) ? terms[term] : "a term"))
    case .notFinite, .badWeight, .wrongLength:
      Estimate.Reason.outOfRange.because("a number is too large")
    case .notConverged(let steps):
      Estimate.Reason.notConverged.because("effects did not settle in \(steps) steps")
    case .separated(let term):
      Estimate.Reason.separation.because(
        terms.indices.contains(term)
          ? "'\(terms[term])' tells the outcomes apart" : "the constant has no finite value")
    case .constantResponse(0):
      Estimate.Reason.noEvents.because("the response is 0 in all rows")
    case .constantResponse(let value):
      Estimate.Reason.notIdentified.because("the response is \(value) in all rows")
    case .outOfRange(let row):
      Estimate.Reason.outOfRange.because("the response of complete row \(row + 1)")
    }
  }
}
