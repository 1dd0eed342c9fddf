import Statistics
import Testing

@Suite("Tests that cannot be made say why")
struct DegenerateTestTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let problem: TestProblem
    let test: @Sendable () throws -> TestResult

    init(
      _ name: String, _ problem: TestProblem, _ test: @escaping @Sendable () throws -> TestResult
    ) {
      testDescription = name
      self.problem = problem
      self.test = test
    }
  }

  static let cases: [Case] = [
    Case("t of no value", .tooFew(have: 0, need: 2)) { try TTest.oneSample([]) },
    Case("t of one value", .tooFew(have: 1, need: 2)) { try TTest.oneSample([3]) },
    Case("t of equal values", .constant) { try TTest.oneSample([0.1, 0.1, 0.1]) },
    Case("t of equal differences", .constant) {
      try TTest.paired([1.3, 2.3, 4.3], [1.1, 2.1, 4.1])
    },
    Case("paired t of columns of two lengths", .wrongLength) { try TTest.paired([1, 2], [1]) },
    Case("Welch with one value in a group", .tooFew(have: 1, need: 2)) {
      try TTest.welch([1, 2, 3], [4])
    },
    Case("Welch of two constants", .constant) { try TTest.welch([1, 1], [2, 2]) },
    Case("Welch with an infinite value", .notFinite) { try TTest.welch([1, .infinity], [1, 2]) },
    Case("correlation of values whose squares overflow", .unsquarable) {
      try PearsonCorrelation.test([1e300, -1e300, 3e299], [1, 2, 4])
    },
    Case("correlation of values whose squares vanish", .unsquarable) {
      try PearsonCorrelation.test([1e-300, 2e-300, 4e-300], [1, 3, 2])
    },
    Case("Welch of values whose squares overflow", .unsquarable) {
      try TTest.welch([1e300, -1e300], [1, 2])
    },
    Case("Student with nan", .notFinite) { try TTest.student([1, .nan], [1, 2]) },
    Case("rank sum of an empty group", .tooFew(have: 0, need: 1)) {
      try WilcoxonTest.rankSum([], [1, 2])
    },
    Case("rank sum of ties only", .constant) { try WilcoxonTest.rankSum([5, 5], [5, 5, 5]) },
    Case("signed rank of zeros", .constant) { try WilcoxonTest.signedRank([0, 0, 0]) },
    Case("Kruskal-Wallis of one group", .wrongGroups(have: 1, need: 2)) {
      try KruskalWallisTest.test([[1, 2, 3]])
    },
    Case("Kruskal-Wallis of ties only", .constant) { try KruskalWallisTest.test([[1, 1], [1]]) },
    Case("variance of one value in each group", .tooFew(have: 2, need: 3)) {
      try AnalysisOfVariance([[1], [2]]).test
    },
    Case("variance without spread within", .constant) {
      try AnalysisOfVariance([[0.1, 0.1, 0.1], [0.7, 0.7]]).test
    },
    Case("variance of no groups", .wrongGroups(have: 0, need: 2)) {
      try AnalysisOfVariance([]).test
    },
    Case("variance of an empty group", .tooFew(have: 0, need: 1)) {
      try AnalysisOfVariance([[1, 2], []]).test
    },
    Case("Welch's variance with a constant group", .constant) {
      try AnalysisOfVariance.welch([[1, 1], [1, 2]])
    },
    Case("Pearson of two pairs", .tooFew(have: 2, need: 3)) {
      try PearsonCorrelation.test([1, 2], [3, 4])
    },
    Case("Pearson with a constant", .constant) {
      try PearsonCorrelation.test([1, 2, 3], [4, 4, 4])
    },
    Case("Spearman with a constant", .constant) {
      try SpearmanCorrelation.test([1, 1, 1], [1, 2, 3])
    },
    Case("Kendall of columns of two lengths", .wrongLength) {
      try KendallCorrelation.test([1, 2, 3], [1, 2])
    },
    Case("a table of one row", .wrongGroups(have: 1, need: 2)) {
      PearsonChiSquared.independence(of: try ContingencyTable([[1, 2]]))
    },
    Case("a table with an empty row", .emptyMargin) {
      PearsonChiSquared.independence(of: try ContingencyTable([[1, 2], [0, 0]]))
    },
    Case("a table with an empty column", .emptyMargin) {
      try FisherTest.exact(ContingencyTable([[1, 0], [2, 0]]))
    },
    Case("a table of nothing", .badCount) {
      try FisherTest.exact(ContingencyTable([[0, 0], [0, 0]]))
    },
    Case("a table with a negative count", .badCount) {
      try FisherTest.exact(ContingencyTable([[1, -1], [2, 3]]))
    },
    Case("a table with more tables beside it than are gone through", .tooManyTables(limit: 1000)) {
      try FisherTest.exact(
        ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]),
        limit: 1000)
    },
    Case("a table with a row for every case", .tooManyGroups(have: 5000, most: 1000)) {
      try FisherTest.exact(
        ContingencyTable(rows: Array(0..<5000), columns: Array(0..<5000)))
    },
    Case("goodness of fit of no cases", .badCount) {
      try PearsonChiSquared.goodnessOfFit(of: [0, 0, 0])
    },
    Case("goodness of fit with a share of zero", .emptyMargin) {
      try PearsonChiSquared.goodnessOfFit(of: [1, 2], shares: [0, 1])
    },
    Case("nobody changed", .constant) { try McNemarTest.exact(0, 0) },
    Case("nobody moved between states", .constant) {
      try StuartMaxwellTest.marginalHomogeneity(of: [[3, 0], [0, 4]])
    },
    Case("a table of states that is not square", .wrongGroups(have: 2, need: 3)) {
      try StuartMaxwellTest.marginalHomogeneity(of: [[1, 2], [3, 4], [5, 6]])
    },
    Case("nobody said anything", .tooFew(have: 0, need: 1)) { try SignTest.exact(0, 0) },
    Case("a trend where all succeed", .constant) {
      try CochranArmitageTest.trend(successes: [5, 5], trials: [5, 5])
    },
    Case("a trend with an empty group", .emptyMargin) {
      try CochranArmitageTest.trend(successes: [0, 5], trials: [0, 5])
    },
    Case("a trend with more successes than trials", .badCount) {
      try CochranArmitageTest.trend(successes: [6, 5], trials: [5, 5])
    },
    Case("judges who tell nothing apart", .constant) {
      try KendallConcordance([[1, 1], [2, 2]]).test
    },
    Case("one judge", .tooFew(have: 1, need: 2)) { try KendallConcordance([[1, 2, 3]]).test },
    Case("raters who only use one code", .constant) { try CohenKappa([[9, 0], [0, 0]]).test },
    Case("scores that are all the same", .constant) {
      try IntraclassCorrelation([[3, 3], [3, 3]]).test(.absolute)
    },
    Case("one claim", .tooFew(have: 1, need: 2)) {
      try IntersectionUnionTest.test([.init(.above, estimate: 1, standardError: 1)])
    },
    Case("a claim without error", .constant) {
      try IntersectionUnionTest.test([
        .init(.above, estimate: 1, standardError: 1), .init(.below, estimate: 1, standardError: 0),
      ])
    },
  ]

  @Test("no number comes out", arguments: cases)
  func refused(degenerate: Case) throws {
    #expect(throws: degenerate.problem) { try degenerate.test() }
  }

  @Test("small expected counts are a caution, and the result stays")
  func smallCounts() throws {
    let test = PearsonChiSquared.independence(of: try ContingencyTable([[3, 1], [1, 3]]))
    #expect(test.caution == .smallExpectation(2))
    #expect(test.statistic == 2)
  }

  @Test("an odds ratio without end has no number")
  func infiniteOdds() throws {
    let test = try FisherTest.exact(ContingencyTable([[5, 0], [0, 5]]))
    #expect(test.estimate == nil && test.interval == nil)
    #expect(digits(try #require(test.pValue), 2.0 / 252) > 13)
    #expect(try McNemarTest.exact(4, 0).estimate == nil)
    #expect(NetBalance(positive: 0, negative: 0, abstained: 4) == nil)
  }
}
