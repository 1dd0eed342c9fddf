import Statistics
import Testing

@testable import Tabular

@Suite("Functions of rows")
struct RowFunctionTests {
  @Test(
    "payments are discounted at an effective yearly rate",
    arguments: [
      ("[100, 25], [0, 90], 30[%]", "123.43"), ("[100, 25], [0, 105[days]], 0.3", "123.18"),
      ("[100, 25], [0, 120], 30[%]", "122.93"), ("[125], [120], 30[%]", "114.67"),
      ("[1], [0], -1", "undefined"),
    ])
  func presentValue(arguments: String, expected: String) throws {
    // guides/indicators.md F2.3
    let value = try FormulaBench.value("round(present_value(\(arguments)), 2)")
    #expect(FormulaBench.text(value) == expected)
  }

  @Test(
    "halves are rounded away from zero as the shortest decimal reads",
    arguments: [
      (2.5, 0, "3"), (-2.5, 0, "-3"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (-0.125, 2, "-0.13"),
      (0.285, 2, "0.29"), (1e-20, 2, "0"), (123_456.785, 2, "123456.79"), (0.1 + 0.2, 15, "0.3"),
    ])
  func rounding(number: Double, digits: Int, expected: String) {
    let column = RoundKernel(digits: digits).column(
      [
        Operand(.numbers(NumberColumn(doubles: [number], presence: Presence(allPresent: 1))))
      ], rows: 1)
    #expect(FormulaBench.text(column.value(0)) == expected)
  }

  @Test("fast rounding agrees with the shortest decimal", arguments: 1...50)
  func fastRounding(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let digits = generator.index(below: 6)
      let half = Double(generator.index(below: 1_000_000)) / 1000
      let number = generator.index(below: 2) == 0 ? half : generator.uniform() * 1e9
      #expect(
        ShortestDecimal.rounded(number, to: digits) == ShortestDecimal(number).rounded(to: digits))
    }
  }

  @Test(
    "functions of texts work on scalars, and case goes by the first condition that holds",
    arguments: [
      ("lower('ÁRBOL')", "árbol"), ("trim(' \u{A0}x\u{2003}')", "x"),
      ("replace('aaa', 'aa', 'b')", "ba"), ("contains('niño', 'ñ')", "true"),
      ("starts_with('ab', 'abc')", "false"), ("if(1 / 0 > 1, 'a', 'b')", "undefined"),
      ("case(1 / 0 > 1: 'a', true: 'b')", "b"), ("case(false: 1) is null", "true"),
      ("least(3, null) is null", "true"), ("month(month'2024-11')", "11"),
      ("season(month'2024-03', 'april')", "2023/24"),
      ("season(date'2024-01-01', 'january')", "2024"),
      ("reason(1) is null", "true"), ("number(3 > 2)", "1"), ("sqrt(-1)", "undefined"),
      ("log(0)", "undefined"), ("2 ^ 0.5 == sqrt(2)", "true"),
      ("days_between(date'2024-03-01', date'2024-01-01') < 0", "true"),
    ])
  func others(text: String, expected: String) throws {
    #expect(FormulaBench.text(try FormulaBench.value(text)) == expected)
  }
}
