import Statistics
import TestSupport
import Testing

/// Rice farms by R 4.2.2: sandwich 3.0.2 and clubSandwich 0.5.8 on dummies of all effects
/// (`lm(log(goutput) ~ log(size) + log(seed) + log(totlabor) + factor(id) + factor(season))`), and
/// matrices by hand.
@Suite(
  "Errors beside effects, over several groupings and neighbours", .enabled(if: Shared.isPresent))
struct LinearVariantsTests {
  static func terms(_ farms: RiceFarms) -> [PreciseColumn] {
    ["size", "seed", "totlabor"].map { PreciseColumn(farms.logarithms($0)) }
  }

  static func pooled(_ farms: RiceFarms) throws -> LinearModel {
    try LinearModel(
      response: PreciseColumn(farms.logarithms("goutput")), design: LinearDesign(terms(farms)))
  }

  static func panel(_ farms: RiceFarms, _ factors: [[Int32]]) throws -> PanelModel {
    try PanelModel(
      response: PreciseColumn(farms.logarithms("goutput")), terms: terms(farms),
      effects: FixedEffects(factors))
  }

  static func isNear(_ found: [Double], _ wanted: [Double], within tolerance: Double = 1e-9) -> Bool
  {
    found.count == wanted.count
      && zip(found, wanted).allSatisfy { abs($0 - $1) <= tolerance * abs($1) }
  }

  @Test(
    "leverages count absorbed effects",
    arguments: [
      (false, .hc2, [0.0468847076168977, 0.0383159445098677, 0.0378317401925509]),
      (false, .hc3, [0.0519998525948797, 0.0425072562210414, 0.0417197718583152]),
      (false, .hc4, [0.0474364166486228, 0.0387871674802155, 0.0380352389049475]),
      (true, .hc2, [0.0461711792509028, 0.0338259110688465, 0.0343515698909567]),
      (true, .hc3, [0.0514452748876544, 0.0376971914515628, 0.038038269978334]),
      (true, .hc4, [0.0467947965583804, 0.0343023692972244, 0.0345790678203786]),
    ] as [(Bool, ErrorStructure, [Double])])
  func leverages(hasSeasons: Bool, errors: ErrorStructure, wanted: [Double]) throws {
    let farms = try RiceFarms()
    let panel = try Self.panel(farms, hasSeasons ? [farms.farms, farms.seasons] : [farms.farms])
    #expect(try Self.isNear(panel.covariance(errors).standardErrors, wanted))
  }

  @Test("three factors, one of them nested, have the rank and errors of their dummies")
  func threeFactors() throws {
    let farms = try RiceFarms()
    let regions = farms.codes("region")
    let regionSeasons = zip(regions, farms.seasons).map { $0 * 6 + $1 }
    let panel = try Self.panel(farms, [farms.farms, farms.seasons, regionSeasons, regions])
    #expect(panel.effects.degrees == 201)
    #expect(
      Self.isNear(
        panel.fit.coefficients, [0.542427838527546, 0.130684210202886, 0.249216374117221]))
    #expect(
      try Self.isNear(
        panel.covariance(.hc3).standardErrors,
        [0.0483345612054345, 0.0346506780682132, 0.0359462056720071]))
    let nested = panel.effects.absorbed(clusteredBy: [farms.farms])
    #expect(nested.nestedInCluster == 170)
  }

  @Test("CR2 makes columns of the seasons that cross the farms")
  func biasReduced() throws {
    let farms = try RiceFarms()
    let covariance = try Self.panel(farms, [farms.farms, farms.seasons])
      .covariance(.clustered(farms.farms, .biasReduced))
    #expect(
      Self.isNear(
        covariance.standardErrors, [0.0482546829700002, 0.0386004615478957, 0.0347055904868716]))
    #expect(
      Self.isNear(
        covariance.degreesByCoefficient ?? [], [63.37349773333, 49.295271967805, 109.11123856736]))
    let villages = try Self.pooled(farms).covariance(
      .clustered(farms.codes("region"), .biasReduced))
    #expect(
      Self.isNear(
        villages.degreesByCoefficient ?? [],
        [4.71853170898829, 4.6449128656761, 4.64624059753548, 4.73362320700533], within: 1e-8))
  }

  @Test("two groupings: the sum of both less that of their combinations")
  func twoWay() throws {
    let farms = try RiceFarms()
    let model = try Self.pooled(farms)
    let plain = try model.covariance(.multiway([farms.farms, farms.seasons], .none))
    let wanted = [0.246199734539655, 0.0406204898698112, 0.0511945013714845, 0.0377767761718117]
    #expect(Self.isNear(plain.standardErrors, wanted))
    #expect(plain.clusters == 6 && plain.degreesOfFreedom == 5 && !plain.isMended)
    let counted = try model.covariance(.multiway([farms.farms, farms.seasons], .all))
    let factor = (6.0 / 5 * 1025 / 1022).squareRoot()
    #expect(Self.isNear(counted.standardErrors, wanted.map { $0 * factor }))
  }

  @Test("a negative variance of two groupings is mended and told")
  func mended() throws {
    let farms = try RiceFarms()
    let covariance = try Self.pooled(farms)
      .covariance(.multiway([farms.codes("region"), farms.seasons], .none))
    #expect(covariance.isMended)
    let raw = [0.163654448510937, 0.0182405069489757, 0.0300453128000426, 0.0203844804664182]
    #expect(zip(covariance.standardErrors, raw).allSatisfy { $0 >= $1 })
  }

  @Test("neighbours up to four rows away, or as many as the rows suggest")
  func serial() throws {
    let farms = try RiceFarms()
    let order = farms.farms.indices.map { Double($0) }
    let model = try Self.pooled(farms)
    let four = try model.covariance(.serial(order: order, lags: 4))
    #expect(
      Self.isNear(
        four.standardErrors,
        [0.277012832686525, 0.0450858992272656, 0.0369957569170503, 0.0384513072632127]))
    let usual = try model.covariance(.serial(order: order, lags: nil))
    #expect(usual.lags == 6)
    #expect(
      Self.isNear(
        usual.standardErrors,
        [0.284217740786618, 0.0453134839639532, 0.0370040822702851, 0.0396966929060561]))
    #expect(throws: FitError.samePlace(row: 1)) {
      try model.covariance(.serial(order: order.map { $0 < 2 ? 0 : $0 }, lags: 1))
    }
  }
}
