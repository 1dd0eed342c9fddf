import Statistics
import Testing

@Suite("Wild cluster bootstrap")
struct WildBootstrapTests {
  /// indicators.md F2.4: of the 64 patterns of six clusters two are as far out.
  @Test("the worked example takes all 64 patterns")
  func workedExample() throws {
    let members = PanelModelTests.worked.map(\.member)
    let panel = try PanelModelTests.workedModel([members])
    let test = try WildBootstrap(replicates: 1999, seed: 7).test(0, of: panel, clusters: members)
    #expect(test.pValue == 0.03125 && test.patterns == 64 && test.isExhaustive)
    let interval = try #require(test.interval)
    #expect(interval.low < panel.fit.coefficients[0] && interval.high < 0)
  }

  /// Against the definition, refitting each pattern: effects cross the clusters here.
  @Test("the fast way equals refitting", arguments: [false, true])
  func refitting(hasEffects: Bool) throws {
    let rows = PanelModelTests.worked
    let members = rows.map(\.member)
    let effects = try FixedEffects(
      hasEffects ? [members, rows.map(\.season)] : [rows.map { _ in 0 }])
    let extra = rows.map { $0.gap * $0.gap * ($0.member == 2 ? 1 : 0.3) }
    let terms = [rows.map(\.gap), extra]
    let panel = try PanelModel(response: rows.map(\.share), terms: terms, effects: effects)
    let fast = try WildBootstrap(replicates: 64, seed: 1).test(0, of: panel, clusters: members)
    func size(_ response: [Double]) throws -> Double {
      let fit = try PanelModel(response: response, terms: terms, effects: effects)
      let errors = try fit.covariance(.clustered(members, .none)).standardErrors
      return (fit.fit.coefficients[0] / errors[0]).magnitude
    }
    let null = try PanelModel(response: rows.map(\.share), terms: [extra], effects: effects)
    let fitted = rows.indices.map { rows[$0].share - null.fit.residuals[$0] }
    let observed = try size(rows.map(\.share))
    let count = try (0..<64).count { bits in
      let turned = rows.indices.map { row in
        fitted[row] + null.fit.residuals[row] * (bits >> Int(members[row]) & 1 == 0 ? 1 : -1)
      }
      return try size(turned) >= observed * (1 - 1e-9)
    }
    #expect(fast.pValue == Double(count) / 64)
  }

  @Test("the test rejects just what lies outside its interval")
  func interval() throws {
    let rows = PanelModelTests.worked
    let members = rows.map(\.member)
    let bootstrap = WildBootstrap(replicates: 500, seed: 3, multipliers: .webb)
    let panel = try PanelModelTests.workedModel([members])
    let limits = try #require(try bootstrap.test(0, of: panel, clusters: members).interval)
    for (null, isInside) in [
      (limits.low + 1e-6, true), (limits.low - 1e-6, false), (limits.high - 1e-6, true),
      (limits.high + 1e-6, false),
    ] {
      let shifted = try PanelModel(
        response: rows.map { $0.share - null * $0.gap }, terms: [rows.map(\.gap)],
        effects: FixedEffects([members]))
      let test = try bootstrap.test(0, of: shifted, clusters: members)
      #expect((test.pValue >= 0.05) == isInside)
    }
  }

  @Test("the same seed draws the same patterns, another one others")
  func seeds() throws {
    let rows = PanelModelTests.worked
    let model = try LinearModel(
      response: PreciseColumn(rows.map(\.share)),
      design: LinearDesign([PreciseColumn(rows.map(\.gap))]))
    let members = rows.map(\.member)
    func run(_ seed: UInt64) throws -> WildBootstrap.Test {
      try WildBootstrap(replicates: 50, seed: seed).test(1, of: model, clusters: members)
    }
    #expect(try run(7) == run(7) && run(7).patterns == 50 && !run(7).isExhaustive)
    #expect(try run(7).interval != run(8).interval)
  }

  @Test("one cluster is too few")
  func oneCluster() throws {
    let panel = try PanelModelTests.workedModel([PanelModelTests.worked.map(\.season)])
    let one = [Int32](repeating: 0, count: 18)
    #expect(throws: FitError.tooFewClusters(have: 1)) {
      try WildBootstrap(replicates: 9, seed: 1).test(0, of: panel, clusters: one)
    }
  }
}
