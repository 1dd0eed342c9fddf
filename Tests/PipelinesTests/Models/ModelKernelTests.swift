import Statistics
import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// The worked example of F2.4: six members over three seasons, share delivered against the gap.
///
/// Its `CR1` takes no account of the constant, so it is G/(G-1) alone here; `nested` counts one
/// constant for all effects of a factor, as `fixest` and Stata's `xtreg` do.
struct ModelKernelTests {
  static let rows: [(id: Int, t: Int, y: Double, x: Int)] = [
    (1, 1, 0.90, 2), (1, 2, 0.80, 6), (1, 3, 0.72, 9), (2, 1, 0.95, 1), (2, 2, 0.85, 5),
    (2, 3, 0.86, 7), (3, 1, 0.60, 3), (3, 2, 0.50, 8), (3, 3, 0.42, 12), (4, 1, 0.75, 0),
    (4, 2, 0.74, 3), (4, 3, 0.60, 8), (5, 1, 1.0, 2), (5, 2, 0.97, 4), (5, 3, 0.80, 10),
    (6, 1, 0.55, 4), (6, 2, 0.58, 5), (6, 3, 0.40, 9),
  ]

  static func table() throws -> Table {
    let rows = Self.rows
    return try Table(
      Schema([
        Field("id", .number), Field("t", .text), Field("y", .number), Field("x", .number),
      ]),
      [
        .numbers(NumberColumn(whole: rows.map(\.id))),
        .texts(TextColumn(rows.map { "season \($0.t)" })),
        .numbers(
          NumberColumn(
            decimals: rows.map { Int64(($0.y * 100).rounded()) }, scale: 2,
            presence: Presence(allPresent: rows.count))),
        .numbers(NumberColumn(whole: rows.map(\.x))),
      ])
  }

  static func factor(_ name: String, _ kind: Kind = .number) -> ModelSpecification.Factor {
    ModelSpecification.Factor(
      column: name, name: name, kind: kind, measure: .none, sources: [name])
  }

  static func specification(
    effects: [String], errors: ErrorDeclaration, terms: [[ModelSpecification.Factor]]? = nil
  ) -> ModelSpecification {
    ModelSpecification(
      name: "main", fit: OrdinaryLeastSquares(), formula: "y ~ x", response: factor("y"),
      terms: terms ?? [[factor("x")]], hasIntercept: effects.isEmpty, effects: effects.map { [$0] },
      weights: nil, exposure: nil, errors: errors, level: 0.95)
  }

  static func clustered(
    _ correction: ClusterCorrection
  ) -> ErrorDeclaration {
    .clustered(
      ErrorDeclaration.Clustering(columns: [Written("id")], correction: correction, few: nil))
  }

  @Test(
    "slope and standard errors come out as in the worked example",
    arguments: [
      (["id"], clustered(.none), -0.02280241935483871, 0.0016989646958605737),
      (["id"], clustered(.groups), -0.02280241935483871, 0.0018611225766554803),
      (["id"], clustered(.nested), -0.02280241935483871, 0.0019184012414430616),
      (["id"], clustered(.all), -0.02280241935483871, 0.002313678950988594),
      (["id"], .classical, -0.02280241935483871, 0.0021705438177911265),
      (["id", "t"], clustered(.all), -0.030315789473684594, 0.009862688510363708),
      ([], .classical, -0.030771428571428564, 0.011490071135283608),
    ] as [([String], ErrorDeclaration, Double, Double)])
  func workedExample(
    effects: [String], errors: ErrorDeclaration, slope: Double, error: Double
  ) throws {
    let kernel = ModelKernel(specifications: [Self.specification(effects: effects, errors: errors)])
    let table = try kernel.run([Self.table()], in: RunContext()).tables[0]
    let row = table.rowCount - 1
    #expect(abs(try #require(table.value("estimate", row).double) - slope) < 1e-12)
    #expect(abs(try #require(table.value("std_error", row).double) - error) < 1e-10)
  }

