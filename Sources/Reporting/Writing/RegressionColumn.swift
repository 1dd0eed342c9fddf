import Tabular

/// One variant of a model as a column of a regression table.
struct RegressionColumn {
  /// The term of the constant.
  static let constant = "(intercept)"
  /// What stands where a model has no such number.
  static let nothing = "–"

  private let variant: ModelResult.Variant
  private let text: ValueText
  private let coefficients: PublishedTable
  private let fit: PublishedTable
  /// The rows of the variant's coefficients by term.
  private let rows: [String: Int]
  private let fitRow: Int?
  /// The terms in order.
  let terms: [String]

  /// A variant with its rows in the tables of its model.
  init(_ model: ModelResult, _ variant: ModelResult.Variant, text: ValueText) {
    self.variant = variant
    self.text = text
    coefficients = model.terms
    fit = model.fit
    let own = (0..<model.terms.rowCount).filter {
      model.terms.table.value("model", $0) == .text(variant.model)
    }
    let named = own.compactMap { row in
      model.terms.table.value("term", row).text.map { (term: $0, row: row) }
    }
    terms = named.map(\.term)
    rows = Dictionary(named.map { ($0.term, $0.row) }, uniquingKeysWith: { first, _ in first })
    fitRow = (0..<model.fit.rowCount).first {
      model.fit.table.value("model", $0) == .text(variant.model)
    }
  }

  /// The name of the variant, for the head.
  var title: String { ReportComposer.title(of: variant.model) }

  /// The labels of the absorbed effects.
  var effects: [String] { variant.effects }

  /// The mean of the outcome with three significant digits; 0 where rounding left next to nothing.
  var meanOfOutcome: String {
    guard let mean = fitValue("mean").double else { return Self.nothing }
    let shown = mean.magnitude < 1e-12 ? 0 : mean
    return text.plain(shown, decimals: ShownDecimals.of(shown))
  }

  /// The unit of a coefficient, empty for plain numbers; nil when the variant has no such term.
  func unit(of term: String) -> String? {
    rows[term].map { row in
      let unit = coefficients.table.value("unit", row).text ?? ""
      return unit == "1" ? "" : unit
    }
  }

  /// Whether any of its coefficients could be estimated.
  var isEstimated: Bool { rows.values.contains { number("estimate", $0) != nil } }

  /// A coefficient and what stands below it; both empty when the variant has no such term.
  func cells(of term: String, showsInterval: Bool) -> (estimate: String, below: String) {
    guard let row = rows[term] else { return ("", "") }
    guard let estimate = number("estimate", row) else { return (text.unavailable, "") }
    guard let error = number("std_error", row) else {
      return (text.plain(estimate, decimals: ShownDecimals.of(estimate)), "")
    }
    let decimals = min(12, ShownDecimals.ofUncertainty(error))
    let below =
      showsInterval
      ? interval(row, decimals: decimals) : "(\(text.plain(error, decimals: decimals)))"
    return (text.plain(estimate, decimals: decimals), below)
  }

  private func interval(_ row: Int, decimals: Int) -> String {
    guard let low = number("low", row), let high = number("high", row) else { return "" }
    let ends = text.wording.general.range(
      text.plain(low, decimals: decimals), text.plain(high, decimals: decimals))
    return "[\(ends)]"
  }

  /// A count of the fit.
  func count(_ column: String) -> String {
    fitValue(column).double.map { text.plain($0, decimals: 0) } ?? fitValue(column).text
      ?? Self.nothing
  }

  /// A statistic of the fit with three decimals.
  func decimal(_ column: String) -> String {
    fitValue(column).double.map { text.plain($0, decimals: 3) } ?? Self.nothing
  }

  /// A cell of the fit.
  func fitValue(_ column: String) -> Value {
    fitRow.map { fit.table.value(column, $0) } ?? .missing(.undefined)
  }

  private func number(_ column: String, _ row: Int) -> Double? {
    coefficients.table.value(column, row).double
  }
}
