import Tabular
import Testing

@Suite("Formulas held against a table")
struct TypedFormulaTests {
  private static let fields = [
    Field("member", .text, privacy: .person), Field("name", .text, privacy: .hidden),
    Field("delivered", .number, measure: FormulaBench.measure("kg green")),
    Field("harvest", .number, measure: FormulaBench.measure("qq green")),
    Field("price", .number, measure: FormulaBench.measure("USD/lb")),
    Field("fx", .number, measure: FormulaBench.measure("PEN/USD")),
    Field("gap", .number), Field("gap_low", .number), Field("season", .day(.season(start: 4))),
    Field("debt", .flag),
  ]

  private func typed(
    _ text: String, change: (inout FormulaScope) -> Void = { _ in }
  ) throws -> TypedFormula? {
    var scope = FormulaBench.scope(Self.fields, table: "panel")
    change(&scope)
    var diagnostics = Diagnostics()
    let typed = try Formula(Written(text)).typed(in: scope, reporting: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    return typed
  }

  @Test(
    "units combine, cancel and convert",
    arguments: [
      ("delivered / harvest", ""), ("price * fx", "PEN/lb"), ("delivered + harvest", "kg green"),
      ("harvest ^ 2", "qq green^2"), ("greatest(harvest - delivered, 0)", "qq green"),
      ("if(debt, 0, price)", "USD/lb"), ("gap * 10[pp]", "pp"), ("number(price)", ""),
      ("price as [USD/kg]", "USD/kg"), ("1 / harvest", "1/qq green"),
    ])
  func units(text: String, expected: String) throws {
    #expect(try typed(text)?.measure.symbol == expected)
  }

  @Test(
    "a formula inherits the strictest privacy of its columns",
    arguments: [
      ("gap + 1", Field.Privacy.open), ("member == 'a'", .person),
      ("lower(name)", .hidden), ("if(member == 'a', name, 'x')", .hidden),
    ])
  func privacy(text: String, expected: Field.Privacy) throws {
    #expect(try typed(text)?.privacy == expected)
  }

  @Test(
    "the parts of an estimate and dotted columns are found",
    arguments: [("gap.low", "gap_low"), ("panel.gap", "gap"), ("panel.gap.low", "gap_low")])
  func dotted(text: String, column: String) throws {
    #expect(try typed(text)?.columns == [column])
  }

  @Test("constants are found by their text and come at run time")
  func constants() throws {
    let formula = try typed("gap >= coef(x) and gap < castillo.members") {
      $0.constants["coef(x)"] = .init(.number)
      $0.constants["castillo.members"] = .init(.number)
    }
    #expect(formula?.constants == ["coef(x)", "castillo.members"])
    let table = try Table(
      Schema([Field("gap", .number)]), [.numbers(NumberColumn(whole: [1, 2, 3]))])
    let flags = try formula?.evaluated(
      over: table,
      constants: [
        "coef(x)": .number(.decimal(2, scale: 0)), "castillo.members": .number(.binary(3)),
      ])
    #expect(flags?.flagColumn?.flags == [false, true, false])
    #expect(throws: Diagnostic.self) { try formula?.evaluated(over: table) }
  }

  @Test("a parameter in percent is a share among plain numbers")
  func percent() throws {
    let formula = try typed("gap < $rate") {
      $0.parameters["rate"] = .init(
        .number(.decimal(30, scale: 0)), .number, measure: FormulaBench.measure("%"))
    }
    let table = try Table(
      Schema([Field("gap", .number)]),
      [.numbers(NumberColumn(doubles: [0.2, 0.3, 0.4], presence: Presence(allPresent: 3)))])
    #expect(try formula?.evaluated(over: table).flagColumn?.flags == [true, false, false])
  }

  @Test("undefined cells are counted apart from cells that were missing before")
  func undefinedCells() throws {
    let table = try Table(
      Schema([Field("gap", .number)]),
      [.numbers(NumberColumn([0, 1, nil, 0], missing: .undefined))])
    let formula = try #require(try typed("1 / gap"))
    let column = try formula.evaluated(over: table)
    #expect(column.presence.missingCount == 3)
    #expect(formula.undefinedCells(of: column, over: table) == 2)
  }

  @Test("a table without rows gives a column without rows", arguments: ["gap / 2", "1", "debt"])
  func empty(text: String) throws {
    let table = Table(empty: Schema(Self.fields))
    #expect(try typed(text)?.evaluated(over: table).count == 0)
  }

  @Test("a number beside a season is the season that starts in that year")
  func seasons() throws {
    let table = try Table(
      Schema([Field("season", .day(.season(start: 4)))]),
      [
        .days(
          DayColumn(
            ordinals: [2012, 2013], grain: .season(start: 4), presence: Presence(allPresent: 2)))
      ])
    let flags = try typed("season >= 2013")?.evaluated(over: table).flagColumn?.flags
    #expect(flags == [false, true])
  }

  @Test(
    "what stands in several places is computed once, however deep",
    arguments: [
      "greatest(\((0..<200).map { "gap + \($0)" }.joined(separator: ", ")))",
      (0..<20).reduce("gap") { text, _ in "(\(text)) ^ 9 / 1e9" },
      (0..<20).reduce("gap") { text, _ in "if(\(text) in (1, 2, 3), 1, 0)" },
      "gap in (\((0..<5000).map(String.init).joined(separator: ", ")))",
    ])
  func shared(text: String) throws {
    let table = try Table(
      Schema([Field("gap", .number)]), [.numbers(NumberColumn(whole: [1, 2]))])
    #expect(try typed(text)?.evaluated(over: table).count == 2)
  }
}
