import Statistics
import Tabular

/// Least squares with weights, absorbed effects and the usual kinds of standard errors.
struct OrdinaryLeastSquares: ModelFit {
  static let manual = Manual(
    "ols", "Least squares: the response as a sum of terms and an error",
    parameters: [
      Parameter("fit", .choice(["ols"]), required: true, "the kind of fit"),
      Parameter("from", .table, required: true, "the table whose rows are fitted"),
      Parameter(
        "formula", .text, required: true, "`response ~ terms | effects`, effects being absorbed"),
      Parameter("weights", .formula, "a weight for each row; rows count alike without it"),
      Parameter(
        "errors", .structure,
        "`classical` (default), `hc0` to `hc3`, or `{ cluster, correction, few }`"),
      Parameter("level", .number, "the probability that intervals cover: 0.95"),
      Parameter(
        "also", .structure, "further specifications by name, each with the keys it changes"),
    ],
    results: ModelOutput.table.columns,
    source: "White 1980; Liang and Zeger 1986; Cameron and Miller 2015",
    example: """
      { "fit": "ols", "from": "panel", "formula": "share ~ gap | member_id + season",
        "errors": { "cluster": ["coop_id"] }, "also": { "pooled": { "formula": "share ~ gap" } } }
      """)

  /// There are no keys beside those of every model.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  /// The fit without anything to read.
  init() {}

  var revision: Int { 1 }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    var kept = Array(design.terms.indices)
    var collinear: [Int] = []
    while true {
      do throws(FitError) {
        let solution = try LeastSquaresSolution(design, terms: kept, specification)
        return try model(of: solution, design, specification, kept, collinear.sorted())
      } catch .collinear(let lost) where lost.allSatisfy(kept.indices.contains) && !lost.isEmpty {
        collinear += lost.map { kept[$0] }
        kept = kept.indices.filter { !lost.contains($0) }.map { kept[$0] }
      } catch {
        return failure(
          error.reason(terms: kept.map { design.terms[$0].name }), design, specification)
      }
    }
  }

  private func model(
    of solution: LeastSquaresSolution, _ design: DesignMatrix,
    _ specification: ModelSpecification, _ kept: [Int], _ collinear: [Int]
  ) throws(FitError) -> FittedModel {
    let covariance = try solution.covariance(specification.errors, clusters: design.clusters)
    let confidence = Confidence(specification.level)
    let estimates = covariance.estimates(of: solution.coefficients, confidence) ?? []
    let names = specification.constant + kept.map { (design.terms[$0].name, design.terms[$0].unit) }
    var model = FittedModel(
      coefficients: zip(names, estimates).map {
        FittedModel.Coefficient(term: $0.term, unit: $0.unit, estimate: $1)
      })
    for term in collinear.map({ design.terms[$0] }) {
      model.coefficients.append(FittedModel.Coefficient(term: term.name, unit: term.unit))
      model.reasons.append(
        Estimate.Reason.notIdentified.because("'\(term.name)' says what other terms say"))
    }
    solution.summarize(into: &model)
    model.clusters = covariance.clusters
    try solution.testFewClusters(design.clusters, specification, in: &model)
    model.curve =
      MeanCurve(design, specification, kept, solution.coefficients)?
      .points(covariance, confidence) ?? []
    return model
  }

  private func failure(
    _ reason: String, _ design: DesignMatrix, _ specification: ModelSpecification
  ) -> FittedModel {
    let names = specification.constant + design.terms.map { ($0.name, $0.unit) }
    var model = FittedModel(
      coefficients: names.map { FittedModel.Coefficient(term: $0.term, unit: $0.unit) })
    model.rows = design.rowCount
    model.reasons = [reason]
    return model
  }
}

extension ModelSpecification {
  /// The term of the constant, if there is one.
  var constant: [(term: String, unit: String)] {
    hasIntercept ? [("(intercept)", measure(of: []).symbolOrOne)] : []
  }
}
