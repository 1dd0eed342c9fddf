import Statistics

extension WorkedExample {
  /// F1: sizes, break-even, and the conditions of a cooperative.
  static let viability: [WorkedExample] = [
    cell("F1.1 members, relative", "-0.08", "margins", "margin_relative", condition("members")),
    cell("F1.1 area", "-0.07", "margins", "margin_relative", condition("area")),
    cell("F1.1 harvest", "-0.07", "margins", "margin_relative", condition("harvest")),
    cell("F1.1 sales", "0.04625", "margins", "margin_relative", condition("sales")),
    cell("F1.1 chance that harvest passes", "0.081", "margins", "p_pass", condition("harvest")),
    cell("F1.1 that sales pass", "0.938", "margins", "p_pass", condition("sales")),
    cell("F1.1 land of a member", "4.04", "implied", "per_member"),
    cell("F1.1 harvest of a hectare", "15.0", "implied", "yield"),
    cell("F1.1 harvest of a member", "60.7", "implied", "harvest_per_member"),
    cell("F1.1 share delivered", "0.75", "implied", "delivered"),
    cell("F1.1 share that Castillo implies", "0.667", "implied", "castillo_delivered"),

    cell("F1.2 arithmetic mean", "0.624", "composites", "arithmetic", ["weights": "equal"]),
    cell("F1.2 geometric mean", "0.599", "composites", "geometric", ["weights": "equal"]),
    cell("F1.2 minimum", "0.40", "composites", "minimum", ["weights": "equal"]),
    cell("F1.2 size first", "0.718", "composites", "arithmetic", ["weights": "size first"]),
    cell("F1.2 its geometric mean", "0.692", "composites", "geometric", ["weights": "size first"]),
    cell("F1.2 without one, lowest", "0.550", "without_one", "lowest"),
    cell("F1.2 without one, highest", "0.680", "without_one", "highest"),

    cell("F1.3 volume", "4000", "needs", "break_even"),
    cell("F1.3 its standard error", "559", "needs", "break_even_se"),
    WorkedExample("F1.3 delta, low", "2904") { need?.deltaInterval()?.low },
    WorkedExample("F1.3 delta, high", "5096") { need?.deltaInterval()?.high },
    cell("F1.3 Fieller, low", "3097", "needs", "break_even_low"),
    cell("F1.3 Fieller, high", "5414", "needs", "break_even_high"),
    WorkedExample("F1.3 g", "0.060") { need?.g() },
    cell("F1.3 members", "100", "needs", "members_needed"),
    cell("F1.3 members, low", "77", "needs", "members_needed_low"),
    cell("F1.3 members, high", "135", "needs", "members_needed_high"),
    cell("F1.3 self-sufficiency", "1.046", "implied", "self_sufficiency"),

    cell("F1.4 area under the curve", "0.857", "cut", "auc"),
    cell("F1.4 DeLong's standard error", "0.122", "cut", "auc_se"),
    WorkedExample("F1.4 plain interval, low", "0.618") { try plainArea(-1) },
    WorkedExample("F1.4 plain interval, high", "1.096") { try plainArea(1) },
    cell("F1.4 logit interval, low", "0.461", "cut", "auc_low"),
    cell("F1.4 logit interval, high", "0.977", "cut", "auc_high"),
    cell("F1.4 cut, observed", "90", "cut", "cut"),
    cell("F1.4 cut, midpoint", "87.5", "cut", "midpoint"),
    cell("F1.4 sensitivity", "1", "cut", "sensitivity"),
    cell("F1.4 specificity", "0.714", "cut", "specificity"),
    cell("F1.4 Youden's index", "0.714", "cut", "criterion"),
    cell("F1.4 ED50", "120.9", "ed50", "ed50"),
    cell("F1.4 its delta standard error", "30.7", "ed50", "ed50_se"),
    cell("F1.4 slope", "0.0246", "logit", "estimate", ["term": "members"]),
    cell("F1.4 its standard error", "0.0166", "logit", "std_error", ["term": "members"]),

    cell("F1.5 best split", "90", "step", "threshold"),
    cell("F1.5 likelihood ratio", "7.92", "step", "supremum"),
    WorkedExample("F1.5 without a split", "-8.150") { try withoutSplit() },
    WorkedExample("F1.5 with it", "-4.188") {
      try withoutSplit() + tables.get().number("step", "supremum") / 2
    },
    cell("F1.5 the set, from", "85", "step", "low", ["part": "1"]),
    cell("F1.5 to", "90", "step", "high", ["part": "1"]),
    cell("F1.5 and, from", "110", "step", "low", ["part": "2"]),
    cell("F1.5 to the same", "110", "step", "high", ["part": "2"]),

    cell("F1.6 used", "0.775", "services", "share"),
    cell("F1.6 Wilson, low", "0.692", "services", "share_low"),
    cell("F1.6 Wilson, high", "0.841", "services", "share_high"),
    cell("F1.7 premium", "0.284", "premiums", "premium"),
    cell("F1.8 parchment for a quintal", "63.9", "outturns", "needed", ["year": "2011"]),
    cell("F1.8 after the investment", "59.0", "outturns", "needed", ["year": "2012"]),
    cell("F1.8 less raw material", "-0.077", "outturns", "change", ["year": "2012"]),
    cell("F1.9 filled cells", "0.556", "alliances", "coverage"),
  ]

  /// A number of the pipeline that runs the inputs of all these examples.
  private static func cell(
    _ name: String, _ printed: String, _ table: String, _ column: String,
    _ cells: [String: String] = [:]
  ) -> WorkedExample {
    WorkedExample(name, printed) { try tables.get().number(table, column, where: cells) }
  }

  private static func condition(_ name: String) -> [String: String] { ["condition": name] }

  private static let tables = Result {
    try WorkedTables(
      ViabilityExamples.pipeline, inputs: ViabilityExamples.inputs, tables: ViabilityExamples.tables
    )
  }

  private static let need = Quotient(
    .init(48_000, standardError: 3_000), over: .init(12, standardError: 1.5))

  /// The interval that reaches beyond 1, which is why nobody publishes it.
  private static func plainArea(_ side: Double) throws -> Double {
    let cut = try tables.get()
    return try cut.number("cut", "auc")
      + side * Normal.upperQuantile(0.025) * cut.number("cut", "auc_se")
  }

  /// McFadden's pseudo R² compares the log likelihood of a model with that of no predictor at all.
  private static func withoutSplit() throws -> Double {
    let fit = try tables.get()
    return try fit.number("logit_fit", "log_likelihood")
      / (1 - fit.number("logit_fit", "pseudo_r2"))
  }
}
