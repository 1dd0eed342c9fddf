import Tabular

/// The keys that all generalised fits share, for their manuals.
enum GeneralisedManual {
  /// The keys, with those of one fit put in after the formula.
  static func parameters(_ fit: String, formula: String, _ own: [Parameter] = []) -> [Parameter] {
    ModelKeys.parameters(
      fit, formula: formula,
      own + [
        Parameter(
          "weights", .structure,
          "a formula for how precise rows are, or `{ frequency }` or `{ probability }`; all but "
            + "frequencies have sandwich errors")
      ])
  }

  /// The key `errors` with what holds without it.
  static func errors(_ usual: String) -> Parameter {
    Parameter(
      "errors", .structure,
      "`classical` (the information), `hc0` to `hc3`, or `{ cluster, correction }`; "
        + "\(usual) without it")
  }
}
