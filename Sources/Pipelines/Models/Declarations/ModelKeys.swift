import Tabular

/// The keys that models share, for the manuals of fits.
enum ModelKeys {
  /// The keys of every model, with those of one fit put in after the formula.
  static func parameters(_ fit: String, formula: String, _ own: [Parameter]) -> [Parameter] {
    [
      Parameter("fit", .choice([fit]), required: true, "the kind of fit"),
      Parameter("from", .table, required: true, "the table whose rows are fitted"),
      Parameter("formula", .text, required: true, formula),
    ] + own + [
      Parameter("level", .number, "the probability that intervals cover: 0.95"),
      Parameter(
        "also", .structure, "further specifications by name, each with the keys it changes"),
    ]
  }

  /// The formula of fits to units that are observed several times.
  static let unitFormula = "`response ~ terms | unit`, the unit observed several times"

  /// Weights of least squares.
  static let weights = Parameter(
    "weights", .structure,
    "a formula for how precise rows are, or `{ frequency }` or `{ probability }`")

  /// Errors of least squares.
  static let errors = Parameter(
    "errors", .structure,
    "`classical` (default), `hc0` to `hc4`, `{ cluster, correction, few }` or "
      + "`{ order, newey_west }`")
}
