public import Tabular

/// The tables that every model makes, whatever its fit.
public enum ModelOutput: Int, Sendable, CaseIterable {
  /// `m`, also `m.table`: the coefficients of the main specification.
  case table
  /// `m.all`: those of all specifications.
  case all
  /// `m.fit`: one row for each specification.
  case fit
  /// `m.curve`: the fitted line over the first regressor, others at their means.
  case curve
  /// `m.margins`: average marginal effects of all specifications; empty for least squares.
  case margins
  /// `m.ratios`: odds, risk, rate or hazard ratios of all specifications; empty for least squares.
  case ratios

  /// The name by which a pipeline refers to the table.
  public func name(of model: String) -> String {
    switch self {
    case .table: model
    case .all: model + ".all"
    case .fit: model + ".fit"
    case .curve: model + ".curve"
    case .margins: model + ".margins"
    case .ratios: model + ".ratios"
    }
  }

  /// The columns, each with its meaning.
  public var columns: [Parameter] {
    switch self {
    case .table, .all: Self.coefficients
    case .margins: Self.effects
    case .ratios: Self.multiples
    case .fit: Self.summary
    case .curve: Self.line
    }
  }

  /// The schema; all numbers are plain, since units differ by term.
  ///
  /// `m.fit` has further columns, which go by the kinds of fit.
  func schema(with extra: [SummaryColumn] = []) -> Schema {
    let columns = columns + (self == .fit ? extra.map(\.parameter) : [])
    let fields = columns.map { column in
      Field(column.name, column.kind == .number ? .number : .text, origin: column.help)
    }
    return Schema(fields, key: self == .fit ? ["model"] : self == .curve ? [] : ["model", "term"])
  }

  private static let coefficients: [Parameter] = [
    Parameter("model", .text, "the specification"),
    Parameter("term", .text, "the regressor, `(intercept)` for the constant"),
    Parameter("estimate", .number, "the coefficient"),
    Parameter("std_error", .number, "its standard error"),
    Parameter("statistic", .number, "estimate / standard error"),
    Parameter(
      "df", .number, "degrees of freedom of its t distribution; none where it is normal"),
    Parameter("p_value", .number, "two-sided, for a coefficient of 0"),
    Parameter("low", .number, "lower end of its interval"),
    Parameter("high", .number, "upper end of its interval"),
    Parameter("unit", .text, "unit of the response per unit of the regressor; 1 for plain numbers"),
  ]

  private static let summary: [Parameter] = [
    Parameter("model", .text, "the specification"),
    Parameter("method", .text, "the fit and its formula"),
    Parameter("rows", .number, "rows that the fit rests on"),
    Parameter("rows_dropped", .number, "rows left out because a value was missing"),
    Parameter("df", .number, "rows less parameters, absorbed effects included"),
    Parameter("r2", .number, "share of the variance that the model accounts for"),
    Parameter("r2_within", .number, "the same within the absorbed effects"),
    Parameter("sigma", .number, "residual standard error, in the unit of the response"),
    Parameter("clusters", .number, "number of clusters, if errors are clustered"),
    Parameter("errors", .text, "how standard errors were computed"),
    Parameter("correction", .text, "how parameters were counted in clustered errors"),
    Parameter("reason", .text, "terms left out, or why there is no estimate"),
  ]

  private static let effects: [Parameter] = coefficients.map { column in
    switch column.name {
    case "term": Parameter("term", .text, "the regressor, with `=level` for a text")
    case "estimate":
      Parameter(
        "estimate", .number,
        "mean over the rows of the slope, or of the difference that a flag or level makes")
    case "unit": Parameter("unit", .text, "unit of the response per unit of the regressor")
    default: column
    }
  }

  private static let multiples: [Parameter] = coefficients.map { column in
    switch column.name {
    case "estimate":
      Parameter(
        "estimate", .number, "what a step of the regressor multiplies odds, rate or hazard by")
    case "statistic": Parameter("statistic", .number, "that of the coefficient, its logarithm")
    case "p_value": Parameter("p_value", .number, "two-sided, for a ratio of 1")
    default: column
    }
  }

  private static let line: [Parameter] = [
    Parameter("x", .number, "the first regressor, in its unit"),
    Parameter("fit", .number, "the fitted response"),
    Parameter("low", .number, "lower end of the interval of the mean"),
    Parameter("high", .number, "upper end of the interval of the mean"),
  ]
}
