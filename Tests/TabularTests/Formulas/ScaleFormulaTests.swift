import Testing

@testable import Tabular

@Suite("Formulas over answers")
struct ScaleFormulaTests {
  @Test(
    "answers are compared by their codes and ordered by their levels",
    arguments: [
      ("fair == '1'", [true, false, false, false]),
      ("fair in ('4', '5')", [false, false, true, true]),
      ("fair >= '4'", [false, false, true, true]), ("fair < '2'", [true, false, false, false]),
      ("score(fair) > 3", [false, false, true, true]),
      ("fair != fair", [false, false, false, false]),
    ])
  func comparisons(formula: String, expected: [Bool]) throws {
    #expect(try Self.column(formula).flagColumn?.flags == expected)
  }

  @Test("an answer of several levels is asked for each; no answer is neither yes nor no")
  func chosen() throws {
    let column = try Self.column("chosen(why, 'cash')")
    #expect(column.flagColumn?.flags == [true, false, false, true])
    #expect(column.value(1) == .missing(.blank))
  }

  @Test(
    "a text that is no code of the scale is refused with the code that was meant",
    arguments: [
      ("fair == '6'", "'6' must be a code of the scale 'agreement', which it is not", nil),
      (
        "fair == 'Agree'", "'Agree' must be a code of the scale 'agreement', which it is not",
        "its code is '4'"
      ),
      (
        "chosen(why, 'prise')", "'prise' must be a code of the scale 'reasons', which it is not",
        "did you mean 'price'?"
      ),
      (
        "why == 'cash'",
        "answers of several levels on 'reasons' must be asked level by level",
        "write chosen(why, 'cash')"
      ),
      (
        "fair == why", "answers must be compared on one scale, not on 'agreement' and 'reasons'",
        nil
      ),
      (
        "score(x)", "score must have an answer on a scale, not a number",
        "declare the column as 'scale(NAME)' or 'multiple(NAME)'"
      ),
    ] as [(String, String, String?)])
  func refused(formula: String, message: String, hint: String?) throws {
    let table = try FormulaBench.examples()
    var problems = Diagnostics()
    _ = try Formula(Written(formula)).typed(
      in: FormulaBench.scope(table.schema.fields), reporting: &problems)
    #expect(problems.all.map(\.message) == [message])
    #expect(problems.all.first?.hint == hint)
  }

  private static func column(_ formula: String) throws -> Column {
    let table = try FormulaBench.examples()
    var problems = Diagnostics()
    let typed = try Formula(Written(formula)).typed(
      in: FormulaBench.scope(table.schema.fields), reporting: &problems)
    return try #require(typed).evaluated(over: table)
  }
}