  @Test("the interval rests on the clusters, and few of them are told")
  func interval() throws {
    let kernel = ModelKernel(specifications: [
      Self.specification(effects: ["id"], errors: Self.clustered(.groups))
    ])
    let tables = try kernel.run([Self.table()], in: RunContext()).tables
    let row = tables[0]
    #expect(row.value("df", 0).double == 5)
    #expect(abs(try #require(row.value("low", 0).double) + 0.027586587244281945) < 1e-12)
    #expect(abs(try #require(row.value("high", 0).double) + 0.018018251465395478) < 1e-12)
    #expect(abs(try #require(row.value("statistic", 0).double) + 12.25197074112962) < 1e-9)
    #expect(abs(try #require(row.value("p_value", 0).double) - 6.408629190222222e-05) < 1e-14)
    #expect(tables[2].value("reason", 0) == .text("FEW_CLUSTERS: 6 clusters"))
    #expect(abs(try #require(tables[2].value("r2_within", 0).double) - 0.9093630567814732) < 1e-12)
  }

  @Test("a declared bootstrap takes all 64 sign patterns of six clusters")
  func wildBootstrap() throws {
    let errors = ErrorDeclaration.clustered(
      ErrorDeclaration.Clustering(
        columns: [Written("id")], correction: .groups,
        few: ErrorDeclaration.WildDeclaration(replicates: 1999, seed: 7)))
    let kernel = ModelKernel(specifications: [Self.specification(effects: ["id"], errors: errors)])
    let tables = try kernel.run([Self.table()], in: RunContext()).tables
    #expect(tables[0].value("p_value", 0).double == 0.03125)
    #expect(
      tables[2].value("reason", 0).text
        == "FEW_CLUSTERS: 6 clusters, p and interval by wild bootstrap, all 64 patterns")
  }

  @Test("a term that others already say is named and left out")
  func collinear() throws {
    let terms = [[Self.factor("x")], [Self.factor("id")], [Self.factor("t", .text)]]
    let kernel = ModelKernel(specifications: [
      Self.specification(effects: ["id", "t"], errors: .classical, terms: terms)
    ])
    let tables = try kernel.run([Self.table()], in: RunContext()).tables
    #expect(
      (0..<4).map { tables[0].value("term", $0).text ?? "" }
        == ["x", "id", "t=season 2", "t=season 3"])
    #expect(
      (0..<4).map { tables[0].value("estimate", $0).double == nil } == [false, true, true, true])
    #expect(tables[2].value("reason", 0).text?.hasPrefix("NOT_IDENTIFIED: 'id'") == true)
  }

  @Test("rows without a value are left out and counted by reason")
  func missing() throws {
    let x = NumberColumn(Self.rows.map { $0.id == 6 ? nil : Double($0.x) }, missing: .notKnown)
    let table = try Self.table().setting(Field("x", .number), .numbers(x))
    let made = try ModelKernel(specifications: [
      Self.specification(effects: [], errors: .classical)
    ]).run([table], in: RunContext())
    #expect(made.tables[2].value("rows", 0).double == 15)
    #expect(made.tables[2].value("rows_dropped", 0).double == 3)
    #expect(made.ledger.because == "3 not known")
    #expect(made.ledger.addsUp)
  }

  @Test("the curve runs through the means and is narrowest there")
  func curve() throws {
    let made = try ModelKernel(specifications: [
      Self.specification(effects: [], errors: .classical)
    ]).run([Self.table()], in: RunContext())
    let curve = made.tables[3]
    #expect(curve.rowCount == MeanCurve.pointCount)
    #expect(curve.value("x", 0).double == 0)
    #expect(curve.value("x", 40).double == 12)
    let widths = (0..<curve.rowCount).compactMap { row in
      curve.value("high", row).double.flatMap { high in
        curve.value("low", row).double.map { high - $0 }
      }
    }
    let narrowest = try #require(widths.indices.min { widths[$0] < widths[$1] })
    #expect(abs(try #require(curve.value("x", narrowest).double) - 5.444444444444445) < 0.16)
  }
}
