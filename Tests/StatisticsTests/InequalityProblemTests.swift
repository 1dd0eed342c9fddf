import Statistics
import Testing

@Suite("Amounts without inequality")
struct InequalityProblemTests {
  @Test(
    "what cannot be shared gives its problem, never a number",
    arguments: [
      ([], [], .empty), ([1], [0], .empty), ([1, 2], [1], .wrongLength),
      ([1, .nan], [1, 1], .notFinite(row: 1)), ([1, .infinity], [1, 1], .notFinite(row: 1)),
      ([1, -2], [1, 1], .negativeAmount(row: 1)), ([1, 2], [1, -1], .badWeight(row: 1)),
      ([1, 2], [.nan, 1], .badWeight(row: 0)), ([0, 0], [1, 1], .zeroTotal),
      ([1e308, 1e308], [1, 1], .notFinite(row: -1)),
    ] as [([Double], [Double], InequalityProblem)])
  func refused(amounts: [Double], weights: [Double], problem: InequalityProblem) {
    #expect(throws: problem) {
      try RankedAmounts(amounts, weights: weights, kind: .probability)
    }
  }

  @Test("a negative amount without weight is no amount")
  func weightless() throws {
    let ranked = try RankedAmounts([1, -2, 3], weights: [1, 0, 1], kind: .probability)
    #expect(ranked.amounts == [1, 3])
  }

  @Test("one amount has a coefficient but no error")
  func single() throws {
    let gini = Gini(try RankedAmounts([4]))
    #expect(gini.value == 0 && gini.unbiased == nil)
    #expect(gini.standardError == nil && gini.interval() == nil)
  }

  @Test("where one row holds all, nothing is left without it, so there is no error")
  func singleHolder() throws {
    #expect(Gini(try RankedAmounts([0, 0, 4])).standardError == nil)
  }

  @Test("amounts of zero have no mean logarithm")
  func zeroAmount() throws {
    let entropy = GeneralizedEntropy(try RankedAmounts([0, 1, 2]))
    #expect(entropy.theilT > 0)
    #expect(throws: InequalityProblem.zeroAmount) { try entropy.theilL() }
    #expect(throws: InequalityProblem.zeroAmount) { try entropy.atkinson(aversion: 1) }
    #expect(throws: InequalityProblem.zeroAmount) { try entropy.value(order: -1) }
  }

  @Test("one part has no evenness and no normalised index")
  func singlePart() throws {
    let shares = try ComponentShares(of: [7, 0])
    #expect(shares.herfindahl == 1 && shares.normalizedHerfindahl == nil)
    #expect(shares.pielou == nil && shares.normalizedSimpson == nil && shares.shannon == 0)
  }

  @Test("ranks must be finite and as many as outcomes")
  func ranks() {
    #expect(throws: InequalityProblem.notFinite(row: 0)) {
      try ConcentrationIndex([1, 2], by: [.infinity, 1])
    }
    #expect(throws: InequalityProblem.wrongLength) { try ConcentrationIndex([1, 2], by: [1]) }
  }

  @Test("bounds that hold nothing have no corrected index")
  func bounds() throws {
    let index = try ConcentrationIndex([1, 1], by: [1, 2])
    #expect(index.erreygers(low: 1, high: 1) == nil && index.wagstaff() == nil)
  }

  @Test("correlations beyond one and negative deviations are no portfolio")
  func portfolio() {
    let empty = Matrix(rows: 0, columns: 0)
    #expect(Portfolio(weights: [], deviations: [], correlations: empty) == nil)
    var wide = Matrix(rows: 1, columns: 1)
    wide[0, 0] = 2
    #expect(Portfolio(weights: [1], deviations: [1], correlations: wide) == nil)
    wide[0, 0] = 1
    #expect(Portfolio(weights: [1], deviations: [-1], correlations: wide) == nil)
  }
}
