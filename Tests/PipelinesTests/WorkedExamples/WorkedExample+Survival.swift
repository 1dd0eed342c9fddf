extension WorkedExample {
  /// F3: how long cooperatives last.
  static let survival: [WorkedExample] = [
    cell("F3.1 survival", "0.0833", "two_points", "survival"),
    cell("F3.1 its interval, low", "0.0407", "two_points", "survival_low"),
    cell("F3.1 its interval, high", "0.1479", "two_points", "survival_high"),
    cell("F3.1 hazard", "0.0956", "two_points", "hazard"),
    cell("F3.1 its interval, low", "0.0735", "two_points", "hazard_low"),
    cell("F3.1 its interval, high", "0.1231", "two_points", "hazard_high"),
    cell("F3.1 exits of a year", "0.0911", "two_points", "exit"),
    cell("F3.1 half-life", "7.25", "two_points", "half_life"),

    cell("F3.2 after 3", "0.875", "curve", "survival", ["time": "3"]),
    cell("F3.2 after 5", "0.75", "curve", "survival", ["time": "5"]),
    cell("F3.2 after 8", "0.60", "curve", "survival", ["time": "8"]),
    cell("F3.2 after 12", "0.45", "curve", "survival", ["time": "12"]),
    cell("F3.2 after 20", "0.225", "curve", "survival", ["time": "20"]),
    cell("F3.2 log band, low", "0.331", "log_curve", "survival_low", ["time": "8"]),
    cell("F3.2 log band, high", "1.00", "log_curve", "survival_high", ["time": "8"]),
    cell("F3.2 log-log band, low", "0.195", "curve", "survival_low", ["time": "8"]),
    cell("F3.2 log-log band, high", "0.852", "curve", "survival_high", ["time": "8"]),
    cell("F3.2 entered late, after 12", "0.36", "entered", "survival", ["time": "12"]),
    cell("F3.2 median", "12", "lifetimes", "median"),
    cell("F3.2 restricted mean", "14.35", "lifetimes", "restricted_mean"),

    cell("F3.3 observed", "3", "compared", "observed", ["compared": "small"]),
    cell("F3.3 expected", "1.1286", "compared", "expected", ["compared": "small"]),
    cell("F3.3 variance", "0.6549", "compared", "variance", ["compared": "small"]),
    cell("F3.3 chi-squared", "5.348", "compared", "statistic", ["compared": "small"]),
    cell("F3.3 its p", "0.0207", "compared", "p_value", ["compared": "small"]),

    cell("F3.4 first era", "0.0667", "eras", "rate", ["era": "hard"]),
    cell("F3.4 its interval, low", "0.0509", "eras", "rate_low", ["era": "hard"]),
    cell("F3.4 its interval, high", "0.0858", "eras", "rate_high", ["era": "hard"]),
    cell("F3.4 second era", "0.125", "eras", "rate", ["era": "harder"]),
    cell("F3.4 its interval, low", "0.0928", "eras", "rate_low", ["era": "harder"]),
    cell("F3.4 its interval, high", "0.1648", "eras", "rate_high", ["era": "harder"]),
    cell("F3.4 ratio", "1.875", "eras", "ratio", ["era": "harder"]),
    cell("F3.4 its interval, low", "1.29", "eras", "ratio_low", ["era": "harder"]),
    cell("F3.4 its interval, high", "2.73", "eras", "ratio_high", ["era": "harder"]),
    cell("F3.4 no closing, high", "0.0369", "eras", "rate_high", ["era": "quiet"]),
    cell("F3.4 no closing, one side", "0.0300", "eras", "one_sided_limit", ["era": "quiet"]),
  ]

  /// A number of the pipeline that runs the inputs of all these examples.
  private static func cell(
    _ name: String, _ printed: String, _ table: String, _ column: String,
    _ cells: [String: String] = [:]
  ) -> WorkedExample {
    WorkedExample(name, printed) { try tables.get().number(table, column, where: cells) }
  }

  private static let tables = Result {
    try WorkedTables(
      SurvivalExamples.pipeline, inputs: SurvivalExamples.inputs, tables: SurvivalExamples.tables)
  }
}
