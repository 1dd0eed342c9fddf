import Statistics
import TestSupport

/// R 4.2.2 `t.test wilcox.test kruskal.test aov oneway.test chisq.test fisher.test cor.test
/// prop.test binom.test` over the panel of rice farms: `data/reference/tests.json`.
extension Agreement {
  static func tests() throws -> Agreement {
    var agreement = try Agreement("tests", tolerance: 1e-9)
    let farms = try RiceFarms()
    try agreement.expectTwoSamples(farms)
    try agreement.expectGroups(farms)
    try agreement.expectTables(farms)
    try agreement.expectCorrelations(farms)
    try agreement.expectProportions()
    try agreement.expectMaizePrices()
    return agreement
  }

  private mutating func expectTwoSamples(_ farms: RiceFarms) throws {
    let (no, mixed) = (farms.prices("bimas", "no"), farms.prices("bimas", "mixed"))
    let welch = try TTest.welch(no, mixed)
    let path = "rice/welch"
    expect(
      path, ["t", "df", "p", "diff", "se"],
      [
        welch.statistic, welch.degreesOfFreedom, welch.pValue, welch.estimate,
        welch.standardError,
      ])
    expect("\(path)/ci", [welch.interval?.low, welch.interval?.high])
    expect("\(path)/means", [try mean(no), try mean(mixed)])
    let pooled = try TTest.student(no, mixed)
    expect(
      "rice/pooled_t", ["t", "df", "p"],
      [pooled.statistic, pooled.degreesOfFreedom, pooled.pValue])
    let corrected = try WilcoxonTest.rankSum(no, mixed)
    let plain = try WilcoxonTest.rankSum(no, mixed, isCorrected: false)
    expect(
      "rice/mann_whitney", ["W", "p_continuity", "p_no_continuity"],
      [corrected.statistic, corrected.pValue, plain.pValue])
  }

  private func mean(_ values: [Double]) throws -> Double? { try TTest.oneSample(values).estimate }

  private mutating func expectGroups(_ farms: RiceFarms) throws {
    let groups = ["owner", "share", "mixed"].map { farms.prices("status", $0) }
    let kruskal = try KruskalWallisTest.test(groups)
    expect(
      "rice/kruskal", ["H", "df", "p"],
      [kruskal.statistic, kruskal.degreesOfFreedom, kruskal.pValue])
    let analysis = try AnalysisOfVariance(groups)
    let test = analysis.test
    expect("rice/anova/df", [test.degreesOfFreedom, test.denominatorDegreesOfFreedom])
    expect("rice/anova/ss", [analysis.sumOfSquaresBetween, analysis.sumOfSquaresWithin])
    expect("rice/anova", ["F", "p"], [test.statistic, test.pValue])
    let welch = try AnalysisOfVariance.welch(groups)
    expect("rice/welch_anova", ["F", "p"], [welch.statistic, welch.pValue])
    expect("rice/welch_anova/df", [welch.degreesOfFreedom, welch.denominatorDegreesOfFreedom])
  }

  private mutating func expectTables(_ farms: RiceFarms) throws {
    let states = farms.codes("status", ["owner", "share", "mixed"])
    let table = try ContingencyTable(
      rows: states, columns: farms.codes("bimas", ["no", "mixed", "yes"]))
    expect("rice/chisq_rxc/table/values", rows: table.counts.map { $0.map(Double.init) })
    let larger = PearsonChiSquared.independence(of: table)
    expect(
      "rice/chisq_rxc", ["stat", "df", "p", "cramers_v"],
      [larger.statistic, larger.degreesOfFreedom, larger.pValue, larger.estimate])
    let median = OrderStatistics.median(of: farms.numbers("price")) ?? .nan
    let fourfold = try ContingencyTable(
      rows: farms.texts("bimas").map { $0 == "no" ? 1 : 0 },
      columns: farms.numbers("price").map { $0 > median ? 1 : 0 })
    let path = "rice/chisq_2x2"
    expect("\(path)/table/values", rows: fourfold.counts.map { $0.map(Double.init) })
    let yates = PearsonChiSquared.independence(of: fourfold, isCorrected: true)
    let plain = PearsonChiSquared.independence(of: fourfold)
    let fisher = try FisherTest.exact(fourfold)
    expect(
      path, ["yates", "yates_p", "plain", "plain_p", "fisher_p"],
      [yates.statistic, yates.pValue, plain.statistic, plain.pValue, fisher.pValue])
    // R searches the odds ratio to 1.2e-4 only (the default tolerance of `uniroot`).
    expect("\(path)/fisher_cond_mle_or", fisher.estimate, tolerance: 1e-5)
  }

