import Tabular
import Testing

@Suite("Formulas")
struct FormulaTests {
  @Test(
    "operators bind as the manual says",
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 - 2 - 1", "4"), ("2 * 3 ^ 2", "18"),
      ("-2 ^ 2", "-4"), ("-7 % 3", "-1"), ("null ?? 2 * 3", "6"), ("10 / 4", "2.5"),
      ("0.1 + 0.2 == 0.3", "true"), ("1 < 2 and not 2 < 1", "true"),
      ("false or 2 in (1, 2)", "true"),
      ("3 in 1..2", "false"), ("2 not in (1, 3)", "true"), ("1 / 0", "undefined"),
      ("1 / 0 is null", "true"), ("1 is not null", "true"), ("1 / 0 > 1 or true", "true"),
      ("1 / 0 > 1 and true", "undefined"), ("'a' < 'b'", "true"), ("'ñ' < 'o'", "false"),
      ("'it''s' == 'it''s'", "true"), ("1e3", "1000"),
      ("date'2024-03-01' > date'2024-02-29'", "true"),
    ])
  func operators(text: String, expected: String) throws {
    #expect(FormulaBench.text(try FormulaBench.value(text)) == expected)
  }

  @Test(
    "units convert into the unit of the first operand",
    arguments: [
      ("1[kg] + 500[g]", "1.5"), ("1[qq] + 46[kg]", "2"), ("46[kg] == 1[qq]", "true"),
      ("number(1[kg] + 1[qq], [qq])", "1.0217391304347827"), ("1 + 10[pp]", "1.1"),
      ("30[%] > 0.2", "true"), ("0 < 2[ha]", "true"), ("2[kg green] / 1[kg green]", "2"),
      ("92[kg green] / 1[qq green]", "2"), ("number(92[kg green] / 1[qq green] as [%])", "200"),
      ("1[lb] < 454[g] and 1[lb] > 453[g]", "true"),
    ])
  func units(text: String, expected: String) throws {
    #expect(FormulaBench.text(try FormulaBench.value(text)) == expected)
  }
}
