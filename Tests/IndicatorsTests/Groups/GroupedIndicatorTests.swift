import Indicators
import Tabular
import TestSupport
import Testing

/// An indicator for the tests alone: the smallest and the largest value of each category.
struct RangeOfValues: GroupedIndicator {
  let by: [Written]
  let inputs: [GroupedInput]

  static let manual = Manual(
    "range_of_values", "The smallest and the largest value of each category",
    parameters: [
      Parameter("indicator", .text, required: true, "`range_of_values`"),
      Parameter("value", .formula, required: true, "the values"),
      Parameter("limit", .formula, "values above it are left out, in any unit of the values"),
      Parameter("category", .formula, required: true, "what tells rows of results apart"),
      Parameter("by", .columns, "the columns that tell groups apart"),
    ], example: "{}")

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics),
      let category = arguments.text("category", reporting: &diagnostics)
    else { return nil }
    let limit = arguments.text("limit", reporting: &diagnostics)
    inputs =
      [.number("value", value), .label("category", category)]
      + (limit.map { [.number("limit", $0, like: "value")] } ?? [])
  }

  let keyedBy = ["category"]

  func results(of fields: [String: Field]) -> [ResultColumn] {
    let measure = fields["value"]?.measure ?? .none
    return [
      .text("category"), .number("low", measure: measure), .estimate("high", measure: measure),
    ]
  }

  func rows(of group: GroupRows) -> [[ResultValue]] {
    let (names, codes) = group.labels("category")
    let (values, limits) = (group.numbers("value"), group.numbers("limit"))
    return names.indices.map { name in
      let own = values.indices.filter { row in
        codes[row] == name && (limits.isEmpty || values[row] <= limits[row])
      }.map { values[$0] }
      return [
        .text(names[name]), .number(own.min()),
        .estimate(Estimate(own.max(), count: own.count, reason: own.isEmpty ? "EMPTY" : "")),
      ]
    }
  }
}

@Suite("Grouped indicators")
struct GroupedIndicatorTests {
  static let rows = """
    coop  sex    sold [kg]  most [t]
    B     woman  10         1
    A     man    30         0.02
    B     man    20         1
    B     woman  -          1
    A     man    10         0.02
    """

  static func trial(_ keys: String, _ rows: String = rows) throws -> StageTrial {
    StageTrial(RangeOfValues.self, keys, over: try #require(TableLiteral.table(rows)))
  }

  @Test("groups come in the order of their first rows, units travel, and rows add up")
  func groups() throws {
    let trial = try Self.trial(
      "{ indicator: 'range_of_values', value: 'sold', category: 'sex', by: ['coop'] }")
    let table = try #require(trial.table)
    #expect(
      TableLiteral.text(table) == """
        coop  category  low [kg]  high [kg]  high_se [kg]  high_low [kg]  high_high [kg]  high_n  high_reason
        B     man       20.0      20.0       -             -              -               1       -
        B     woman     10.0      10.0       -             -              -               1       -
        A     man       10.0      30.0       -             -              -               2       -
        """)
    #expect(table.schema.key == ["coop", "category"])
    let entry = try #require(trial.ledger.last)
    #expect(entry.addsUp)
    #expect((entry.rowsIn, entry.dropped, entry.folded, entry.made) == (5, 1, 4, 3))
  }

  @Test("what must have a dimension is converted into it")
  func conversion() throws {
    let trial = try Self.trial(
      "{ indicator: 'range_of_values', value: 'sold', category: 'sex', limit: 'most' }")
    let table = try #require(trial.table)
    #expect(table.value("high", 0).double == 20)
    #expect(table.value("high_n", 0).double == 2)
  }

  @Test("a group in which nothing is complete makes no row here, and its rows are counted")
  func nothingComplete() throws {
    let trial = try Self.trial(
      "{ indicator: 'range_of_values', value: 'sold + most', category: 'sex', by: ['coop'] }",
      """
      coop  sex  sold [kg]  most [kg]
      A     man  1          -
      A     -    1          1
      """)
    #expect(trial.table?.rowCount == 0)
    #expect(trial.ledger.last?.dropped == 2)
    #expect(trial.ledger.last?.addsUp == true)
  }

  @Test(
    "what does not fit is refused with its place",
    arguments: [
      ("value: 'sex', category: 'sex'", "'value' must be a number, not a text"),
      (
        "value: 'sold', category: 'sex', limit: 'sold / most'",
        "'limit' must have the dimension of 'value', [kg], not no unit"
      ),
      ("value: 'sold', category: 'sex', by: ['cop']", "'cop' must be a column of 'rows'"),
      ("value: 'sold', category: 'sex', by: ['coop', 'coop']", "'by' must not name 'coop' twice"),
      ("value: 'sold', category: 'sexx'", "'sexx' must be"),
    ])
  func refusals(keys: String, message: String) throws {
    let trial = try Self.trial("{ indicator: 'range_of_values', \(keys) }")
    #expect(trial.table == nil)
    let problem = try #require(trial.diagnostics.errors.first)
    #expect(problem.message.hasPrefix(message), "\(problem.message)")
    #expect(problem.place != nil)
  }
}