  private mutating func expectCorrelations(_ farms: RiceFarms) throws {
    let (prices, output) = (farms.numbers("price"), farms.numbers("goutput"))
    let pearson = try PearsonCorrelation.test(prices, output)
    expect(
      "rice/pearson", ["r", "t", "p"], [pearson.estimate, pearson.statistic, pearson.pValue])
    expect("rice/pearson/ci", [pearson.interval?.low, pearson.interval?.high])
    let spearman = try SpearmanCorrelation.test(prices, output)
    expect("rice/spearman", ["rho", "p_t_approx"], [spearman.estimate, spearman.pValue])
    let kendall = try KendallCorrelation.test(prices, output)
    expect(
      "rice/kendall", ["tau_b", "z", "p"],
      [kendall.estimate, kendall.statistic, kendall.pValue])
  }

  private mutating func expectProportions() throws {
    for (index, entry) in try Reference("tests").objects("proportions").enumerated() {
      let (x, n) = (entry.number("x"), entry.number("n"))
      let path = "proportions/\(index)"
      expect(path, ["x", "n", "p"], [x, n, x / n])
      let intervals = [
        ("wald", ProportionInterval.wald(successes: x, trials: n)),
        ("wilson", ProportionInterval.wilson(successes: x, trials: n)),
        ("wilson_cc", ProportionInterval.wilsonCorrected(successes: x, trials: n)),
        ("clopper_pearson", ProportionInterval.clopperPearson(successes: x, trials: n)),
      ]
      for (name, interval) in intervals {
        expect("\(path)/\(name)", [interval?.low, interval?.high], absolute: 1e-15)
      }
      expectWithinLimits(path, successes: x, trials: n)
    }
  }

  /// Intervals that end at 0 and 1 here, and at the ends of a posterior or beyond 0...1 in the file.
  private mutating func expectWithinLimits(_ path: String, successes x: Double, trials n: Double) {
    let jeffreys = ProportionInterval.jeffreys(successes: x, trials: n)
    let agrestiCoull = ProportionInterval.agrestiCoull(successes: x, trials: n)
    let limits = [
      ("jeffreys/0", jeffreys?.low, x == 0), ("jeffreys/1", jeffreys?.high, x == n),
      ("agresti_coull/0", agrestiCoull?.low, agrestiCoull?.low == 0),
      ("agresti_coull/1", agrestiCoull?.high, agrestiCoull?.high == 1),
    ]
    for (name, limit, isAtEnd) in limits {
      if isAtEnd {
        exempt("\(path)/\(name)", because: "this limit of a share is 0 or 1 here")
      } else {
        expect("\(path)/\(name)", limit)
      }
    }
  }

  private mutating func expectMaizePrices() throws {
    let members: [Double] = [
      120, 120, 200, 400, 600, 600, 750, 800, 800, 800, 800, 900, 900, 900, 924, 1000, 1000, 1000,
      1000, 1000, 1200, 1200, 1200, 1250, 1400, 1500, 2000, 4000,
    ]
    let others: [Double] = [
      200, 200, 300, 360, 400, 400, 500, 600, 800, 960, 1000, 1000, 1000, 1000, 1000, 1200, 1200,
      28800,
    ]
    let test = try TTest.welch(members, others)
    expect(
      "safi_welch", ["t", "df", "p"], [test.statistic, test.degreesOfFreedom, test.pValue])
    expect("safi_welch/means", [try mean(members), try mean(others)])
  }
}

extension RiceFarms {
  /// The prices of the rows with a level.
  fileprivate func prices(_ name: String, _ level: String) -> [Double] {
    zip(numbers("price"), texts(name)).filter { $0.1 == level }.map(\.0)
  }

  /// The places of the texts of a column among its levels.
  fileprivate func codes(_ name: String, _ levels: [String]) -> [Int] {
    texts(name).compactMap { levels.firstIndex(of: $0) }
  }
}
