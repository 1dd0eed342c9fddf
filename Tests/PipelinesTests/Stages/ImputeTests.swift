import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Imputing cells")
struct ImputeTests {
  static let farms = """
    coop  season   hectares
    A     2020/21  1
    A     2021/22  2
    A     2022/23  -
    A     2023/24  9
    B     2020/21  -
    B     2021/22  4
    B     2022/23  -
    """

  private func impute(_ keys: String, _ rows: String = farms) throws -> StageTrial {
    StageTrial(Impute.self, keys, over: try #require(TableLiteral.table(rows)))
  }

  @Test(
    "a cell is filled from its group by each method",
    arguments: [
      (method: "mean", a: 4.0, b: 4.0), (method: "median", a: 2, b: 4),
      (method: "mode", a: 1, b: 4),
    ])
  func groups(method: String, a: Double, b: Double) throws {
    let trial = try impute("{ \"impute\": { \"hectares\": \"\(method)\" }, \"by\": [\"coop\"] }")
    let table = try #require(trial.table)
    #expect(table.value("hectares", 2).double == a)
    #expect([4, 6].map { table.value("hectares", $0).double } == [b, b])
    #expect([0, 1, 3, 5].map { table.value("hectares", $0).double } == [1, 2, 9, 4])
  }

  @Test(
    "the last value before is carried forward, in the order of time and never into another group")
  func carryForward() throws {
    let trial = try impute(
      """
      { "impute": { "hectares": "carry forward" }, "by": ["coop"], "order": ["season"] }
      """)
    #expect(
      TableLiteral.text(try #require(trial.table)) == """
        coop  season   hectares  hectares_imputed
        A     2020/21  1         false
        A     2021/22  2         false
        A     2022/23  2         true
        A     2023/24  9         false
        B     2020/21  -         false
        B     2021/22  4         false
        B     2022/23  4         true
        """)
  }

  @Test("all rows pass, and the ledger says how many cells were filled and how many are left")
  func ledger() throws {
    let trial = try impute(
      """
      { "impute": { "hectares": "carry forward" }, "by": ["coop"], "order": ["season"] }
      """)
    let entry = try #require(trial.ledger.last)
    #expect(entry.rowsIn == 7 && entry.passed == 7 && entry.rowsOut == 7 && entry.addsUp)
    #expect(
      entry.imputed == [
        ImputedCells("hectares", method: .carryForward, by: ["coop"], cells: (filled: 2, left: 1))
      ])
  }

  @Test("what does not apply stays missing, and so does a group in which nothing is known")
  func left() throws {
    let numbers = Column.numbers(
      NumberColumn(
        doubles: [5, 0, 0, 0],
        presence: Presence(
          count: 4, missing: [(1, .notApplicable), (2, .refused), (3, .refused)])))
    let input = try Table(
      Schema([Field("coop", .text), Field("debt", .number)]),
      [.texts(TextColumn(["A", "A", "A", "B"])), numbers])
    let trial = StageTrial(
      Impute.self, #"{ "impute": { "debt": "mean" }, "by": ["coop"] }"#, over: input)
    let table = try #require(trial.table)
    #expect((0..<4).map { table.value("debt", $0).double } == [5, nil, 5, nil])
    #expect(table.column("debt")?.presence.reason(1) == .notApplicable)
    #expect(table.column("debt")?.presence.reason(3) == .refused)
    #expect(trial.ledger.last?.imputed.first?.left == 2)
  }

  @Test("texts are filled with the most frequent one, and a table without rows stays as it is")
  func texts() throws {
    let keys = #"{ "impute": { "crop": "mode" } }"#
    let some = try impute(keys, "farm  crop\na     coffee\nb     -\nc     coffee\nd     cacao")
    let none = StageTrial(
      Impute.self, keys, over: Table(empty: Schema([Field("crop", .text)])))
    #expect(some.table?.value("crop", 1).text == "coffee")
    #expect(none.table?.rowCount == 0)
  }

  @Test("flags are as private as the cells that they speak of")
  func privacy() throws {
    var income = Field("income", .number)
    income.privacy = .hidden
    let input = try Table(Schema([income]), [.numbers(NumberColumn([1, nil]))])
    let trial = StageTrial(Impute.self, #"{ "impute": { "income": "mean" } }"#, over: input)
    #expect(trial.table?.schema["income_imputed"]?.privacy == .hidden)
  }

  @Test(
    "a method must be known, fit the column and have an order to look back in",
    arguments: [
      #"{ "hectares": "average" }"#, #"{ "coop": "mean" }"#, #"{ "hectares": "carry forward" }"#,
    ])
  func refused(columns: String) throws {
    let trial = try impute("{ \"impute\": \(columns) }")
    #expect(trial.diagnostics.errors.map(\.code.name) == ["pipeline.wrong-value"])
  }

  @Test("what tells rows apart, or says how they were drawn, is never made up")
  func identity() throws {
    let keyed = try #require(TableLiteral.table("farm  stratum\na     x\nb     y", key: ["farm"]))
    var schema = keyed.schema
    schema.sampling = .sample(SampleDesign(strata: ["stratum"]))
    let input = try keyed.under(schema)
    for column in ["farm", "stratum"] {
      let trial = StageTrial(
        Impute.self, "{ \"impute\": { \"\(column)\": \"mode\" } }", over: input)
      #expect(trial.diagnostics.errors.map(\.code.name) == ["pipeline.wrong-value"], "\(column)")
    }
  }

  @Test("the report says how many cells were filled, how, and what intervals make of it")
  func report() throws {
    let project = try TemporaryFolder()
    try project.write("farm,coop,hectares\na,A,1\nb,A,\nc,B,\nd,B,3\n", to: "Input/farms.csv")
    try project.write(
      """
      { "acopio": 1, "title": "How large are farms?",
        "inputs": { "farms": { "read": "Input/farms.csv", "describes": "census",
          "columns": { "farm": "text key", "coop": "text", "hectares": "number[ha] >= 0" } } },
        "tables": { "filled": [ { "from": "farms" },
          { "impute": { "hectares": "median" }, "by": ["coop"] } ] },
        "findings": { "mean": { "label": "Mean", "from": "filled", "value": "mean(hectares)" } } }
      """, to: "Pipelines/farms.json5")
    let text = try PublishedPipeline(at: project.path + "/Pipelines/farms.json5").text("report.md")
    #expect(text.contains("- **filled, hectares**: 2 of 2 missing cells were filled"))
    #expect(text.contains("median within coop"))
    #expect(text.contains("Intervals take filled cells for observed ones, so they are too narrow"))
  }
}
