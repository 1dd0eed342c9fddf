import Tabular

/// An estimate of a model that formulas may name: `main.coef(gap)`, `main.margin(gap)`.
struct NamedEstimate: Sendable {
  /// The canonical spelling, under which formulas find it.
  let formula: String
  /// What it counts.
  let measure: Measure
  private let output: ModelOutput
  private let model: String
  private let term: String

  /// Those of the main specification, whose terms were written so.
  static func all(
    of model: Written, terms: [ModelFormula.Term], _ specification: ModelSpecification
  ) -> [NamedEstimate] {
    func named(
      _ function: String, _ written: String, _ output: ModelOutput, _ term: String,
      _ measure: Measure
    ) -> NamedEstimate {
      NamedEstimate(
        formula: canonical("\(model.text).\(function)(\(written))"), measure: measure,
        output: output, model: specification.name, term: term)
    }
    let written = terms.map { $0.factors.map(\.text).joined(separator: ":") }
    let constant: [(String, String, [ModelSpecification.Factor])] =
      specification.hasIntercept ? [("intercept", "(intercept)", [])] : []
    let coefficients =
      constant
      + zip(written, specification.regressors).map {
        ($0, $1.map(\.name).joined(separator: ":"), $1)
      }
    let found = coefficients.map {
      named("coef", $0.0, .table, $0.1, specification.measure(of: $0.2))
    }
    guard specification.fit.isGeneralised else { return found }
    let lone = zip(written, specification.regressors).filter { $0.1.count == 1 }
    return found + coefficients.map { named("ratio", $0.0, .ratios, $0.1, .none) }
      + lone.map {
        named("margin", $0.0, .margins, $0.1[0].name, specification.marginMeasure(of: $0.1[0]))
      }
  }

  /// The estimate as the tables of the model have it.
  func estimate(from tables: [Table]) -> Estimate {
    let (rows, fit) = (tables[output.rawValue], tables[ModelOutput.fit.rawValue])
    let row = (0..<rows.rowCount).first {
      rows.value("term", $0).text == term && rows.value("model", $0).text == model
    }
    func number(_ column: String) -> Double? { row.flatMap { rows.value(column, $0).double } }
    return Estimate(
      number("estimate"), standardError: number("std_error"), low: number("low"),
      high: number("high"),
      count: fit.value("rows", 0).double.flatMap { Int(exactly: $0) } ?? 0,
      reason: fit.value("reason", 0).text ?? "")
  }

  private static func canonical(_ text: String) -> String {
    var silent = Diagnostics()
    return Formula(Written(text), reporting: &silent)?.text ?? text
  }
}
