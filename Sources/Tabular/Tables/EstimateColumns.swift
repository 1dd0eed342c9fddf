/// The columns in which estimates travel: `x x_se x_low x_high x_n x_reason`.
public enum EstimateColumns {
  /// What follows the name of the value, in order.
  public static let suffixes = ["", "_se", "_low", "_high", "_n", "_reason"]

  /// The fields of an estimate: numbers in its measure, a count, and a text.
  public static func fields(
    _ name: String, measure: Measure, label: String = "", origin: String = ""
  ) -> [Field] {
    func number(_ suffix: String, _ origin: String) -> Field {
      Field(name + suffix, .number, measure: measure, origin: origin)
    }
    return [
      Field(name, .number, measure: measure, label: label, origin: origin),
      number("_se", "standard error of \(name)"),
      number("_low", "lower end of the interval of \(name)"),
      number("_high", "upper end of the interval of \(name)"),
      Field(name + "_n", .number, origin: "how many rows \(name) rests on"),
      Field(name + "_reason", .text, origin: "why \(name) has no value or no interval"),
    ]
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
