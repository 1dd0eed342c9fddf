import Statistics
import Testing

/// Expected values: R 4.2.2 `cor.test`; the first data are the example of Hollander, Wolfe 1973.
@Suite("Tests of correlation")
struct CorrelationTestTests {
  static let lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
  static let score = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
  static let tiedX: [Double] = [1, 1, 2, 3, 4, 4, 5, 6, 7, 7]
  static let tiedY: [Double] = [2, 1, 4, 3, 7, 8, 6, 5, 10, 9]

  @Test("Pearson, with Fisher's interval")
  func pearson() throws {
    let test = try PearsonCorrelation.test(Self.lightness, Self.score)
    #expect(digits(try #require(test.estimate), 0.57118155756382871) > 13)
    #expect(digits(try #require(test.pValue), 0.10817305434949379) > 13)
    #expect(digits(try #require(test.interval?.low), -0.14974263303675717) > 13)
    #expect(digits(try #require(test.interval?.high), 0.89557946183873927) > 13)
  }

  @Test("Spearman goes through all orders of up to nine pairs")
  func spearman() throws {
    let test = try SpearmanCorrelation.test(Self.lightness, Self.score)
    #expect(test.method == "Spearman correlation, exact")
    #expect(test.statistic == 48 && test.estimate == 0.6)
    #expect(digits(try #require(test.pValue), 0.096797839506172836) > 14)
  }

  @Test("Kendall counts pairs exactly below fifty rows")
  func kendall() throws {
    let test = try KendallCorrelation.test(Self.lightness, Self.score)
    #expect(test.statistic == 26)
    #expect(digits(try #require(test.estimate), 0.44444444444444453) > 14)
    #expect(digits(try #require(test.pValue), 0.11943893298059960) > 14)
  }

  @Test("ties make Spearman Student's and Kendall normal")
  func ties() throws {
    let kendall = try KendallCorrelation.test(Self.tiedX, Self.tiedY)
    #expect(digits(try #require(kendall.statistic), 2.7160723812755556) > 13)
    #expect(digits(try #require(kendall.pValue), 0.0066061473527024303) > 13)
    #expect(digits(try #require(kendall.estimate), 0.6900655593423542511) > 13)
    let spearman = try SpearmanCorrelation.test(Self.tiedX, Self.tiedY)
    #expect(digits(try #require(spearman.pValue), 0.0011116469473179439) > 13)
    #expect(digits(try #require(spearman.estimate), 0.8685380813774623565) > 13)
  }

  @Test("points on one line have a correlation, a caution, and no statistic")
  func perfect() throws {
    let test = try PearsonCorrelation.test([1, 2, 3, 4], [2, 4, 6, 8])
    #expect(digits(try #require(test.estimate), 1) > 14 && test.caution == .perfect)
    #expect(test.statistic == nil && test.pValue == nil && test.interval == nil)
  }

  @Test("three pairs have no interval")
  func fewPairs() throws {
    let test = try PearsonCorrelation.test([8, 6, 9], [5, 9, 7])
    #expect(((try #require(test.estimate)) * 100).rounded() == -65)
    #expect(test.interval == nil)
  }
}
