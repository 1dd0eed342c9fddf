import Statistics
import TestSupport
import Testing

/// Labour of rice farms moved by hired labour and the price of rice: matrices by hand in R 4.2.2.
@Suite("Two-stage least squares")
struct InstrumentalModelTests {
  static func design(_ farms: RiceFarms) -> InstrumentalDesign {
    let hired = farms.numbers("hiredlabor").map { Elementary.log($0 + 1) }
    return InstrumentalDesign(
      exogenous: ["size", "seed"].map { PreciseColumn(farms.logarithms($0)) },
      endogenous: [PreciseColumn(farms.logarithms("totlabor"))],
      instruments: [PreciseColumn(hired), PreciseColumn(farms.logarithms("price"))])
  }

  @Test("coefficients, errors and first stage", .enabled(if: Shared.isPresent))
  func riceFarms() throws {
    let farms = try RiceFarms()
    let model = try InstrumentalModel(
      response: PreciseColumn(farms.logarithms("goutput")), design: Self.design(farms))
    let near = LinearVariantsTests.isNear
    #expect(
      near(
        model.fit.coefficients,
        [3.30426966868009, 0.330296540589965, 0.141228087080288, 0.633946436024542], 1e-10))
    #expect(
      near([model.fit.sigma, model.rSquared], [0.407247751621111, 0.832829951005228], 1e-10))
    let errors: [(ErrorStructure, [Double], Double)] = [
      (
        .classical,
        [0.458073016385555, 0.0531966348453673, 0.0340153416236344, 0.0773580547722028],
        108.720359198343
      ),
      (
        .hc1, [0.471487214416615, 0.055949866642835, 0.0385244789744892, 0.0798368115091599],
        74.6961569168012
      ),
      (
        .clustered(farms.farms, .all),
        [0.562316075792626, 0.0653664626605365, 0.0408992417157886, 0.0936357348491814],
        62.4422019778871
      ),
    ]
    for (structure, wanted, strength) in errors {
      #expect(near(try model.covariance(structure).standardErrors, wanted, 1e-10))
      let test = try #require(try model.firstStageTests(structure)[0])
      #expect(near([test.statistic], [strength], 1e-10))
    }
    #expect(throws: FitError.leverageUnknown) { try model.covariance(.hc3) }
  }

  @Test("effects are taken out of every column", .enabled(if: Shared.isPresent))
  func withinFarms() throws {
    let farms = try RiceFarms()
    let model = try InstrumentalModel(
      response: PreciseColumn(farms.logarithms("goutput")), design: Self.design(farms),
      effects: FixedEffects([farms.farms]))
    let near = LinearVariantsTests.isNear
    #expect(
      near(model.fit.coefficients, [0.36076634222599, 0.148465636507159, 0.53600065194888], 1e-10))
    #expect(
      near(
        try model.covariance(.classical).standardErrors,
        [0.0542048845540801, 0.0365113638081944, 0.074953764531655], 1e-10))
    #expect(
      near(
        try model.covariance(.clustered(farms.farms, .nested)).standardErrors,
        [0.0665498763918056, 0.0424823146446108, 0.0874557426463853], 1e-10))
  }

  @Test("a term that no instrument moves, or too few instruments")
  func notIdentified() throws {
    let x = PreciseColumn([1, 2, 1, 2, 1, 2, 1, 2])
    let z = PreciseColumn([0, 0, 1, 1, 0, 0, 1, 1])
    let y = PreciseColumn([1, 3, 2, 5, 4, 3, 6, 5])
    #expect(throws: FitError.notInstrumented(term: 0)) {
      try InstrumentalModel(
        response: y,
        design: InstrumentalDesign(exogenous: [], endogenous: [x], instruments: [z]))
    }
    #expect(throws: FitError.tooFewInstruments(have: 1, need: 2)) {
      try InstrumentalModel(
        response: y,
        design: InstrumentalDesign(exogenous: [], endogenous: [x, z], instruments: [z]))
    }
  }
}
