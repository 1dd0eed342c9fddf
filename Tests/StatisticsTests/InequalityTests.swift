import Statistics
import Testing

/// The worked examples of F4.1, F5.1, F5.2, F11.2 and F15.2, with every digit that they print.
@Suite("Inequality, concentration and diversity")
struct InequalityTests {
  private let areas = [0.5, 1, 1.5, 2, 10]

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude <= 1e-14 * max(1, expected.magnitude) } ?? false
  }

  @Test("five farms have the Gini coefficients and the jackknife error of the worked example")
  func gini() throws {
    let gini = Gini(try RankedAmounts(areas))
    #expect(isNear(gini.value, 8.0 / 15) && isNear(gini.unbiased, 2.0 / 3))
    #expect(isNear(gini.standardError, 0.22665439432573242))
    let landless = Gini(try RankedAmounts([0, 0] + areas))
    #expect(isNear(landless.value, 2.0 / 3))
  }

  @Test("weights make the Gini coefficient that of the trapezoids")
  func weightedGini() throws {
    let ranked = try RankedAmounts(areas, weights: [40, 30, 15, 10, 5], kind: .probability)
    let gini = Gini(ranked)
    #expect(isNear(gini.value, 0.4692982456140351) && gini.unbiased == nil)
  }

  @Test("frequency weights give what repeated rows give, errors too")
  func frequencies() throws {
    let weighted = Gini(try RankedAmounts([1, 2, 5], weights: [3, 1, 2], kind: .frequency))
    let repeated = Gini(try RankedAmounts([1, 1, 1, 2, 5, 5]))
    #expect(isNear(weighted.value, repeated.value))
    #expect(isNear(weighted.standardError, repeated.standardError ?? 0))
    #expect(weighted.degreesOfFreedom == 5)
  }

  @Test("probability weights lose a whole row in the jackknife")
  func probabilityWeights() throws {
    let (amounts, weights) = ([1.0, 2, 5, 7], [3.0, 1, 2, 4])
    let gini = Gini(try RankedAmounts(amounts, weights: weights, kind: .probability))
    let without = try amounts.indices.map { row in
      var less = weights
      less[row] = 0
      return Gini(try RankedAmounts(amounts, weights: less, kind: .probability)).value
    }
    let error = ((3.0 / 4) * Moments(of: without.span).sumOfSquares).squareRoot()
    #expect(isNear(gini.standardError, error))
  }

  @Test("the richest fifth of five farms holds two thirds of the land")
  func lorenz() throws {
    let curve = LorenzCurve(try RankedAmounts(areas))
    #expect(isNear(curve.amount(ofRichest: 0.2), 2.0 / 3))
    #expect(curve.points.map(\.amount) == [0, 0.5 / 15, 0.1, 0.2, 5.0 / 15, 1])
    #expect(curve.amount(ofPoorest: 1.5) == nil)
  }

  @Test("four buyers have the concentration of the worked example")
  func buyers() throws {
    let shares = try ComponentShares(of: [600, 250, 100, 50])
    #expect(isNear(shares.herfindahl, 0.435) && isNear(shares.effectiveCount, 2.2988505747126435))
    #expect(isNear(shares.normalizedHerfindahl, 0.24666666666666667))
    #expect(shares.top(1) == 0.6 && isNear(shares.top(2), 0.85) && shares.top(9) == 1)
  }

  @Test("four sources of income have the diversity of the worked example")
  func diversity() throws {
    let shares = try ComponentShares(of: [500, 300, 0, 150, 50])
    #expect(shares.count == 4 && isNear(shares.simpson, 0.635))
    #expect(isNear(shares.hill(order: 2), 2.73972602739726))
    #expect(isNear(shares.shannon, 1.1421200429883351))
    #expect(isNear(shares.shannonBits, 1.647730922119161))
    #expect(isNear(shares.hill(order: 1), 3.1334042802620585) && shares.hill(order: 0) == 4)
    #expect(isNear(shares.pielou, 0.8238654610595805))
    #expect(isNear(shares.normalizedSimpson, 0.8466666666666667) && shares.top(1) == 0.5)
  }

  @Test(
    "two activities have the risk of the worked example",
    arguments: [
      (-0.2, 0.18176908428002822, 1.4303862564409), (0, 0.19697715603592209, 1.3199500146737049),
      (0.8, 0.24867649667791283, 1.0455350765888962),
    ])
  func portfolio(correlation: Double, deviation: Double, ratio: Double) throws {
    var correlations = Matrix(rows: 2, columns: 2)
    for row in 0..<2 {
      for column in 0..<2 { correlations[row, column] = row == column ? 1 : correlation }
    }
    let portfolio = try #require(
      Portfolio(weights: [0.6, 0.4], deviations: [0.3, 0.2], correlations: correlations))
    #expect(isNear(portfolio.deviation, deviation))
    #expect(isNear(portfolio.diversificationRatio, ratio) && portfolio.meanDeviation == 0.26)
  }

  @Test("five rates have the concentration index of the worked example")
  func concentrationIndex() throws {
    let rates = [0.02, 0.05, 0.11, 0.25, 0.47]
    let index = try ConcentrationIndex(rates, by: [1, 2, 3, 4, 5])
    #expect(isNear(index.value, 0.4888888888888887))
    #expect(isNear(index.erreygers(), 0.35199999999999987))
    #expect(isNear(index.wagstaff(), 0.4888888888888887 / 0.82))
  }

  @Test("the jackknife of the concentration index leaves out one row after the other")
  func concentrationError() throws {
    let (rates, ranks, weights) = (
      [1.0, 0, 1, 1, 0, 3], [2.0, 1, 2, 3, 3, 4], [1.0, 2, 1, 3, 1, 2]
    )
    let index = try ConcentrationIndex(rates, by: ranks, weights: weights)
    let without = try rates.indices.map { row in
      var less = weights
      less[row] = 0
      return try ConcentrationIndex(rates, by: ranks, weights: less).value
    }
    let error = ((5.0 / 6) * Moments(of: without.span).sumOfSquares).squareRoot()
    #expect(isNear(index.standardError, error))
  }

  @Test("equal amounts have no inequality, and no number below zero")
  func equality() throws {
    let ranked = try RankedAmounts([Double](repeating: 0.1, count: 7))
    let entropy = GeneralizedEntropy(ranked)
    #expect(Gini(ranked).value < 1e-15 && Gini(ranked).value >= 0)
    #expect(entropy.theilT < 1e-15 && entropy.theilT >= 0)
    #expect(try entropy.theilL() < 1e-15)
    #expect(try ComponentShares(of: [3]).simpson == 0)
  }

  @Test("the entropy of order 2 is half the squared coefficient of variation")
  func entropyOfOrderTwo() throws {
    let moments = Moments(of: areas.span)
    let squared = moments.sumOfSquares / 5 / (moments.mean * moments.mean)
    #expect(isNear(try GeneralizedEntropy(RankedAmounts(areas)).value(order: 2), squared / 2))
  }

  @Test("the order of the rows leaves no trace in the bits", arguments: 1...20)
  func shuffled(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let amounts = (0..<200).map { _ in (generator.uniform() * 50).rounded() / 7 }
    let shuffled = amounts.shuffled(using: &generator)
    #expect(Gini(try RankedAmounts(amounts)) == Gini(try RankedAmounts(shuffled)))
    #expect(try ComponentShares(of: amounts) == ComponentShares(of: shuffled))
    #expect(Shape(of: amounts) == Shape(of: shuffled))
  }
}
