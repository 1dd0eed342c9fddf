import Statistics
import Tabular

/// The result row of `price_transmission`.
struct TransmissionResults {
  /// Its values in the order of the columns.
  let values: [ResultValue]

  /// The row of a relation; without what too short a series does not allow.
  init(
    _ relation: Cointegration, _ threshold: ThresholdCointegration?, _ model: ErrorCorrection?,
    count: Int
  ) {
    let tests: [ResultValue] = [
      .estimate(Estimate(relation.slope, count: count)), .number(relation.statistic),
      .number(relation.pValue), .number(relation.criticalValues[1]), .count(relation.lags),
      .number(threshold?.statistic), .number(threshold?.criticalValues[1]),
      .number(threshold?.equality?.pValue),
    ]
    let speeds = [model?.both, model?.fromAbove, model?.fromBelow].flatMap { adjustment in
      Self.cells(adjustment, count: model?.count ?? count)
    }
    values =
      tests + [Self.cell(model?.immediate, count: model?.count ?? count)] + speeds
      + [.number(model?.equality?.statistic), .number(model?.equality?.pValue)]
  }

  private static func cells(_ adjustment: Adjustment?, count: Int) -> [ResultValue] {
    [cell(adjustment?.speed, count: count), .number(adjustment?.halfLife)]
  }

  private static func cell(_ coefficient: CoefficientEstimate?, count: Int) -> ResultValue {
    if let coefficient { return .coefficient(coefficient, count: count) }
    let reason = Estimate.Reason.notIdentified.because("too few periods in a row")
    return .estimate(Estimate(nil, count: count, reason: reason))
  }

  /// The row of series without a relation.
  static func missing(_ estimate: Estimate) -> [ResultValue] {
    described.map { $0.isEstimate ? .estimate(estimate) : .number(nil) }
  }

  /// The columns, as the table has them.
  static var columns: [ResultColumn] {
    described.map { $0.isEstimate ? .estimate($0.name) : .number($0.name) }
  }

  /// The columns, as the manual says them.
  static var parameters: [Parameter] {
    described.map { Parameter($0.name, .number, $0.help) }
  }

  private static let described: [(name: String, isEstimate: Bool, help: String)] = [
    ("long_run", true, "the share of a change that is passed on in the long run"),
    ("unit_root", false, "Engle and Granger's statistic of the residuals"),
    ("p_value", false, "how often unrelated prices give such a statistic (MacKinnon)"),
    ("critical_5", false, "the statistic that they go below in 5 % of cases"),
    ("lags", false, "the changes before that the test takes in"),
    ("threshold", false, "Enders and Siklos' F, where the ways back may differ; from 40 periods"),
    ("threshold_critical_5", false, "the F that unrelated prices go beyond in 5 % of cases"),
    ("threshold_equal_p_value", false, "of the test that both ways back are equal"),
    ("immediate", true, "the share of a change that is passed on at once"),
    ("speed", true, "the share of a deviation that a period takes back, below 0"),
    ("half_life", false, "the periods in which half of a deviation is gone"),
    ("speed_above", true, "the speed where the price is above the relation"),
    ("half_life_above", false, "its half-life"),
    ("speed_below", true, "the speed where the price is below the relation"),
    ("half_life_below", false, "its half-life"),
    ("asymmetry", false, "the F of the test that both speeds are equal"),
    ("asymmetry_p_value", false, "how often equal speeds give such an F"),
  ]
}
