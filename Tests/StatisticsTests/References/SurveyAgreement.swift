import Statistics
import TestSupport
import Testing

extension Agreement {
  /// R 4.2.2 with survey 4.1.1: the schools of California, drawn in three ways.
  static func survey() throws -> Agreement {
    var agreement = try Agreement("survey_api", tolerance: 1e-8)
    for name in ["strat", "clus1", "clus2", "strat_nofpc", "clus1_nofpc"] {
      let sample = try SchoolSample(name)
      try agreement.expectEstimates(name, sample)
      try agreement.expectQuantiles(name, sample)
      try agreement.expectShares(name, sample)
      try agreement.expectModels(name, sample)
    }
    try agreement.expectCalibration()
    try agreement.expectJackknife()
    try agreement.expectPopulation()
    return agreement
  }

  private mutating func expectEstimates(_ name: String, _ sample: SchoolSample) throws {
    expect("\(name)/degf", Double(sample.design.degreesOfFreedom))
    expect("\(name)/sum_weights", sample.design.weights.reduce(0, +))
    for column in ["api00", "api99"] {
      let mean = sample.estimate(.mean(sample.table.numbers(column)))
      expectEstimate("\(name)/mean", column, at: column == "api00" ? 0 : 1, mean)
      expect("\(name)/mean/deff/\(column)", mean.designEffect)
    }
    let enroll = sample.table.numbers("enroll")
    expectEstimate("\(name)/total", "enroll", at: 0, sample.estimate(.total(enroll)))
    expectEstimate("\(name)/mean_enroll_narm", "enroll", at: 0, sample.estimate(.mean(enroll)))
    for (index, type) in SchoolSample.types.enumerated() {
      let isType = sample.table.texts("stype").map { $0 == type }
      let count = sample.estimate(.total(isType.map { $0 ? 1 : 0 }))
      expectEstimate("\(name)/count", "stype\(type)", at: index, count)
      expectEstimate("\(name)/prop", "stype\(type)", at: index, sample.estimate(.share(isType)))
    }
    let students = sample.table.numbers("api.stu")
    let ratio = sample.estimate(.ratio(students, over: enroll))
    expect("\(name)/ratio", ["estimate", "se"], [ratio.value, ratio.standardError])
    let spread = sample.estimate(.mean(sample.squaredDeviations("api00")))
    expect("\(name)/variance", ["estimate", "se"], [spread.value, spread.standardError])
    let means = sample.byType(.mean(sample.table.numbers("api00")))
    let totals = sample.byType(.total(enroll))
    for index in 0..<3 {
      expect(
        "\(name)/by_stype_mean/\(index)", ["mean", "se"],
        [means[index].value, means[index].standardError])
      expect(
        "\(name)/by_stype_total_enroll/\(index)", ["total", "se"],
        [totals[index].value, totals[index].standardError])
    }
  }

  /// An estimate with its intervals by the normal and by t; a count that the weights fix varies by
  /// rounding alone.
  private mutating func expectEstimate(
    _ path: String, _ column: String, at index: Int, _ estimate: SurveyEstimate
  ) {
    expect("\(path)/estimate/\(column)", estimate.value)
    expect("\(path)/se/\(column)", estimate.standardError, absolute: 1e-10)
    for (name, degrees) in [("ci95_z", nil), ("ci95_t", Double(estimate.degreesOfFreedom))] {
      let reach = Confidence.usual.reach(degreesOfFreedom: degrees)
      let step = (reach ?? .nan) * (estimate.standardError ?? .nan)
      let value = estimate.value ?? .nan
      expect("\(path)/\(name)/values/\(index)", [value - step, value + step])
    }
  }

  private mutating func expectQuantiles(_ name: String, _ sample: SchoolSample) throws {
    let scores = sample.table.numbers("api00")
    let path = "\(name)/quantiles_api00_p10_25_50_75_90"
    let rules =
      [("math", 1), ("school", 2)] + (1...9).map { ("hf\($0)", $0) }
    for (rule, number) in rules {
      let type = try #require(QuantileType(rawValue: number))
      for (index, probability) in [0.1, 0.25, 0.5, 0.75, 0.9].enumerated() {
        let found = sample.design.quantiles(probability, of: scores, type: type)[0]
        let limits = sample.limits(probability, of: scores, type: type)
        expect("\(path)/\(rule)/q/\(index)", found.estimate.value)
        expect("\(path)/\(rule)/se/\(index)", found.estimate.standardError)
        expect("\(path)/\(rule)/lo/\(index)", limits.low)
        expect("\(path)/\(rule)/hi/\(index)", limits.high)
      }
    }
    exempt(
      "\(path)/shahvaish",
      because: "R subtracts raw weights from scaled ones; upper limits lie below the quantile")
  }

