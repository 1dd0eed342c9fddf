import Statistics
import TestSupport
import Testing

/// The rice farms in R 4.2.2 with sandwich 3.0.2; where R's glm stops after nine digits, the last ones
/// are those of its own steps carried on in NumPy's long doubles.
@Suite("Counts and hazards equal R's", .enabled(if: Shared.isPresent))
struct GeneralisedReferenceTests {
  let farms: RiceFarms

  init() throws { farms = try RiceFarms() }

  /// glm(goutput ~ log(size) + log(totlabor) + factor(id), poisson).
  @Test("pseudo maximum likelihood beside the effects of 171 farms")
  func effects() throws {
    let model = try GeneralisedModelTests.model(
      farms.numbers("goutput"), [farms.logarithms("size"), farms.logarithms("totlabor")], .poisson,
      effects: [farms.farms])
    #expect(digits(model.coefficients, [0.688873054022871, 0.286658998333671]) >= 12)
    #expect(digits(model.deviance, 144567.107067398) >= 13)
    for (errors, published) in [
      (.classical, [0.003111097417044, 0.002757932802271]),
      (.hc0, [0.04969985073801, 0.0455386643112]),
      (.clustered(farms.farms, .none), [0.06164913682879, 0.04283939905557]),
    ] as [(ErrorStructure, [Double])] {
      #expect(digits(try model.covariance(errors).standardErrors, published) >= 11)
    }
  }

  /// glm(goutput ~ log(totlabor) + offset(log(size)), poisson).
  @Test("a rate over an exposure, with errors that rest on leverages")
  func exposure() throws {
    let model = try GeneralisedModelTests.model(
      farms.numbers("goutput"), [farms.logarithms("totlabor")], .poisson,
      offset: farms.logarithms("size"))
    #expect(digits(model.coefficients, [7.93901214658105, 0.0234305957924275]) >= 12)
    #expect(digits(model.deviance, 221872.800612335) >= 13)
    let errors = try model.covariance(.hc3).standardErrors
    #expect(digits(errors, [0.143377754790836, 0.0243580415584995]) >= 11)
  }

  /// glm(bimas != "no" ~ log(size) + log(price) + status, binomial("cloglog")).
  @Test("a complementary log-log")
  func hazard() throws {
    let terms = [
      farms.logarithms("size"), farms.logarithms("price"), farms.flags("status", "owner"),
      farms.flags("status", "share"),
    ]
    let members = farms.flags("bimas", "no").map { 1 - $0 }
    let model = try GeneralisedModelTests.model(members, terms, .complementaryLogLog)
    let coefficients = [
      6.62088849258579, 0.557014143244172, -1.62618439073105, -0.185620348290344,
      -0.862821536696046,
    ]
    #expect(digits(model.coefficients, coefficients) >= 10)
    let classical = [
      0.93021998706095, 0.07029839694349, 0.21449319565634, 0.14838012887852, 0.3435037049989,
    ]
    #expect(digits(try model.covariance(.classical).standardErrors, classical) >= 10)
    let robust = [
      0.88013989944767, 0.07234075146544, 0.2024195850861, 0.15081566511855, 0.35146527974867,
    ]
    #expect(digits(try model.covariance(.hc0).standardErrors, robust) >= 10)
    #expect(digits([model.deviance, model.akaike], [992.560635819594, 1002.56063581959]) >= 13)
  }

  /// Worked example F1.4: members of seven cooperatives that failed and five that live.
  @Test("the size at which half survive")
  func halfSurvive() throws {
    let members: [Double] = [35, 48, 60, 72, 85, 95, 180, 90, 110, 120, 150, 260]
    let alive = members.indices.map { $0 < 7 ? 0.0 : 1 }
    let model = try GeneralisedModelTests.model(alive, [members], .logit)
    #expect(digits(model.coefficients, [-2.971396118568409, 0.02457477998551]) >= 12)
    let errors = try model.covariance(.classical).standardErrors
    #expect(digits(errors, [1.8413711175502925, 0.01661741333261929]) >= 7)
    #expect(digits(model.logLikelihood, -6.281072388616954) >= 13)
    #expect(digits(model.nullLogLikelihood, -8.150319191898308) >= 13)
  }
}
