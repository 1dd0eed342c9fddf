import Tabular

/// The columns that `threshold_margin` makes beside those it keeps.
enum ThresholdMarginResults {
  /// Every column with its meaning, in the order of the table.
  static let all: [Parameter] = [
    Parameter("condition", .text, "the label of the comparison"),
    Parameter("kind", .text, "`minimum` for a condition, `reference` for a figure to look at"),
    Parameter("value", .number, "the value, in the unit of the column `unit`"),
    Parameter("value_se", .number, "its standard error, if the values were sampled"),
    Parameter("value_low", .number, "the lower end of its 95 % interval"),
    Parameter("value_high", .number, "the upper end of its 95 % interval"),
    Parameter("threshold", .number, "the threshold, in the unit of the value"),
    Parameter("threshold_se", .number, "its standard error, if it has one"),
    Parameter("margin", .number, "value less threshold"),
    Parameter("margin_relative", .number, "the margin as a share of the threshold"),
    Parameter("margin_relative_low", .number, "the lower end of its 95 % interval"),
    Parameter("margin_relative_high", .number, "the upper end of its 95 % interval"),
    Parameter("status", .text, "pass, fail, uncertain (interval), reference, unknown (missing)"),
    Parameter("p_pass", .number, "the probability that the true value meets the threshold"),
    Parameter("binding", .flag, "whether this minimum has the smallest relative margin of the row"),
    Parameter("change_to_tip", .number, "the share by which the value must change to tip it"),
    Parameter("tips_at_size", .number, "the size at which it tips, all values growing with size"),
    Parameter("unit", .text, "the unit of value, threshold and margin; empty for plain numbers"),
  ]

  /// What only comparisons of sampled values have.
  static let sampled: Set<String> = ["value_se", "value_low", "value_high"]

  /// What only comparisons with thresholds that are not exact have.
  static let doubted: Set<String> = ["threshold_se"]

  /// What comparisons have whose margin has an interval, for either reason.
  static let uncertain: Set<String> = ["margin_relative_low", "margin_relative_high", "p_pass"]

  /// What only comparisons with a size have.
  static let sized: Set<String> = ["tips_at_size"]

  /// The fields of a table in which values were sampled, thresholds doubted, or values grow with a
  /// size.
  static func fields(
    sampled isSampled: Bool, doubted isDoubted: Bool = false, size: Field?
  ) -> [Field] {
    all.compactMap { result in
      if sampled.contains(result.name), !isSampled { return nil }
      if doubted.contains(result.name), !isDoubted { return nil }
      if uncertain.contains(result.name), !isSampled, !isDoubted { return nil }
      if sized.contains(result.name), size == nil { return nil }
      let measure = sized.contains(result.name) ? size?.measure : nil
      return Field(result.name, kind(of: result), measure: measure ?? .none, origin: result.help)
    }
  }

  private static func kind(of result: Parameter) -> Kind {
    switch result.kind {
    case .number: .number
    case .flag: .flag
    default: .text
    }
  }
}
