import Statistics
import TestSupport
import Testing

@Suite("Coefficients with their errors")
struct CoefficientEstimateTests {
  /// R 4.2.2: `data/reference/ricefarms_ols.json`, model `production`.
  @Test("p-values and limits equal R's", .enabled(if: Shared.isPresent))
  func inference() throws {
    let (farms, reference) = (try RiceFarms(), try Reference("ricefarms_ols"))
    let names = ["(Intercept)", "l_size", "l_seed", "l_lab"]
    let model = try LinearModel(
      response: PreciseColumn(farms.logarithms("goutput")),
      design: LinearDesign(
        ["size", "seed", "totlabor"].map { PreciseColumn(farms.logarithms($0)) }))
    let iid = try #require(
      try model.covariance(.classical).estimates(of: model.coefficients))
    let byFarm = try #require(
      try model.covariance(.clustered(farms.farms, .nested)).estimates(of: model.coefficients))
    #expect(digits(iid.map(\.pValue), reference.numbers("production/p_iid_t", names)) >= 8)
    #expect(digits(byFarm.map(\.pValue), reference.numbers("production/p_CR1S_t_Gm1", names)) >= 8)
    let limits = reference.rows("production/ci95_iid/values")
    #expect(digits(iid.map(\.interval.low), limits.map { $0[0] }) >= 10)
    #expect(digits(iid.map(\.interval.high), limits.map { $0[1] }) >= 10)
  }

  @Test("a fitted value is a sum of coefficients")
  func fittedValue() throws {
    let model = try LinearModel(
      response: PreciseColumn([1, 3, 2, 5]), design: LinearDesign([PreciseColumn([0, 1, 2, 3])]))
    let covariance = try model.covariance(.classical)
    let atMean = try #require(covariance.estimate(ofSum: [1, 1.5], of: model.coefficients))
    #expect((atMean.value - 2.75).magnitude < 1e-14)
    #expect((atMean.standardError - model.sigma / 2).magnitude < 1e-14)
    #expect(covariance.estimate(ofSum: [1], of: model.coefficients) == nil)
  }
}
