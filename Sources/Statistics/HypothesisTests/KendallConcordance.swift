/// How far judges agree in how they rank the same items.
public struct KendallConcordance: Sendable, Equatable {
  /// The coefficient W: 0 for no agreement, 1 for full agreement.
  public let coefficient: Double
  /// How many judges there are.
  public let judges: Int
  /// The sum of the ranks of each item.
  public let rankSums: [Double]

  /// The agreement of scores, one row for each judge with a score for each item; ties share ranks.
  ///
  /// Throws below two judges or items, and where no judge tells items apart.
  /// Source: Kendall, Babington Smith 1939, Annals of Mathematical Statistics 10.
  public init(_ scores: [[Double]]) throws(TestProblem) {
    let items = scores.first?.count ?? 0
    guard scores.count > 1 else { throw .tooFew(have: scores.count, need: 2) }
    guard items > 1 else { throw .wrongGroups(have: items, need: 2) }
    guard scores.allSatisfy({ $0.count == items }) else { throw .wrongLength }
    for row in scores { try TestValues.check(row, atLeast: 2) }
    let rankings = scores.map { Midranks(of: $0) }
    let sums = (0..<items).map { item in rankings.reduce(0) { $0 + $1.ranks[item] } }
    let (m, k) = (Double(scores.count), Double(items))
    let spread = sums.reduce(0) { $0 + ($1 - m * (k + 1) / 2) * ($1 - m * (k + 1) / 2) }
    let tied = rankings.reduce(0) { $0 + $1.tieSum }
    let most = m * m * (k * k * k - k) - m * tied
    guard most > 0 else { throw .constant }
    coefficient = 12 * spread / most
    judges = scores.count
    rankSums = sums
  }

  /// The points of Borda: for each judge the items ranked behind, ties half.
  public var bordaPoints: [Double] {
    rankSums.map { Double(judges) * Double(rankSums.count) - $0 }
  }

  /// The test of no agreement; its statistic is also Friedman's.
  public var test: TestResult {
    var test = TestResult("Kendall W, chi-squared", count: judges * rankSums.count)
    let freedom = Double(rankSums.count - 1)
    test.setChiSquared(Double(judges) * freedom * coefficient, degreesOfFreedom: freedom)
    test.estimate = coefficient
    return test
  }
}