  private mutating func expectShares(_ name: String, _ sample: SchoolSample) throws {
    let share = sample.estimate(.share(sample.table.texts("sch.wide").map { $0 == "Yes" }))
    // R reads the limits of the likelihood off ten steps joined by a spline, which leaves five
    // digits; its own likelihood has its roots where ours are.
    let methods: [(String, ShareInterval, Double)] = [
      ("logit", .logit, 1e-8), ("xlogit", .logit, 1e-8), ("asin", .arcsine, 1e-8),
      ("mean", .mean, 1e-8), ("beta", .kornGraubard, 1e-6), ("likelihood", .likelihood, 2e-5),
    ]
    for (rule, method, tolerance) in methods {
      let interval = share.shareInterval(method)
      expect("\(name)/ciprop_schwide/\(rule)/p", share.value)
      expect(
        "\(name)/ciprop_schwide/\(rule)/ci", [interval?.low, interval?.high],
        tolerance: tolerance)
    }
  }

  private mutating func expectModels(_ name: String, _ sample: SchoolSample) throws {
    let table = sample.table
    let ones = [Double](repeating: 1, count: sample.design.weights.count)
    let (isWide, meets) = (table.flags("sch.wide"), table.flags("comp.imp"))
    let terms = ["ell", "meals", "mobility"]
    let columns = [ones] + terms.map(table.numbers)
    let linear = try SurveyRegression(table.numbers("api00"), on: columns, design: sample.design)
    expect("\(name)/svyglm/coef", ["(Intercept)"] + terms, linear.coefficients)
    expect("\(name)/svyglm/se", ["(Intercept)"] + terms, linear.standardErrors ?? [])
    expect("\(name)/svyglm/df", Double(linear.degreesOfFreedom))
    let logit = try SurveyRegression(
      isWide, on: Array(columns.prefix(3)), link: .logit, design: sample.design)
    let names = ["(Intercept)", "ell", "meals"]
    expect("\(name)/svyglm_logit/coef", names, logit.coefficients)
    // R stops when the deviance moves by less than 1e-8; with epsilon 1e-15 it agrees in ten digits.
    expect("\(name)/svyglm_logit/se", names, logit.standardErrors ?? [], tolerance: 1e-5)
    let test = try #require(
      SurveyIndependence(
        isWide.map { Int32($0) }, meets.map { Int32($0) }, design: sample.design))
    expect(
      "\(name)/svychisq_F", ["F", "ndf", "ddf", "p"],
      [test.statistic, test.numeratorDegrees, test.denominatorDegrees, test.pValue])
    let difference = try SurveyRegression(
      table.numbers("api00"), on: [ones, meets], design: sample.design)
    let errors = try #require(difference.standardErrors)
    let t = difference.coefficients[1] / errors[1]
    let degrees = Double(difference.degreesOfFreedom)
    let tail = StudentT(degreesOfFreedom: degrees).twoSidedTail(t)
    expect("\(name)/svyttest", ["t", "df", "p"], [t, degrees, tail])
  }

  private mutating func expectCalibration() throws {
    let sample = try SchoolSample("clus1")
    let types = PopulationMargin(categories: sample.table.codes("stype"), sizes: [4421, 755, 1018])
    let growth = PopulationMargin(categories: sample.table.codes("sch.wide"), sizes: [1072, 5122])
    let stratified = SchoolSample(sample.table, try sample.design.postStratified(to: types))
    expectWhole("poststratified_clus1", stratified.estimates)
    // R stops when no cell moves by one school; nearer to the margins the numbers differ.
    let raked = try sample.design.raked(to: [types, growth], tolerance: 1)
    expectWhole("raked_clus1", SchoolSample(sample.table, raked).estimates)
  }

  private mutating func expectJackknife() throws {
    for (path, name) in [("jackknife_JK1_clus1", "clus1"), ("jackknife_JKn_strat", "strat_nofpc")] {
      let sample = try SchoolSample(name)
      let jackknife = try ReplicateDesign(jackknifeOf: sample.design)
      let enroll = sample.table.numbers("enroll")
      let present = enroll.map { Int32($0.isNaN ? -1 : 0) }
      expectWhole(
        path,
        (
          jackknife.estimates(of: .mean(sample.table.numbers("api00")))[0],
          jackknife.estimates(of: .total(enroll), domains: present)[0]
        ))
    }
  }

  private mutating func expectWhole(
    _ path: String, _ found: (mean: SurveyEstimate, total: SurveyEstimate)
  ) {
    expect(path, ["mean", "se"], [found.mean.value, found.mean.standardError])
    expect(path, ["total_enroll", "total_se"], [found.total.value, found.total.standardError])
  }

  private mutating func expectPopulation() throws {
    let table = try SchoolTable("apipop")
    let enroll = table.numbers("enroll").filter { !$0.isNaN }
    let scores = table.numbers("api00")
    expect("population_truth/api00_mean", Moments(of: scores.span).mean)
    expect("population_truth/enroll_total_nonmissing", enroll.reduce(0, +))
    expect("population_truth/n", Double(scores.count))
  }
}
