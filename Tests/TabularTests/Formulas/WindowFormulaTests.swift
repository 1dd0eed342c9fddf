import Tabular
import Testing

@Suite("Formulas of neighbouring rows")
struct WindowFormulaTests {
  /// member | season | x
  /// m      | 2022   | 30
  /// n      | 2020   | 5
  /// m      | 2020   | 10
  // m      | 2021   | refused
  // n      | 2022   | 7       (no row for n in 2021)
  private func values(_ text: String, order: [String] = ["season"]) throws -> [String] {
    let table = try Table(
      Schema([
        Field("member", .text), Field("season", .day(.season(start: 4))), Field("x", .number),
      ]),
      [
        .texts(TextColumn(["m", "n", "m", "m", "n"])),
        .days(
          DayColumn(
            ordinals: [2022, 2020, 2020, 2021, 2022], grain: .season(start: 4),
            presence: Presence(allPresent: 5))),
        .numbers(NumberColumn([30, 5, 10, nil, 7], missing: .refused)),
      ])
    var scope = FormulaBench.scope()
    scope.schema = table.schema
    var diagnostics = Diagnostics()
    let formula = try Formula(Written(text))
      .window(in: scope, order: order, reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    let column = try formula?.evaluated(over: table, by: ["member"], order: order)
    return (0..<5).compactMap { row in column.map { FormulaBench.text($0.value(row)) } }
  }

  @Test(
    "windows go by row or by time, and a gap in time gives no value",
    arguments: [
      ("lag(x)", ["refused", "undefined", "undefined", "10", "5"]),
      ("lag(x, 1[season])", ["refused", "undefined", "undefined", "10", "undefined"]),
      ("lag(x, 2[seasons])", ["10", "undefined", "undefined", "undefined", "5"]),
      ("lead(x, 1[season])", ["undefined", "undefined", "refused", "30", "undefined"]),
      ("x - lag(x, 2[season])", ["20", "undefined", "undefined", "refused", "2"]),
      ("row_number()", ["3", "1", "1", "2", "2"]), ("rank(x)", ["2", "1", "1", "refused", "2"]),
      ("cumsum(x)", ["40", "5", "10", "refused", "12"]),
      ("rolling_mean(x, 2)", ["undefined", "undefined", "undefined", "undefined", "6"]),
      (
        "rolling_mean(x, 2[season])",
        ["undefined", "undefined", "undefined", "undefined", "undefined"]
      ),
      ("rolling_max(x, 1[season])", ["30", "5", "10", "undefined", "7"]),
      ("holm(x / 100)", ["0.3", "0.1", "0.2", "refused", "0.1"]),
      ("holm(x / 10)", ["undefined", "1", "1", "refused", "1"]),
    ])
  func windows(text: String, expected: [String]) throws {
    #expect(try values(text) == expected)
  }

  @Test("a minus orders descending")
  func descending() throws {
    #expect(try values("row_number()", order: ["-season"]) == ["1", "2", "3", "2", "1"])
  }

  @Test("time must be that of the column which orders the rows")
  func wrongUnit() throws {
    var scope = FormulaBench.scope([Field("season", .day(.season(start: 4))), Field("x", .number)])
    scope.table = "panel"
    var diagnostics = Diagnostics()
    let formula = try Formula(Written("lag(x, 1[month])"))
      .window(in: scope, order: ["season"], reporting: &diagnostics)
    #expect(formula == nil)
    #expect(diagnostics.all.map(\.code.name) == ["formula.unit-mismatch"])
  }
}
