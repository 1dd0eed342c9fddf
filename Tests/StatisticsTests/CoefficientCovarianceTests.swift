import Statistics
import TestSupport
import Testing

/// R 4.2.2 with sandwich 3.0.2: `data/reference/ricefarms_ols.json`.
@Suite("Standard errors equal R's", .enabled(if: Shared.isPresent))
struct CoefficientCovarianceTests {
  static let structures: [(String, @Sendable (RiceFarms) -> ErrorStructure)] = [
    ("iid", { _ in .classical }), ("HC0", { _ in .hc0 }), ("HC1", { _ in .hc1 }),
    ("HC2", { _ in .hc2 }), ("HC3", { _ in .hc3 }),
    ("CR0_none", { .clustered($0.farms, .none) }),
    ("CR1_G_over_Gm1", { .clustered($0.farms, .groups) }),
    ("CR1S_stata", { .clustered($0.farms, .nested) }),
  ]

  @Test("ordinary least squares", arguments: structures.indices)
  func ordinary(index: Int) throws {
    let (farms, reference) = (try RiceFarms(), try Reference("ricefarms_ols"))
    let names = ["(Intercept)", "l_size", "l_seed", "l_lab"]
    let model = try LinearModel(
      response: PreciseColumn(farms.logarithms("goutput")),
      design: LinearDesign(
        ["size", "seed", "totlabor"].map { PreciseColumn(farms.logarithms($0)) }))
    let (name, structure) = Self.structures[index]
    let errors = try model.covariance(structure(farms)).standardErrors
    let coefficients = reference.numbers("production/coef", names)
    #expect(digits(model.coefficients, coefficients) >= 12)
    #expect(digits(errors, reference.numbers("production/se/\(name)", names)) >= 11)
    #expect(digits(model.sigma, reference.number("production/sigma")) >= 12)
    #expect(digits(model.rSquared, reference.number("production/r_squared")) >= 12)
  }

  @Test("weighted least squares", arguments: structures.indices)
  func weighted(index: Int) throws {
    let (farms, reference) = (try RiceFarms(), try Reference("ricefarms_ols"))
    let names = ["(Intercept)", "l_seed", "l_lab", "bimasmixed", "bimasyes"]
    let size = farms.numbers("size")
    let terms = [
      farms.logarithms("seed"), farms.logarithms("totlabor"), farms.flags("bimas", "mixed"),
      farms.flags("bimas", "yes"),
    ]
    let model = try LinearModel(
      response: PreciseColumn(zip(farms.numbers("goutput"), size).map { $0 / $1 }),
      design: LinearDesign(terms.map { PreciseColumn($0) }, weights: size))
    let (name, structure) = Self.structures[index]
    let errors = try model.covariance(structure(farms)).standardErrors
    let coefficients = reference.numbers("wls_by_size/coef", names)
    #expect(digits(model.coefficients, coefficients) >= 10)
    #expect(digits(errors, reference.numbers("wls_by_size/se/\(name)", names)) >= 11)
    #expect(digits(model.rSquared, reference.number("wls_by_size/r_squared")) >= 12)
  }

  /// clubSandwich 0.5.8.
  @Test("CR2 and Satterthwaite's degrees of freedom")
  func biasReduced() throws {
    let (farms, reference) = (try RiceFarms(), try Reference("ricefarms_ols"))
    let names = ["(Intercept)", "l_size", "l_seed", "l_lab"]
    let model = try LinearModel(
      response: PreciseColumn(farms.logarithms("goutput")),
      design: LinearDesign(
        ["size", "seed", "totlabor"].map { PreciseColumn(farms.logarithms($0)) }))
    let covariance = try model.covariance(.clustered(farms.farms, .biasReduced))
    let degrees = try #require(covariance.degreesByCoefficient)
    #expect(digits(covariance.standardErrors, reference.numbers("production/se/CR2", names)) >= 10)
    #expect(digits(degrees, reference.numbers("production/CR2_satterthwaite_df", names)) >= 9)
  }
}
