import Statistics
import TestSupport

/// A sample of California's schools with its design, as the reference file names them.
struct SchoolSample {
  static let types = ["E", "H", "M"]

  let table: SchoolTable
  let design: SurveyDesign

  init(_ table: SchoolTable, _ design: SurveyDesign) {
    self.table = table
    self.design = design
  }

  init(_ name: String) throws {
    let kind = name.split(separator: "_")[0]
    table = try SchoolTable("api\(kind)")
    if kind == "clus2" {
      let stages = [
        SurveyDesign.Stage(clusters: table.codes("dnum"), populations: table.numbers("fpc1")),
        SurveyDesign.Stage(clusters: table.codes("snum"), populations: table.numbers("fpc2")),
      ]
      let weights = try SurveyDesign.Stage.weights(stages, rows: table.texts("dnum").count)
      design = try SurveyDesign(weights: weights, stages: stages)
    } else {
      design = try SurveyDesign(
        weights: table.numbers("pw"), strata: kind == "strat" ? table.codes("stype") : nil,
        clusters: kind == "strat" ? nil : table.codes("dnum"),
        populations: name.hasSuffix("nofpc") ? nil : table.numbers("fpc"))
    }
  }

  /// The estimate over the rows that have a number.
  func estimate(_ target: SurveyTarget) -> SurveyEstimate {
    design.estimates(of: target, domains: present(target))[0]
  }

  /// The estimate for each type of school.
  func byType(_ target: SurveyTarget) -> [SurveyEstimate] {
    let codes = zip(present(target), table.codes("stype")).map { $0 < 0 ? -1 : $1 }
    return design.estimates(of: target, domains: codes, count: 3)
  }

  /// The mean score and the total of pupils.
  var estimates: (mean: SurveyEstimate, total: SurveyEstimate) {
    (estimate(.mean(table.numbers("api00"))), estimate(.total(table.numbers("enroll"))))
  }

  /// n / (n - 1) times the squared distances from the mean, whose mean is the variance.
  func squaredDeviations(_ column: String) -> [Double] {
    let values = table.numbers(column)
    let mean = estimate(.mean(values)).value ?? .nan
    let factor = Double(values.count) / Double(values.count - 1)
    return values.map { factor * ($0 - mean) * ($0 - mean) }
  }

  /// R gives each limit by itself; `quantiles` gives none where one of them is missing.
  func limits(_ probability: Double, of values: [Double], type: QuantileType)
    -> (low: Double?, high: Double?)
  {
    let order = WeightedQuantile(of: values, weights: design.weights)
    guard let quantile = order?.value(at: probability, type: type),
      let interval = estimate(.share(values.map { $0 <= quantile })).interval()
    else { return (nil, nil) }
    return (
      order?.value(at: interval.low, type: type), order?.value(at: interval.high, type: type)
    )
  }

  private func present(_ target: SurveyTarget) -> [Int32] {
    switch target {
    case .mean(let values), .total(let values): values.map { $0.isNaN ? -1 : 0 }
    case .ratio(let above, let below): zip(above, below).map { ($0 + $1).isNaN ? -1 : 0 }
    case .share(let flags): flags.map { _ in 0 }
    }
  }
}

extension SchoolTable {
  /// 1 where a column says yes.
  func flags(_ name: String) -> [Double] { texts(name).map { $0 == "Yes" ? 1 : 0 } }
}
