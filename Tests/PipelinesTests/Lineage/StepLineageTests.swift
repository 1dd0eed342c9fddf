import Indicators
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("Which rows each step makes its rows of")
struct StepLineageTests {
  static let rows = """
    coop  season   town  sold  area
    A     2020/21  Alto  10    1
    B     2020/21  Bajo  20    2
    A     2021/22  Alto  30    1
    B     2021/22  Bajo  -     2
    A     2022/23  Alto  50    1
    """

  /// A step with the rows of the input, from 1, behind a column of each row of the result.
  struct Case: Sendable, CustomTestStringConvertible {
    let type: any Stage.Type
    let keys: String
    let column: String
    let sources: [[Int]]

    init(_ type: any Stage.Type, _ keys: String, _ column: String, _ sources: [[Int]]) {
      self.type = type
      self.keys = keys
      self.column = column
      self.sources = sources
    }

    var testDescription: String { keys + " " + column }
  }

  static let cases: [Case] = [
    Case(Where.self, #"{ "where": "sold > 15" }"#, "sold", [[2], [3], [5]]),
    Case(Derive.self, #"{ "derive": { "x": "sold / area" } }"#, "x", [[1], [2], [3], [4], [5]]),
    Case(Select.self, #"{ "select": ["coop", "sold"] }"#, "sold", [[1], [2], [3], [4], [5]]),
    Case(Rename.self, #"{ "rename": { "q": "sold" } }"#, "q", [[1], [2], [3], [4], [5]]),
    Case(
      Summarize.self, #"{ "summarize": { "all": "sum(sold)" }, "by": ["coop"] }"#, "all",
      [[1, 3, 5], [2, 4]]),
    Case(
      Window.self,
      #"{ "window": { "last": "lag(sold)" }, "by": ["coop"], "order": ["season"] }"#,
      "last", [[1], [2], [1, 3], [2, 4], [3, 5]]),
    Case(
      Window.self,
      #"{ "window": { "two": "rolling_mean(sold, 2[season])" }, "by": ["coop"], "order": ["season"] }"#,
      "two", [[1], [2], [1, 3], [2, 4], [3, 5]]),
    Case(
      Window.self, #"{ "window": { "place": "rank(sold)" }, "by": ["coop"], "order": ["season"] }"#,
      "place", [[1, 3, 5], [2, 4], [1, 3, 5], [2, 4], [1, 3, 5]]),
    Case(
      Window.self, #"{ "window": { "place": "rank(sold)" }, "by": ["coop"], "order": ["season"] }"#,
      "sold", [[1], [2], [3], [4], [5]]),
    Case(Sort.self, #"{ "sort": ["-season", "coop"] }"#, "sold", [[5], [3], [4], [1], [2]]),
    Case(Distinct.self, #"{ "distinct": ["coop"], "keep": "last" }"#, "sold", [[5], [4]]),
    Case(Take.self, #"{ "take": 2 }"#, "sold", [[1], [2]]),
    Case(
      Complete.self, #"{ "complete": ["coop", "season"] }"#, "season",
      [[1], [2], [3], [4], [5], [1, 2, 3, 4, 5]]),
    Case(
      Impute.self, #"{ "impute": { "sold": "mean" }, "by": ["town"] }"#, "sold",
      [[1], [2], [3], [2, 4], [5]]),
    Case(
      Check.self, #"{ "check": ["area > 0"] }"#, "sold", [[1], [2], [3], [4], [5]]),
  ]

  @Test("the rows behind a column of each row", arguments: cases)
  func sources(_ example: Case) throws {
    let input = try #require(TableLiteral.table(Self.rows))
    let trial = StageTrial(example.type, example.keys, over: input)
    let trace = try #require(trial.trace, "\(trial.diagnostics.all.map(\.message))")
    let found = (0..<trace.table.rowCount).map { row in
      var tracing = CellTracing()
      let chosen = RowSet([row], of: trace.table.rowCount)
      tracing.follow(CellSet([example.column], in: chosen), through: trace)
      return tracing.sources[Relation.Source("rows")]?.rows.rows.map { $0 + 1 } ?? []
    }
    #expect(found == example.sources)
  }

  @Test("a cell of a stacked column comes from the column that its row names")
  func stacked() throws {
    let input = try #require(TableLiteral.table(Self.rows))
    let trial = StageTrial(
      Stack.self, #"{ "stack": ["sold", "area"], "as": { "item": "answer" } }"#, over: input)
    let trace = try #require(trial.trace, "\(trial.diagnostics.all.map(\.message))")
    var tracing = CellTracing()
    tracing.follow(CellSet(["answer"], in: RowSet([3], of: 10)), through: trace)
    let cells = try #require(tracing.sources[Relation.Source("rows")])
    #expect(cells.rows.rows == [1])
    #expect(cells["area"].rows == [1])
    #expect(cells["sold"].isEmpty)
  }

  @Test("nothing is kept where rows are not traced")
  func untraced() throws {
    let input = try #require(TableLiteral.table(Self.rows))
    let step = Relation.Step(table: "t", position: 1, verb: "from", place: nil)
    var evaluation = Evaluation(tables: [Relation.Source("rows"): input], in: RunContext())
    _ = try evaluation.table(
      Relation(.scan(Relation.Source("rows")), schema: input.schema, step: step))
    #expect(evaluation.trace == nil)
  }
}
