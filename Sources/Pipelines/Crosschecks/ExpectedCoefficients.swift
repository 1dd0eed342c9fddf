import Statistics
import Tabular

/// What Acopio found, under the names that terms have in R.
struct ExpectedCoefficients {
  /// One coefficient, its numbers written so that they read back equal.
  struct Row: Equatable {
    let term: String
    let termInR: String
    let estimate: String
    let standardError: String
  }

  /// The coefficients that could be estimated, in the order of the model.
  let rows: [Row]

  /// Takes the coefficients of a fit to a design.
  init(_ model: FittedModel, _ design: DesignMatrix, _ names: SampleNames) {
    let inR = Dictionary(
      (design.terms + design.endogenous).map { ($0.name, $0.nameInR(names)) },
      uniquingKeysWith: { first, _ in first })
    rows = model.coefficients.compactMap { coefficient in
      guard let estimate = coefficient.estimate else { return nil }
      return Row(
        term: coefficient.term, termInR: inR[coefficient.term] ?? "(Intercept)",
        estimate: NumberText.binary(estimate.value),
        standardError: NumberText.binary(estimate.standardError))
    }
  }

  /// The file that the script reads.
  var text: String {
    let lines = rows.map { row in
      [row.term, row.termInR, row.estimate, row.standardError].map(CSVWriter.quoted)
        .joined(separator: ",")
    }
    return (["term,term_in_r,estimate,std_error"] + lines).joined(separator: "\n") + "\n"
  }
}

extension DesignMatrix.Term {
  /// The name of the column that R makes for the same product: variable and level run together.
  fileprivate func nameInR(_ names: SampleNames) -> String {
    parts.map { (names[$0.factor] ?? $0.factor) + ($0.level ?? "") }.joined(separator: ":")
  }
}
