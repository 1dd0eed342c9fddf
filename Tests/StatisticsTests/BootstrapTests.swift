import Statistics
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  private static let values = [3.0, 7, 1, 12, 5, 9, 2, 8, 30, 4]

  private static func mean(_ rows: [Int]) -> Double? {
    rows.isEmpty ? nil : rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
  }

  private static func plan(
    strata: [Int32]? = nil, clusters: [Int32]? = nil, seed: UInt64 = 7
  ) throws -> ResamplingPlan {
    try #require(
      ResamplingPlan(
        rows: values.count, strata: strata, clusters: clusters,
        draws: (replicates: 1999, seed: seed)))
  }

  @Test("one seed gives one result, another seed another one")
  func seeded() throws {
    let first = Bootstrap(try Self.plan(), of: Self.mean)
    #expect(first == Bootstrap(try Self.plan(), of: Self.mean))
    #expect(first != Bootstrap(try Self.plan(seed: 8), of: Self.mean))
    #expect(first.value == 8.1 && first.failures == 0 && first.replicates.count == 1999)
  }

  @Test("the standard error of a mean is near its formula, root((n - 1) / n) of it")
  func standardError() throws {
    let found = try #require(Bootstrap(try Self.plan(), of: Self.mean).standardError)
    let formula = try #require(Moments(of: Self.values.span).standardError)
    #expect((found / formula - 0.9.squareRoot()).magnitude < 0.05)
  }

  @Test("a skewed mean has a corrected interval that lies higher than the percentile one")
  func corrected() throws {
    let bootstrap = Bootstrap(try Self.plan(), of: Self.mean)
    let (plain, corrected) = try (
      #require(bootstrap.percentileInterval()), #require(bootstrap.correctedInterval())
    )
    #expect(plain.low < corrected.low && plain.high < corrected.high)
    #expect(try #require(bootstrap.acceleration) > 0)
  }

  @Test("a stratum of one row never varies, and clusters come whole")
  func parts() throws {
    let alone = [Int32](0..<10)
    let fixed = Bootstrap(try Self.plan(strata: alone), of: Self.mean)
    #expect(fixed.standardError == 0 && fixed.correctedInterval() == nil)
    let pairs = alone.map { $0 / 2 }
    let sizes = Bootstrap(try Self.plan(clusters: pairs)) { rows in
      Double(rows.count { row in rows.contains(row ^ 1) })
    }
    #expect(Set(sizes.replicates) == [10])
  }

  @Test("what has no number is counted, and few samples give no interval")
  func failures() throws {
    let never = Bootstrap(try Self.plan()) { _ in nil }
    #expect(never.value == nil && never.failures == 1999 && never.percentileInterval() == nil)
    let seldom = Bootstrap(try Self.plan()) { $0.contains(8) ? 1 : nil }
    #expect(seldom.value == 1 && seldom.failures > 500 && seldom.failures < 900)
    let few = try #require(ResamplingPlan(rows: 10, draws: (replicates: 30, seed: 1)))
    #expect(Bootstrap(few, of: Self.mean).percentileInterval() == nil)
    #expect(ResamplingPlan(rows: 0, draws: (replicates: 30, seed: 1)) == nil)
    #expect(ResamplingPlan(rows: 3, strata: [0], draws: (replicates: 30, seed: 1)) == nil)
  }
}
