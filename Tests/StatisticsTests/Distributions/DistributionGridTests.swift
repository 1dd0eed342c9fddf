import Statistics
import Testing

@Suite("Distributions on a published grid")
struct DistributionGridTests {
  @Test("all 2,000 points have at least 13 digits")
  func digits() throws {
    let grid = try DistributionGrid()
    #expect(grid.points.count == 2000)
    for name in [
      "normal", "t", "chi-squared", "f", "beta", "gamma", "poisson", "binomial", "hypergeometric",
    ] {
      let points = grid.points.filter { $0.distribution == name }
      let worst = try #require(points.min { $0.digits < $1.digits })
      print("\(name): \(points.count) points, at least \(worst.digits) digits")
      #expect(worst.digits >= 13, "\(worst)")
    }
  }

  @Test("both tails make one, and each is there where the other is lost")
  func tails() {
    let binomial = Binomial(trials: 1000, probability: 0.5)
    #expect(binomial.cumulative(500) + binomial.upperTail(500) == 1)
    #expect(binomial.cumulative(999) == 1 && binomial.upperTail(999) == 0x1p-1000)
    let drawn = Hypergeometric(marked: 10, plain: 10, draws: 10)
    #expect((drawn.upperTail(9) * 184_756 - 1).magnitude < 1e-13)
    #expect(Normal.upperQuantile(1e-300) == -Normal.quantile(1e-300))
    #expect(ChiSquared(degreesOfFreedom: 4).upperQuantile(0) == .infinity)
    #expect(Beta(2, 2).upperQuantile(1) == 0)
  }

  @Test("counts outside the range have no probability, and no distribution gives nan")
  func outside() {
    #expect(Poisson(mean: 2).mass(-1) == 0 && Poisson(mean: 2).upperTail(-1) == 1)
    #expect(Binomial(trials: 3, probability: 0).mass(0) == 1)
    #expect(Binomial(trials: 3, probability: 1).cumulative(2) == 0)
    #expect(Hypergeometric(marked: 3, plain: 1, draws: 3).support == 2...3)
    #expect(Hypergeometric(marked: 3, plain: 1, draws: 5).mass(1).isNaN)
    #expect(Poisson(mean: 0).mass(0).isNaN && Binomial(trials: -1, probability: 0.5).mass(0).isNaN)
    #expect(Gamma(shape: 1, rate: 0).cumulative(1).isNaN)
    #expect(Gamma(shape: -1, rate: 1).quantile(0.5).isNaN)
  }
}
