import Statistics
import TestSupport
import Testing

@Suite("Panel models")
struct PanelModelTests {
  static let corrections: [(ClusterCorrection, String)] = [
    (.none, "cluster_id_CR0_plm_HC0"), (.groups, "cluster_id_GoverGm1"),
    (.nested, "cluster_id_fixest_nested_K"), (.all, "cluster_id_areg_or_LSDV"),
  ]

  /// R 4.2.2 with plm 2.6.2, fixest's correction by pyfixest: `data/reference/ricefarms_panel.json`.
  @Test(
    "slopes and errors equal R's", .enabled(if: Shared.isPresent),
    arguments: ["production", "price"], ["individual", "twoways"])
  func riceFarms(model: String, effect: String) throws {
    let (farms, reference) = (try RiceFarms(), try Reference("ricefarms_panel"))
    let isOutput = model == "production"
    let names = isOutput ? ["l_size", "l_seed", "l_lab"] : ["l_net", "l_size"]
    let columns = isOutput ? ["size", "seed", "totlabor"] : ["noutput", "size"]
    let effects = try FixedEffects(
      effect == "individual" ? [farms.farms] : [farms.farms, farms.seasons])
    let panel = try PanelModel(
      response: farms.logarithms(isOutput ? "goutput" : "price"),
      terms: columns.map(farms.logarithms), effects: effects)
    let path = "\(model)/\(effect)"
    #expect(digits(panel.fit.coefficients, reference.numbers("\(path)/coef", names)) >= 10.5)
    #expect(digits(panel.fit.rSquared, reference.number("\(path)/r2_within")) >= 11)
    #expect(panel.fit.degreesOfFreedom == Int(reference.number("\(path)/df_residual")))
    let classical = try panel.covariance(.classical).standardErrors
    #expect(digits(classical, reference.numbers("\(path)/se/iid", names)) >= 11)
    for (correction, name) in Self.corrections {
      let errors = try panel.covariance(.clustered(farms.farms, correction)).standardErrors
      #expect(digits(errors, reference.numbers("\(path)/se/\(name)", names)) >= 11)
    }
  }

  /// The panel of indicators.md F2.4: member, season, share, differential.
  static let worked: [(member: Int32, season: Int32, share: Double, gap: Double)] = [
    (0, 0, 0.90, 2), (0, 1, 0.80, 6), (0, 2, 0.72, 9), (1, 0, 0.95, 1), (1, 1, 0.85, 5),
    (1, 2, 0.86, 7), (2, 0, 0.60, 3), (2, 1, 0.50, 8), (2, 2, 0.42, 12), (3, 0, 0.75, 0),
    (3, 1, 0.74, 3), (3, 2, 0.60, 8), (4, 0, 1.0, 2), (4, 1, 0.97, 4), (4, 2, 0.80, 10),
    (5, 0, 0.55, 4), (5, 1, 0.58, 5), (5, 2, 0.40, 9),
  ]

  static func workedModel(_ factors: [[Int32]]) throws -> PanelModel {
    try PanelModel(
      response: worked.map(\.share), terms: [worked.map(\.gap)], effects: FixedEffects(factors))
  }

  @Test("the worked example of delivery on the differential")
  func workedExample() throws {
    let members = Self.worked.map(\.member)
    let panel = try Self.workedModel([members])
    func error(_ structure: ErrorStructure) throws -> Double {
      try panel.covariance(structure).standardErrors[0]
    }
    #expect((panel.fit.coefficients[0] + 0.022802).magnitude < 5e-7)
    #expect(try (error(.clustered(members, .none)) - 0.001699).magnitude < 5e-7)
    #expect(try (error(.clustered(members, .groups)) - 0.001861).magnitude < 5e-7)
    #expect(try (error(.clustered(members, .all)) - 0.002314).magnitude < 5e-7)
    #expect(try (error(.classical) - 0.002171).magnitude < 5e-7)
    #expect(try panel.covariance(.clustered(members, .nested)).degreesOfFreedom == 5)
  }

  @Test("the worked example with season effects")
  func workedExampleTwoWay() throws {
    let members = Self.worked.map(\.member)
    let panel = try Self.workedModel([members, Self.worked.map(\.season)])
    let errors = try panel.covariance(.clustered(members, .all)).standardErrors
    #expect((panel.fit.coefficients[0] + 0.0303).magnitude < 5e-5)
    #expect((errors[0] - 0.0099).magnitude < 5e-5)
  }

  @Test("a term that does not vary within is named")
  func noWithinVariation() throws {
    let effects = try FixedEffects([[0, 0, 1, 1, 2, 2]])
    #expect(throws: FitError.collinear([1])) {
      try PanelModel(
        response: [1, 2, 4, 3, 5, 7], terms: [[1, 3, 2, 5, 4, 4.5], [0.1, 0.1, 7, 7, 3, 3]],
        effects: effects)
    }
  }
}
