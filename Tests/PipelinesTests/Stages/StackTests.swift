import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Stacking columns")
struct StackTests {
  static let answers = """
    member  coop  fair  paid
    m1      A     agree  -
    m2      A     -      no
    m3      B     no     agree
    """

  private func stack(_ keys: String, _ rows: String = answers) throws -> StageTrial {
    let input = try #require(TableLiteral.table(rows, key: ["member"]))
    return StageTrial(Stack.self, keys, over: input)
  }

  @Test("every row becomes one row for each column, in the order of rows")
  func rowsInOrder() throws {
    let trial = try stack(#"{ "stack": ["fair", "paid"], "as": { "item": "answer" } }"#)
    let table = try #require(trial.table)
    #expect(
      TableLiteral.text(table) == """
        member  coop  item  answer
        m1      A     fair  agree
        m1      A     paid  -
        m2      A     fair  -
        m2      A     paid  no
        m3      B     fair  no
        m3      B     paid  agree
        """)
    #expect(table.schema.key == ["member", "item"])
  }

  @Test("the ledger counts further rows as made, and adds up")
  func ledger() throws {
    let trial = try stack(#"{ "stack": ["fair", "paid"], "as": { "item": "answer" } }"#)
    let entry = try #require(trial.ledger.last)
    #expect([entry.rowsIn, entry.passed, entry.made, entry.rowsOut] == [3, 3, 3, 6])
    #expect(entry.addsUp)
  }

  @Test("a missing cell keeps its reason")
  func reasons() throws {
    let fair = TextColumn(["yes", nil], missing: .refused)
    let paid = TextColumn([nil, "no"], missing: .notAsked)
    let input = try Table(
      Schema([Field("fair", .text), Field("paid", .text)]), [.texts(fair), .texts(paid)])
    let trial = StageTrial(
      Stack.self, #"{ "stack": ["fair", "paid"], "as": { "item": "answer" } }"#, over: input)
    let column = try #require(trial.table?.column("answer"))
    #expect((0..<4).map { column.presence.reason($0) } == [nil, .notAsked, .refused, nil])
  }

  @Test("cells are as private as the most private column")
  func privacy() throws {
    let column = Column.texts(TextColumn(["a"]))
    let input = try Table(
      Schema([Field("open", .text), Field("secret", .text, privacy: .hidden)]), [column, column])
    let trial = StageTrial(
      Stack.self, #"{ "stack": ["open", "secret"], "as": { "item": "cell" } }"#, over: input)
    #expect(trial.table?.schema["cell"]?.privacy == .hidden)
  }

  @Test(
    "columns that are not alike, not there or twice are refused with their place",
    arguments: [
      (#"{ "stack": ["fair", "kg"], "as": { "item": "x" } }"#, "table.columns-differ"),
      (#"{ "stack": ["fair", "none"], "as": { "item": "x" } }"#, "table.unknown-column"),
      (#"{ "stack": ["fair", "fair"], "as": { "item": "x" } }"#, "pipeline.wrong-value"),
      (#"{ "stack": ["fair"], "as": { "coop": "x" } }"#, "table.column-taken"),
      (#"{ "stack": ["fair"], "as": { "x": "x" } }"#, "pipeline.wrong-value"),
    ])
  func refused(keys: String, code: String) throws {
    let rows = """
      member  coop  fair  kg
      m1      A     yes   10
      """
    let trial = try stack(keys, rows)
    #expect(trial.table == nil)
    #expect(trial.diagnostics.errors.map(\.code.name) == [code])
    #expect(trial.diagnostics.errors.first?.place != nil)
  }
}
