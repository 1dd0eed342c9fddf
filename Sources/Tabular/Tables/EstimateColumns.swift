/// The columns in which estimates travel: `x x_se x_low x_high x_n x_reason`.
public enum EstimateColumns {
  /// What follows the name of the value, in order.
  public static let suffixes = ["", "_se", "_low", "_high", "_n", "_reason"]

  /// The fields of an estimate: numbers in its measure, a count, and a text.
  public static func fields(
    _ name: String, measure: Measure, label: String = "", origin: String = ""
  ) -> [Field] {
    let value = Field(name, .number, measure: measure, label: label, origin: origin)
    return [value]
      + ["_se", "_low", "_high"].map { Field(name + $0, .number, measure: measure) }
      + [Field(name + "_n", .number), Field(name + "_reason", .text)]
  }

  /// The columns of estimates, one row for each; a reason that is empty is missing as not applicable.
  public static func columns(_ estimates: [Estimate]) -> [Column] {
    let numbers = [
      estimates.map(\.value), estimates.map(\.standardError), estimates.map(\.low),
      estimates.map(\.high),
    ]
    return numbers.map { .numbers(NumberColumn($0)) }
      + [
        .numbers(NumberColumn(whole: estimates.map(\.count))),
        .texts(
          TextColumn(
            estimates.map { $0.reason.isEmpty ? nil : $0.reason }, missing: .notApplicable)),
      ]
  }
}
