import Statistics
import Tabular
import Testing

@Suite("Formulas of groups")
struct AggregateFormulaTests {
  /// group | x       | w | t
  /// a     | 1       | 1 | red
  /// b     | 5       | 2 | blue
  // a     | 3       | 3 | red
  // a     | refused | 1 | green
  // c     | refused | 1 | missing
  private func table() throws -> Table {
    try Table(
      Schema([
        Field("g", .text), Field("x", .number, measure: FormulaBench.measure("kg")),
        Field("w", .number), Field("t", .text, privacy: .person),
      ]),
      [
        .texts(TextColumn(["a", "b", "a", "a", "c"])),
        .numbers(NumberColumn([1, 5, 3, nil, nil], missing: .refused)),
        .numbers(NumberColumn(whole: [1, 2, 3, 1, 1])),
        .texts(TextColumn(["red", "blue", "red", "green", nil])),
      ])
  }

  private func values(_ text: String) throws -> [String] {
    let table = try table()
    var scope = FormulaBench.scope()
    scope.schema = table.schema
    var diagnostics = Diagnostics()
    let formula = try Formula(Written(text)).aggregate(in: scope, reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    let column = try formula?.evaluated(over: table, groups: Groups(table, by: ["g"]))
    guard let column else { return [] }
    return (0..<column.count).map { FormulaBench.text(column.value($0)) }
  }

  @Test(
    "aggregates skip missing cells, and of nothing they are undefined",
    arguments: [
      ("count()", ["3", "1", "1"]), ("count(x)", ["2", "1", "0"]),
      ("sum(x)", ["4", "5", "undefined"]), ("mean(x)", ["2", "5", "undefined"]),
      ("median(x)", ["2", "5", "undefined"]),
      ("sd(x)", ["1.4142135623730951", "undefined", "undefined"]),
      ("min(x)", ["1", "5", "undefined"]), ("max(t)", ["red", "blue", "undefined"]),
      ("first(x)", ["1", "5", "undefined"]), ("last(x)", ["3", "5", "undefined"]),
      ("mode(t)", ["red", "blue", "undefined"]), ("count_distinct(t)", ["2", "1", "0"]),
      ("weighted_mean(x, w)", ["2.5", "5", "undefined"]),
      ("ratio(x, w)", ["1", "2.5", "undefined"]),
      ("share(x > 1[kg])", ["0.5", "1", "undefined"]),
      ("any(x > 2[kg])", ["true", "true", "undefined"]),
      ("all(x > 2[kg])", ["false", "true", "undefined"]),
      ("(sum(x) / sum(w)) ?? 0", ["0.8", "2.5", "0"]),
      ("sum(greatest(2[kg] - x, 0))", ["1", "0", "undefined"]),
      ("count() * 2 + 1", ["7", "3", "3"]), ("corr(x, w)", ["1", "undefined", "undefined"]),
    ])
  func aggregates(text: String, expected: [String]) throws {
    #expect(try values(text) == expected)
  }

  @Test(
    "counts and means are open, single cells keep their privacy",
    arguments: [("count_distinct(t)", Field.Privacy.open), ("first(t)", .person)])
  func privacy(text: String, expected: Field.Privacy) throws {
    var scope = FormulaBench.scope()
    scope.schema = try table().schema
    var diagnostics = Diagnostics()
    let formula = try Formula(Written(text)).aggregate(in: scope, reporting: &diagnostics)
    #expect(formula?.privacy == expected)
  }

  @Test(
    "a column must stand inside an aggregate, an aggregate not inside another",
    arguments: ["x / sum(x)", "sum(mean(x))"])
  func misplaced(text: String) throws {
    var scope = FormulaBench.scope()
    scope.schema = try table().schema
    var diagnostics = Diagnostics()
    #expect(try Formula(Written(text)).aggregate(in: scope, reporting: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code.name) == ["formula.misplaced"])
  }

  @Test("decimals sum exactly, in any order of the rows", arguments: 1...10)
  func exactSums(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var cents = (0..<1000).map { _ in Int64(generator.index(below: 1 << 40)) }
    let exact = cents.reduce(0, +)
    cents.shuffle(using: &generator)
    let table = try Table(
      Schema([Field("x", .number)]),
      [
        .numbers(
          NumberColumn(decimals: cents, scale: 2, presence: Presence(allPresent: cents.count)))
      ])
    var diagnostics = Diagnostics()
    let formula = try Formula(Written("sum(x)"))
      .aggregate(in: FormulaScope(table.schema), reporting: &diagnostics)
    let sum = try formula?.evaluated(over: table, groups: Groups(single: 1000)).value(0)
    #expect(sum == .number(.decimal(exact, scale: 2)))
  }
}
