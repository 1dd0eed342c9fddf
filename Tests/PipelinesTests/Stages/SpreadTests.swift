import Pipelines
import Statistics
import Tabular
import TestSupport
import Testing

@Suite("Spreading a column")
struct SpreadTests {
  static let sales = """
    coop  product  sold
    A     coffee   10
    B     coffee   20
    A     cacao    3
    """

  static let step = #"{ "spread": "product", "value": "sold", "levels": ["coffee", "cacao"] }"#

  private func spread(_ rows: String, _ keys: String = step) throws -> StageTrial {
    let input = try #require(TableLiteral.table(rows, key: ["coop", "product"]))
    return StageTrial(Spread.self, keys, over: input)
  }

  @Test("levels become columns; a cell that no row has is missing as unmatched")
  func columns() throws {
    let table = try #require(try spread(Self.sales).table)
    #expect(
      TableLiteral.text(table) == """
        coop  coffee  cacao
        A     10      3
        B     20      -
        """)
    #expect(table.column("cacao")?.presence.reason(1) == .unmatched)
    #expect(table.schema.key == ["coop"])
  }

  @Test("rows are folded, and the ledger adds up")
  func ledger() throws {
    let entry = try #require(try spread(Self.sales).ledger.last)
    #expect([entry.rowsIn, entry.folded, entry.made, entry.rowsOut] == [3, 3, 2, 2])
    #expect(entry.addsUp)
  }

  @Test("two rows of one cell stop the run, with their key and all of them counted")
  func duplicates() throws {
    let trial = try spread(Self.sales + "\nA     cacao    4\nB     coffee   21")
    let problem = try #require(trial.diagnostics.errors.first)
    #expect(problem.code.name == "spread.duplicate-cell")
    #expect(
      problem.message
        == "a row must stand alone for its cell, not share coop 'A', product 'cacao' as rows 3 and 4 do"
    )
    #expect(problem.notes.first == "2 rows fall into a cell that another row has filled")
  }

  @Test(
    "a level that is not declared stops the run, and so does none",
    arguments: [("tea", "not 'tea' as in row 4"), ("-", "not nothing as in row 4")])
  func unknownLevel(product: String, words: String) throws {
    let trial = try spread(Self.sales + "\nB     \(product)      4")
    let problem = try #require(trial.diagnostics.errors.first)
    #expect(problem.code.name == "spread.unknown-level")
    #expect(problem.message.hasSuffix(words))
  }

  @Test("levels must be known before any row is read")
  func levelsMissing() throws {
    let trial = try spread(Self.sales, #"{ "spread": "product", "value": "sold" }"#)
    #expect(trial.diagnostics.errors.map(\.code.name) == ["pipeline.missing-key"])
  }

  @Test("a table without rows stays one")
  func empty() throws {
    let schema = Schema([
      Field("coop", .text), Field("product", .text), Field("sold", .number),
    ])
    let trial = StageTrial(Spread.self, Self.step, over: Table(empty: schema))
    #expect(trial.table?.rowCount == 0)
    #expect(trial.table?.schema.names == ["coop", "coffee", "cacao"])
  }

  @Test("what was stacked and spread is the table again", arguments: 0..<60)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = generator.index(below: 12)
    func cells() -> Column {
      .numbers(
        NumberColumn(
          (0..<count).map { _ in
            generator.index(below: 4) == 0 ? nil : Double(generator.index(below: 100))
          }, missing: .refused))
    }
    let fields = [Field("id", .number)] + ["a", "b", "c"].map { Field($0, .number) }
    let table = try Table(
      Schema(fields, key: ["id"], sampling: .sample(SampleDesign(clusters: ["id"]))),
      [.numbers(NumberColumn(whole: Array(0..<count))), cells(), cells(), cells()])
    let stacked = StageTrial(
      Stack.self, #"{ "stack": ["a", "b", "c"], "as": { "item": "cell" } }"#, over: table)
    let spread = StageTrial(
      Spread.self, #"{ "spread": "item", "value": "cell", "levels": ["a", "b", "c"] }"#,
      over: try #require(stacked.table))
    let back = try #require(spread.table)
    #expect(TableLiteral.text(back) == TableLiteral.text(table))
    #expect(back.schema.key == table.schema.key)
    #expect(back.schema.sampling == table.schema.sampling)
    #expect(back.columns.map(\.presence) == table.columns.map(\.presence))
  }

  @Test("the texts that a column may hold are its columns, also under other words")
  func declaredTexts() throws {
    var input = try #require(TableLiteral.table(Self.sales))
    var field = try #require(input.schema["product"])
    field.levels = ["cacao", "coffee"]
    input = try input.under(input.schema.setting(field))
    let recoded = StageTrial(
      Recode.self, #"{ "recode": { "product": { "coffee": "café" } } }"#, over: input)
    let trial = StageTrial(
      Spread.self, #"{ "spread": "product", "value": "sold" }"#,
      over: try #require(recoded.table))
    #expect(trial.table?.schema.names == ["coop", "cacao", "café"])
  }
}
