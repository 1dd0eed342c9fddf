import Statistics
import Tabular

/// A kind of fit whose coefficients come from least squares, whatever is done to the rows before.
protocol LeastSquaresFit: ModelFit {
  /// Fits chosen terms and instruments of a design; `collinear` counts terms, then what instruments
  /// move, then instruments.
  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution
}

extension LeastSquaresFit {
  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    var choice = TermChoice(design)
    while true {
      do throws(FitError) {
        try design.checkResponse()
        let solution = try solution(of: design, choice, specification)
        return try model(of: solution, design, choice, specification)
      } catch .collinear(let lost) where choice.canLose(lost) {
        choice.lose(lost)
      } catch .notInstrumented(let term) {
        let names = design.endogenous.map(\.name)
        return failure(
          FitError.notInstrumented(term: term).reason(terms: names), design, specification)
      } catch {
        let names = (choice.terms.map { design.terms[$0] } + design.endogenous).map(\.name)
        return failure(error.reason(terms: names), design, specification)
      }
    }
  }

  private func model(
    of solution: LeastSquaresSolution, _ design: DesignMatrix, _ choice: TermChoice,
    _ specification: ModelSpecification
  ) throws(FitError) -> FittedModel {
    let structure = specification.errors.structure(for: design)
    var covariance = try solution.covariance(structure)
    let isExact = solution.model.isWithoutError
    if isExact { covariance.matrix = covariance.matrix.scaled(by: 0) }
    let confidence = Confidence(specification.level)
    let estimates = covariance.estimates(of: solution.coefficients, confidence) ?? []
    let kept = choice.terms.map { design.terms[$0] } + design.endogenous
    let names = specification.constant + kept.map { ($0.name, $0.unit) }
    var model = FittedModel(
      coefficients: zip(names, estimates).map {
        FittedModel.Coefficient(term: $0.term, unit: $0.unit, estimate: $1)
      })
    model.name(design, lostBy: choice)
    solution.summarize(design, covariance, specification, into: &model)
    guard !isExact else { return model }
    try solution.testFewClusters(design.clusters, specification, in: &model)
    if case .linear = solution, !solution.model.isInstrumented {
      model.draw(design, specification, choice.terms, covariance)
    } else if case .within = solution {
      model.draw(design, specification, choice.terms, covariance)
    }
    return model
  }

  private func failure(
    _ reason: String, _ design: DesignMatrix, _ specification: ModelSpecification
  ) -> FittedModel {
    let terms = design.terms + design.endogenous
    let names = specification.constant + terms.map { ($0.name, $0.unit) }
    var model = FittedModel(
      coefficients: names.map { FittedModel.Coefficient(term: $0.term, unit: $0.unit) })
    model.rows = design.rowCount
    model.reasons = [reason]
    return model
  }
}

extension DesignMatrix {
  /// Throws for a response that is the same in all of several rows.
  fileprivate func checkResponse() throws(FitError) {
    guard let first = response.high.first, rowCount > 1, first.isFinite else { return }
    let isConstant = (0..<rowCount).allSatisfy { response[$0] == response[0] }
    if isConstant { throw .constantResponse(first) }
  }
}

extension FittedModel {
  /// Puts terms that others already say behind the coefficients, and names lost instruments.
  fileprivate mutating func name(_ design: DesignMatrix, lostBy choice: TermChoice) {
    add(collinear: choice.lostTerms.map { design.terms[$0] })
    for instrument in choice.lostInstruments.map({ design.instruments[$0] }) {
      reasons.append("the instrument '\(instrument.name)' says what others say")
    }
  }

  /// Draws the line over the first regressor, if there is one to draw.
  fileprivate mutating func draw(
    _ design: DesignMatrix, _ specification: ModelSpecification, _ kept: [Int],
    _ covariance: CoefficientCovariance
  ) {
    let values = coefficients.compactMap(\.estimate?.value)
    curve =
      MeanCurve(design, specification, kept, values)?
      .points(covariance, Confidence(specification.level)) ?? []
  }
}

extension ModelSpecification {
  /// The term of the constant, if there is one.
  var constant: [(term: String, unit: String)] {
    hasIntercept ? [("(intercept)", measure(of: []).symbolOrOne)] : []
  }
}
