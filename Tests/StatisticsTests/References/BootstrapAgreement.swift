import Statistics
import TestSupport
import Testing

extension Agreement {
  /// R 4.2.2 with boot 1.3: five seeds of 4999 samples; six times their spread is allowed.
  static func bootstrap() throws -> Agreement {
    var agreement = try Agreement("bootstrap_tolerances", tolerance: 1e-12)
    let farms = try RiceFarms()
    let isFirst = farms.seasons.map { $0 == 0 }
    for (path, column) in [("rice_size_season1", "size"), ("rice_price", "price")] {
      let values = zip(farms.numbers(column), isFirst).filter { $0.1 }.map { $0.0 }
      for (name, statistic) in Self.statistics {
        try agreement.expectBootstrap("\(path)/\(name)", values, statistic)
      }
    }
    return agreement
  }

  private typealias Statistic = @Sendable ([Double]) -> Double?

  private static let statistics: [(String, Statistic)] = [
    ("mean", { Moments(of: $0.span).mean }),
    ("median", { OrderStatistics.median(of: $0) }),
    ("gini", gini),
  ]

  /// 2 sum i x(i) / (n sum x) - (n + 1) / n, as the reference computes it.
  private static let gini: Statistic = { values in
    let count = Double(values.count)
    let sorted = values.sorted()
    let ranked = sorted.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return 2 * ranked / (count * sorted.reduce(0, +)) - (count + 1) / count
  }

  private mutating func expectBootstrap(
    _ path: String, _ values: [Double], _ statistic: @escaping Statistic
  ) throws {
    let plan = try #require(
      ResamplingPlan(rows: values.count, draws: (replicates: 9999, seed: 1)))
    let bootstrap = Bootstrap(plan) { rows in statistic(rows.map { values[$0] }) }
    let percentile = try #require(bootstrap.percentileInterval())
    let corrected = bootstrap.correctedInterval()
    let value = try #require(bootstrap.value)
    expect(path, ["estimate", "n"], [value, Double(values.count)])
    exempt("\(path)/R", because: "how many samples R drew; ours are twice as many")
    exempt("\(path)/seeds", because: "how many seeds R tried")
    let found: [(String, Double?)] = [
      ("se", bootstrap.standardError), ("perc_lo", percentile.low), ("perc_hi", percentile.high),
      ("basic_lo", 2 * value - percentile.high), ("basic_hi", 2 * value - percentile.low),
      ("bca_lo", corrected?.low), ("bca_hi", corrected?.high),
    ]
    // Almost no sample median is smaller, so that R takes its least sample for a limit and warns.
    let hasNone = path == "rice_size_season1/median" && corrected == nil
    if hasNone {
      exempt("\(path)/mean_over_seeds/bca", because: "the limit lies beyond all samples")
    }
    let reference = try Reference("bootstrap_tolerances")
    for (name, number) in found where !(hasNone && name.hasPrefix("bca")) {
      let spread = reference.number("\(path)/sd_over_seeds/\(name)")
      let mean = reference.number("\(path)/mean_over_seeds/\(name)")
      let step = path.hasSuffix("median") ? Self.step(at: mean, in: values) : 0
      expect(
        "\(path)/mean_over_seeds/\(name)", number, absolute: max(6 * spread, step))
    }
    exempt("\(path)/sd_over_seeds", because: "the spread of R's seeds is the tolerance")
  }

  /// The widest gap beside a number in the data: one step of a median.
  private static func step(at number: Double, in values: [Double]) -> Double {
    let below = values.filter { $0 < number }.max() ?? number
    let above = values.filter { $0 > number }.min() ?? number
    return max(number - below, above - number)
  }
}
