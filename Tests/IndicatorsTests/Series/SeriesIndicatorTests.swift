import Indicators
import Statistics
import Tabular
import TestSupport
import Testing

/// The worked examples of F12.1, F12.2 and F12.6 as pipelines write them.
@Suite("Indicators of series")
struct SeriesIndicatorTests {
  private static let prices = """
    market  season   price
    a       2010/11  120
    a       2011/12  126
    a       2012/13  118
    a       2013/14  130
    a       2014/15  145
    a       2015/16  139
    a       2016/17  150
    a       2017/18  142
    """

  private func trial(
    _ type: any Stage.Type, _ name: String, _ keys: String = "", _ rows: String = prices
  ) throws -> StageTrial {
    StageTrial(
      type, "{ indicator: '\(name)', value: 'price', time: 'season', by: ['market'] \(keys) }",
      over: try #require(TableLiteral.table(rows)))
  }

  private func number(_ trial: StageTrial, _ column: String, _ row: Int = 0) -> Double? {
    trial.table?.value(column, row).double
  }

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude < 1e-12 } ?? false
  }

  @Test("eight prices have the volatility of the worked example")
  func volatility() throws {
    let found = try trial(PriceVolatility.self, "volatility")
    #expect(isNear(number(found, "volatility"), 0.07586186322142799))
    #expect(isNear(number(found, "volatility_low"), 0.04888488457335545))
    #expect(isNear(number(found, "volatility_high"), 0.16705283825541062))
    #expect(isNear(number(found, "volatility_year"), 0.2627932029127081))
    #expect(isNear(number(found, "cv"), 0.08925111316869774))
    #expect(isNear(number(found, "max_drawdown"), 0.06349206349206349))
    #expect(number(found, "volatility_n") == 7)
  }

  @Test("eight prices have the instability of the worked example")
  func instability() throws {
    let found = try trial(PriceInstability.self, "instability", ", trend: 'linear'")
    #expect(isNear(number(found, "instability"), 0.04921498668124988))
    #expect(isNear(number(found, "cv"), 0.08925111316869774))
    #expect(isNear(number(found, "r2_adjusted"), 0.6959342801448067))
  }

  @Test(
    "series without volatility say why",
    arguments: [
      ("a  2010/11  5", "NOT_IDENTIFIED: 0 periods, 2 needed"),
      ("a  2010/11  5\na  2012/13  6\na  2014/15  7", "NOT_IDENTIFIED: 0 periods, 2 needed"),
      ("a  2010/11  5\na  2011/12  5\na  2012/13  5", "NOT_IDENTIFIED: the series does not vary"),
      ("a  2010/11  5\na  2011/12  0\na  2012/13  5", "OUT_OF_RANGE: a value is not above zero"),
      ("a  2010/11  5\na  2010/11  6\na  2012/13  5", "OUT_OF_RANGE: a time stands twice"),
      ("a  2010/11  -\na  2011/12  -\na  2012/13  5", "NOT_IDENTIFIED: 0 periods, 2 needed"),
    ])
  func degenerate(rows: String, reason: String) throws {
    let found = try trial(
      PriceVolatility.self, "volatility", "", "market  season  price\n" + rows)
    #expect(number(found, "volatility") == nil)
    #expect(found.table?.value("volatility_reason", 0).text == reason)
  }

  @Test("seasons of two periods a year lie above and below one")
  func seasonal() throws {
    let rows = (0..<9).map { year in
      "a  \(2010 + year)/\(11 + year)  \(year % 2 == 0 ? 90 : 110)"
    }
    let found = try trial(
      Seasonality.self, "seasonal_index", ", periods: 2",
      "market  season  price\n" + rows.joined(separator: "\n"))
    #expect(isNear(number(found, "index", 0), 0.9) && isNear(number(found, "index", 1), 1.1))
    #expect(found.table?.rowCount == 2)
  }

  @Test("a price that follows another comes back to it, and the row says how fast")
  func transmission() throws {
    var generator = SeededGenerator(seed: 4)
    var (world, gap) = (5.0, 0.0)
    let times = (0..<120).map { Int32($0) }
    let pairs = times.map { _ -> (Double, Double) in
      world += (generator.uniform() - 0.5) / 10
      gap = 0.6 * gap + (generator.uniform() - 0.5) / 20
      return (Elementary.exp(0.8 * world + gap), Elementary.exp(world))
    }
    let table = try Table(
      Schema([
        Field("t", .day(.month)), Field("farm", .number), Field("world", .number),
      ]),
      [
        .days(
          DayColumn(ordinals: times, grain: .month, presence: Presence(allPresent: times.count))),
        .numbers(NumberColumn(pairs.map { $0.0 })), .numbers(NumberColumn(pairs.map { $0.1 })),
      ])
    let found = StageTrial(
      PriceTransmission.self,
      "{ indicator: 'price_transmission', value: 'farm', driver: 'world', time: 't', lags: 1 }",
      over: table)
    let slope = try #require(number(found, "long_run"))
    #expect((slope - 0.8).magnitude < 0.1)
    #expect(try #require(number(found, "p_value")) < 0.01)
    #expect(
      try #require(number(found, "threshold")) > #require(number(found, "threshold_critical_5")))
    let speed = try #require(number(found, "speed"))
    #expect(speed < -0.2 && speed > -0.7)
    #expect(isNear(number(found, "half_life"), try #require(Adjustment.halfLife(ofSpeed: speed))))
    #expect(try #require(number(found, "asymmetry_p_value")) > 0.01)
  }

  @Test("prices that are multiples of each other have no transmission")
  func collinear() throws {
    let rows = (0..<8).map { "a  201\($0)/1\($0 + 1)  \(100 + $0 * $0)" }
    let found = try trial(
      PriceTransmission.self, "price_transmission", ", driver: 'price', levels: true",
      "market  season  price\n" + rows.joined(separator: "\n"))
    #expect(number(found, "long_run") == nil)
    #expect(
      found.table?.value("long_run_reason", 0).text
        == "NOT_IDENTIFIED: one series is told by the other")
  }
}
