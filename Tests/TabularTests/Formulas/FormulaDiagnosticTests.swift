import Tabular
import TestSupport
import Testing

@Suite("Problems of formulas as people read them")
struct FormulaDiagnosticTests {
  /// Each mistake with the name of its golden file.
  private static let mistakes: [(name: String, formula: String)] = [
    ("syntax-missing-value", "harvest /"),
    ("syntax-open-bracket", "(harvest + 1"),
    ("syntax-open-quote", "region == 'Junín"),
    ("syntax-strange-sign", "harvest & area"),
    ("syntax-impossible-day", "date > date'2024-02-30'"),
    ("syntax-two-comparisons", "0 < area < 5"),
    ("single-equals", "region = 'Junín'"),
    ("too-deep", String(repeating: "(", count: 80) + "1" + String(repeating: ")", count: 80)),
    ("unknown-column", "harvst / area"),
    ("unknown-parameter", "area > $minimun"),
    ("unknown-function", "rond(area)"),
    ("unknown-unit", "harvest > 3[quintal]"),
    ("arguments-count", "round()"),
    ("arguments-name", "round(area, digit: 2)"),
    ("kind-number-and-text", "year(date) == '2024'"),
    ("kind-condition", "area and true"),
    ("unit-sum", "area + harvest"),
    ("unit-state", "harvest - parchment"),
    ("unit-logarithm", "log(area)"),
    ("unit-conversion", "area as [kg green]"),
    ("misplaced-aggregate", "harvest / sum(harvest)"),
    ("two-mistakes", "harvst + areaa > 'x'"),
  ]

  @Test("each mistake has its sentence, its caret and its hint", arguments: mistakes.indices)
  func golden(index: Int) {
    let (name, formula) = Self.mistakes[index]
    let text = FormulaBench.problems(formula, in: Self.scope)
    expectGolden(text + "\n", "formula-\(name).txt")
  }

  @Test("a column whose type is unknown causes no second error")
  func unknownType() {
    var scope = Self.scope
    scope.unknownColumns = ["lost"]
    #expect(FormulaBench.problems("lost + area > 'x'", in: scope) == "")
  }

  /// A cooperative's table with a declared factor from parchment to green.
  private static let scope: FormulaScope = {
    var scope = FormulaBench.scope(
      [
        Field("region", .text), Field("date", .day(.day)),
        Field("area", .number, measure: FormulaBench.measure("ha")),
        Field("harvest", .number, measure: FormulaBench.measure("qq green")),
        Field("parchment", .number, measure: FormulaBench.measure("kg parchment")),
      ], table: "coops")
    scope.parameters["minimum"] = .init(
      .number(.decimal(2, scale: 0)), .number, measure: FormulaBench.measure("ha"))
    scope.factors = [
      StateFactor(
        from: FormulaBench.measure("kg parchment"), to: FormulaBench.measure("kg green"),
        times: Ratio(4, 5) ?? .one, source: "ICO")
    ]
    return scope
  }()
}
