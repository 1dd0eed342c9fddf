package import Statistics
package import Tabular

/// How estimates are made beside their formulas: level of intervals, type of quantiles.
package struct EstimateSettings: Sendable, Equatable {
  /// How sure intervals are.
  package var confidence = Confidence.usual
  /// How quantiles are read off the weighted numbers.
  package var quantileType = QuantileType.gumbel
  /// How the interval of a share is made.
  package var shareInterval = ShareInterval.logit
  /// Whether design effects are columns of the result.
  package var showsDesignEffect = false

  package static let parameters = [
    Parameter("level", .number, "the probability that intervals cover: 0.95 unless said"),
    Parameter(
      "interval", .choice(ShareInterval.allCases.map(\.rawValue)),
      "how intervals of shares are made: logit unless said"),
    Parameter("quantile_type", .count, "how quantiles are interpolated, 1 to 9: 7 unless said"),
    Parameter("design_effect", .flag, "whether `x_deff` and `x_deff_weights` are added"),
  ]

  /// The usual settings.
  package init() {}

  /// Reads the keys that are there.
  package init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let words = ShareInterval.allCases.map(\.rawValue)
    if let word = arguments.choice("interval", words, reporting: &diagnostics) {
      shareInterval = ShareInterval(rawValue: word) ?? .logit
    }
    showsDesignEffect = arguments.flag("design_effect", reporting: &diagnostics) ?? false
    if let number = arguments.count("quantile_type", reporting: &diagnostics) {
      quantileType = QuantileType(rawValue: number) ?? .gumbel
      if QuantileType(rawValue: number) == nil {
        diagnostics.error(
          .wrongValue, "'quantile_type' must be a number from 1 to 9, not \(number)",
          at: arguments.place("quantile_type"))
      }
    }
    guard let node = arguments["level"] else { return }
    if case .number(let digits) = node.value, let level = Double(digits), level >= 0.5, level < 1 {
      confidence = Confidence(level)
    } else {
      diagnostics.report(
        arguments.wrongKind("level", node, expected: "a number from 0.5 to 1, such as 0.95"))
    }
  }
}
