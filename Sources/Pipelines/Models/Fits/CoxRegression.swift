import Statistics
import Tabular

/// Proportional hazards: each term multiplies the rate at which the event happens.
struct CoxRegression: ModelFit {
  static let manual = Manual(
    "cox", "Cox: the logarithm of the rate of an event as a sum of terms, whatever it is over time",
    parameters: ModelKeys.parameters(
      "cox",
      formula:
        "`event ~ terms | strata`, the event a condition, rates being compared within strata",
      [
        Parameter(
          "time", .formula, required: true, "how long it was watched, or when it was seen last"),
        Parameter("entry", .formula, "when it came under observation; from 0 without it"),
        Parameter(
          "ties", .choice(CoxModel.Ties.allCases.map(\.rawValue)),
          "how events at the same time share those at risk: `efron` (default) or `breslow`"),
        Parameter(
          "weights", .structure,
          "`{ probability }`, the reciprocal of a row's chance of being drawn, with sandwich errors; "
            + "or `{ frequency }`"),
        Parameter(
          "errors", .structure,
          "`classical` (the information), `hc0` (the sandwich), or `{ cluster, correction }`"),
      ]),
    results: ModelOutput.table.columns,
    source: "Cox 1972; Efron 1977; Lin and Wei 1989; Grambsch and Therneau 1994",
    example: """
      { "fit": "cox", "from": "coops", "formula": "closed ~ members | product",
        "time": "ended - founded", "entry": "registered - founded" }
      """)

  let followUp: [FollowUp]
  private let ties: CoxModel.Ties

  /// Reads the times and the rule for ties.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let ties = arguments.choice(
      "ties", CoxModel.Ties.allCases.map(\.rawValue), reporting: &diagnostics)
    let entry = arguments.text("entry", reporting: &diagnostics)
    guard let time = arguments.text("time", reporting: &diagnostics) else { return nil }
    followUp = [("time", time)] + (entry.map { [("entry", $0)] } ?? [])
    self.ties = ties.flatMap(CoxModel.Ties.init) ?? .efron
  }

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var estimator: String { "Cox proportional hazards, ties by \(ties.rawValue)" }

  func explains(_ kind: Kind) -> Bool { kind == .flag }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    var kept = Array(design.terms.indices)
    guard specification.weights?.kind != .analytic else {
      return failure(.weightsUnsupported, design, kept)
    }
    while true {
      do throws(SurvivalProblem) {
        return try fitted(design, specification, kept: kept)
      } catch .collinear(let lost) where !lost.isEmpty && lost.count < kept.count {
        kept = kept.indices.filter { !lost.contains($0) }.map { kept[$0] }
      } catch {
        return failure(error, design, kept)
      }
    }
  }

  private func fitted(
    _ design: DesignMatrix, _ specification: ModelSpecification, kept: [Int]
  ) throws(SurvivalProblem) -> FittedModel {
    let observed = try SurvivalTimes(
      design.followUp["time"] ?? [], events: design.response.high.map { $0 == 1 },
      entries: design.followUp["entry"],
      weights: design.weights.map(CaseWeights.probability) ?? .equal)
    let model = try CoxModel(
      observed, terms: kept.map { design.terms[$0].column.high }, strata: design.strata,
      ties: ties)
    var fitted = FittedModel(coefficients: [])
    let covariance = try covariance(of: model, design, specification, in: &fitted)
    let estimates =
      covariance?.estimates(of: model.coefficients, Confidence(specification.level)) ?? []
    for (index, term) in design.terms.enumerated() {
      let position = kept.firstIndex(of: index)
      fitted.coefficients.append(
        FittedModel.Coefficient(
          term: term.name, unit: term.unit,
          estimate: position.flatMap { estimates.indices.contains($0) ? estimates[$0] : nil }))
      if position == nil {
        fitted.reasons.append(
          Estimate.Reason.notIdentified.because("'\(term.name)' says what other terms say"))
      }
    }
    summarize(model, observed, into: &fitted)
    return fitted
  }

  private func summarize(
    _ model: CoxModel, _ observed: SurvivalTimes, into fitted: inout FittedModel
  ) {
    fitted.rows = model.rowCount
    fitted.rowsDropped = observed.contradictions
    let (null, logarithm) = (model.logLikelihoods.null, model.logLikelihoods.fitted)
    fitted.likelihood = FittedModel.Likelihood(
      logarithm: logarithm, deviance: -2 * logarithm,
      pseudoRSquared: null == 0 ? nil : 1 - logarithm / null,
      akaike: 2 * (Double(model.coefficients.count) - logarithm))
    if observed.contradictions > 0 {
      fitted.reasons.append(
        "\(observed.contradictions) rows end before 0, or not after they enter")
    }
    if let test = ProportionalityTest(model)?.all, test.pValue < 0.05 {
      let rounded = (test.pValue * 1000).rounded() / 1000
      fitted.reasons.append("hazards change over time in other proportions (p \(rounded))")
    }
  }

  private func failure(
    _ problem: SurvivalProblem, _ design: DesignMatrix, _ kept: [Int]
  ) -> FittedModel {
    var fitted = FittedModel(
      coefficients: design.terms.map {
        FittedModel.Coefficient(term: $0.name, unit: $0.unit)
      })
    fitted.rows = design.rowCount
    fitted.reasons = [problem.reason(terms: kept.map { design.terms[$0].name })]
    return fitted
  }
}

extension DesignMatrix {
  /// The strata: the combinations of all effects, as codes from 0.
  fileprivate var strata: [Int]? {
    guard !effects.isEmpty else { return nil }
    var codes: [[Int32]: Int] = [:]
    return (0..<rowCount).map { row in
      let key = effects.map { $0[row] }
      let code = codes[key] ?? codes.count
      codes[key] = code
      return code
    }
  }
}

extension SurvivalProblem {
  /// The reason why there is no estimate, in words.
  fileprivate func reason(terms: [String]) -> String {
    typealias Reason = Estimate.Reason
    func name(_ term: Int) -> String { terms.indices.contains(term) ? terms[term] : "" }
    return switch self {
    case .empty: Reason.empty.because("no row ends after it begins")
    case .noEvents: Reason.noEvents.rawValue
    case .collinear(let lost):
      Reason.notIdentified.because(lost.map(name).joined(separator: ", "))
    case .separated(let term):
      Reason.separation.because("'\(name(term))' tells who fails first without error")
    case .notConverged(let steps): Reason.notConverged.because("after \(steps) steps")
    case .badWeight(let row): Reason.outOfRange.because("the weight of complete row \(row + 1)")
    case .weightsUnsupported:
      Reason.notIdentified.because("weights must be declared as frequency or probability")
    case .wrongLength, .notFinite, .oneGroup:
      Reason.outOfRange.because("a number does not fit")
    }
  }
}
