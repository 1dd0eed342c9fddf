import Statistics
import Testing

/// Expected values: R 4.2.2 `wilcox.test kruskal.test friedman.test`; the data are the examples of
/// Hollander, Wolfe 1973 that R's manual uses.
@Suite("Tests of ranks")
struct RankTestTests {
  static let permeability: ([Double], [Double]) = (
    [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]
  )
  static let depression: [Double] = zip(
    [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30],
    [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
  ).map { $0 - $1 }

  @Test("rank sum without ties is exact, with the estimate of Hodges and Lehmann")
  func rankSum() throws {
    let test = try WilcoxonTest.rankSum(Self.permeability.0, Self.permeability.1)
    #expect(test.method == "Wilcoxon rank sum, exact")
    #expect(test.statistic == 35)
    #expect(digits(try #require(test.pValue), 0.25441225441225440) > 13)
    #expect(digits(try #require(test.estimate), 0.305) > 14)
    #expect(digits(try #require(test.interval?.low), -0.15) > 14)
    #expect(digits(try #require(test.interval?.high), 0.76) > 14)
  }

  @Test("signed rank without ties is exact, with the median of the means of pairs")
  func signedRank() throws {
    let test = try WilcoxonTest.signedRank(Self.depression)
    #expect(test.statistic == 40)
    #expect(digits(try #require(test.pValue), 0.0390625) > 14)
    #expect(digits(try #require(test.estimate), 0.46) > 14)
    #expect(digits(try #require(test.interval?.low), 0.01) > 12)
    #expect(digits(try #require(test.interval?.high), 0.786) > 14)
  }

  @Test("ties and zeros make it normal, with and without the continuity correction")
  func ties() throws {
    let values: [Double] = [1, 2, 2, -1, 3, 0, 4, 5, -2, 6, 3, 1]
    let corrected = try WilcoxonTest.signedRank(values)
    #expect(corrected.statistic == 59 && corrected.count == 11)
    #expect(digits(try #require(corrected.pValue), 0.022763792078605436) > 13)
    let plain = try WilcoxonTest.signedRank(values, isCorrected: false)
    #expect(digits(try #require(plain.pValue), 0.020231306339527282) > 13)
  }

  @Test("the place among all differences is found as by writing them down")
  func places() throws {
    let a = (0..<60).map { Double(($0 * 37) % 101) / 7 }
    let b = (0..<55).map { Double(($0 * 53) % 89) / 11 }
    let all = a.flatMap { x in b.map { x - $0 } }.sorted()
    let test = try WilcoxonTest.rankSum(a, b)
    #expect(test.estimate == all[all.count / 2] / 2 + all[all.count / 2 - 1] / 2)
    #expect(all.contains(try #require(test.interval?.low)))
    #expect(test.pValue == (try WilcoxonTest.rankSum(b, a)).pValue)
  }

  @Test("Kruskal-Wallis")
  func kruskalWallis() throws {
    let test = try KruskalWallisTest.test([
      [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0],
    ])
    #expect(digits(try #require(test.statistic), 0.77142857142857224) > 13)
    #expect(digits(try #require(test.pValue), 0.67996477357889362) > 13)
  }

  /// Seconds to round first base in three ways.
  static let rounding: [[Double]] = [
    [5.40, 5.50, 5.55], [5.85, 5.70, 5.75], [5.20, 5.60, 5.50], [5.55, 5.50, 5.40],
    [5.90, 5.85, 5.70], [5.45, 5.55, 5.60], [5.40, 5.40, 5.35], [5.45, 5.50, 5.35],
    [5.25, 5.15, 5.00], [5.85, 5.80, 5.70], [5.25, 5.20, 5.10], [5.65, 5.55, 5.45],
    [5.60, 5.35, 5.45], [5.05, 5.00, 4.95], [5.50, 5.50, 5.40], [5.45, 5.55, 5.50],
    [5.55, 5.55, 5.35], [5.45, 5.50, 5.55], [5.50, 5.45, 5.25], [5.65, 5.60, 5.40],
    [5.70, 5.65, 5.55], [6.30, 6.30, 6.25],
  ]

  @Test("Friedman, with ties")
  func friedman() throws {
    let test = try FriedmanTest.test(Self.rounding)
    #expect(digits(try #require(test.statistic), 11.142857142857142) > 13)
    #expect(digits(try #require(test.pValue), 0.003805040775511363) > 13)
  }
}
