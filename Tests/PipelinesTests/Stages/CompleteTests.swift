import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Completing combinations")
struct CompleteTests {
  private func complete(_ keys: String, _ rows: String) throws -> StageTrial {
    StageTrial(Complete.self, keys, over: try #require(TableLiteral.table(rows)))
  }

  static let sales = """
    coop  product  sold
    A     coffee   10
    B     cacao    3
    """

  @Test("combinations that no row has stand below, other cells missing as unmatched")
  func combinations() throws {
    let trial = try complete(#"{ "complete": ["coop", "product"] }"#, Self.sales)
    let table = try #require(trial.table)
    #expect(
      TableLiteral.text(table) == """
        coop  product  sold
        A     coffee   10
        B     cacao    3
        A     cacao    -
        B     coffee   -
        """)
    #expect(table.column("sold")?.presence.reason(2) == .unmatched)
    let entry = try #require(trial.ledger.last)
    #expect([entry.rowsIn, entry.passed, entry.made, entry.rowsOut] == [2, 2, 2, 4])
    #expect(entry.addsUp)
  }

  @Test("gaps of time are filled from each group's first to its last, and no further")
  func gaps() throws {
    let rows = """
      member  season   sold
      a       2020/21  1
      a       2023/24  4
      b       2022/23  7
      """
    let trial = try complete(
      #"{ "complete": ["season"], "by": ["member"], "every": "1[season]" }"#, rows)
    #expect(
      TableLiteral.text(try #require(trial.table)) == """
        member  season   sold
        a       2020/21  1
        a       2023/24  4
        b       2022/23  7
        a       2021/22  -
        a       2022/23  -
        """)
  }

  @Test("a missing cell makes no combination, and its row stays")
  func missingCells() throws {
    let trial = try complete(
      #"{ "complete": ["coop", "product"] }"#, Self.sales + "\n-     coffee   5")
    #expect(trial.table?.rowCount == 5)
  }

  @Test("a complete table stays as it is, and so does one without rows")
  func nothingToDo() throws {
    let one = try complete(
      #"{ "complete": ["coop", "product"] }"#, "coop  product\nA     coffee")
    let schema = Schema([Field("coop", .text), Field("product", .text)])
    let none = StageTrial(
      Complete.self, #"{ "complete": ["coop", "product"] }"#, over: Table(empty: schema))
    #expect(one.table?.rowCount == 1)
    #expect(none.table?.rowCount == 0)
  }

  @Test("more combinations than memory holds are refused before they are made")
  func tooMany() throws {
    let rows = (0..<4000).map { "\($0)  \($0)" }.joined(separator: "\n")
    let trial = StageTrial(
      Complete.self, #"{ "complete": ["a", "b"] }"#,
      over: try #require(TableLiteral.table("a  b\n" + rows)),
      memory: MemoryBudget(bytes: 1 << 20))
    #expect(trial.diagnostics.errors.map(\.code.name) == ["run.memory"])
  }

  @Test(
    "a step of time needs one time, and a unit that fits it",
    arguments: ["1[day]", "season", "0[season]", "1.5[season]"])
  func badStep(every: String) throws {
    let trial = try complete(
      "{ \"complete\": [\"season\"], \"every\": \"\(every)\" }", "season   x\n2020/21  1")
    #expect(trial.diagnostics.errors.map(\.code.name) == ["pipeline.wrong-value"])
  }
}
