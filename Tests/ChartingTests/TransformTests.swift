import Tabular
import Testing

@testable import Charting

@Suite("What happens to rows inside a chart")
struct TransformTests {
  /// The cells of a table as text, a line for each row.
  func lines(_ table: Table) -> [String] {
    (0..<table.rowCount).map { row in
      table.schema.names.map { name in
        switch table.value(name, row) {
        case .number(let number):
          NumberStyle().text(number, decimals: min(DecimalDigits(number)?.decimals ?? 0, 12))
        case .text(let text): text
        default: "-"
        }
      }.joined(separator: " ").replacing(NumberStyle.minus, with: "-")
    }
  }

  func reshaped(_ shaping: any Shaping, _ text: String) throws -> Table {
    let table = try ChartTable.published("t", text).table
    var problems = Diagnostics()
    let schema = shaping.schema(from: table.schema, of: "t", reporting: &problems)
    let rows = try shaping.rows(of: table)
    #expect(rows.schema.names == schema?.names)
    #expect(!problems.hasErrors)
    return rows
  }

  @Test("a number on an edge belongs to the bin that begins there, whatever its binary fraction")
  func bins() throws {
    let bins = BinTransform(Written("x"), step: 0.1, start: 0, until: nil)
    #expect(
      try lines(reshaped(bins, "x:number\n0.1\n0.3\n0.35\n0.3\n")) == [
        "0.1 0.2 1 0.25", "0.2 0.3 0 0", "0.3 0.4 3 0.75",
      ])
  }

  @Test("rows beyond the last bin are left out, yet counted in the shares")
  func until() throws {
    let bins = BinTransform(Written("x"), step: 1, start: 0, until: 2)
    #expect(
      try lines(reshaped(bins, "x:number\n0.5\n1.5\n\n7\n8\n")) == ["0 1 1 0.25", "1 2 1 0.25"])
  }

  @Test(
    "the step follows the spread and is round",
    arguments: [
      ([], 1), ([5, 5, 5], 1), ([0, 10, 20, 30, 40, 50, 60, 70], 50), ([0, 0, 0, 0, 0, 8], 1),
      ([1e-9, 2e-9, 3e-9, 4e-9], 2.5e-9),
    ] as [([Double], Double)])
  func step(numbers: [Double], expected: Double) {
    #expect(BinEdges.step(for: numbers) == expected)
  }

  @Test("a step that is too fine for its numbers is refused, not drawn", arguments: [1e-9, 1e-300])
  func fine(step: Double) throws {
    let bins = BinTransform(Written("x"), step: step, start: 0, until: nil)
    #expect(throws: Diagnostic.self) { try reshaped(bins, "x:number\n0\n1000\n") }
  }

  @Test("piles grow to both sides of zero; shares only where all numbers are above it")
  func stacked() throws {
    let pile = StackTransform(Written("x"), by: [Written("g")], mode: .zero)
    #expect(
      try lines(reshaped(pile, "g | x:number\na | 2\na | -1\nb | 3\na | 2\nb | 1\na | ")) == [
        "a 2 0 2 -", "a -1 0 -1 -", "b 3 0 3 0.75", "a 2 2 4 -", "b 1 3 4 0.25", "a - - - -",
      ])
  }

  @Test("a normalized pile ends at one, and has no place in a group that comes to nothing")
  func normalized() throws {
    let pile = StackTransform(Written("x"), by: [Written("g")], mode: .normalize)
    #expect(
      try lines(reshaped(pile, "g | x:number\na | 1\na | 3\nb | 0\nc | 5\nc | -1\n")) == [
        "a 1 0 0.25 0.25", "a 3 0.25 1 0.75", "b 0 - - -", "c 5 - - -", "c -1 - - -",
      ])
  }

  @Test("a running pile goes up and down, and its whole is where it ended")
  func waterfall() throws {
    let table = try reshaped(
      StackTransform(Written("x"), by: [], mode: .running),
      "s | x:number\na | 2.4\nb | 0.8\nc | -0.2"
    )
    let steps = WaterfallSteps(step: Written("s"), amount: Written("x"), total: "all")
    #expect(
      try lines(steps.rows(of: table)) == [
        "a 2.4 0 2.4 0.8 b", "b 0.8 2.4 3.2 0.266666666667 c", "c -0.2 3.2 3 -0.066666666667 all",
        "all 3 0 3 1 -",
      ])
  }

  @Test("a slope knows its first and last moment, and which changes are notable")
  func slope() throws {
    let changes = SlopeChanges(
      time: Written("t"), value: Written("y"), series: Written("s"), notable: 5)
    let text = "s | t:number | y:number\na | 2 | 10\na | 1 | 4\nb | 1 | 3\nb | 2 | 4\nc | 1 | 9"
    #expect(
      try lines(reshaped(changes, text)) == [
        "a 2 10 last 6 up", "a 1 4 first 6 up", "b 1 3 first 1 level", "b 2 4 last 1 level",
        "c 1 9 - - level",
      ])
  }

  @Test("neutral answers stand aside, and the balance leaves them out")
  func diverging() throws {
    let piles = DivergingPiles(
      item: Written("q"), value: Written("p"), level: Written("l"), neutral: nil, isStacked: false)
    let text = "q | l | p:number[%]\na | no | 20\na | so | 30\na | yes | 50\nb | yes | 10"
    #expect(
      try lines(reshaped(piles, text)) == [
        "a no 20 -0.2 0 against 0.3 0.3", "a so 30 - - neutral 0.3 0.3",
        "a yes 50 0 0.5 in favour 0.3 0.3", "b yes 10 0 0.1 in favour 0 0.1",
      ])
  }

  @Test("a place on a line belongs to the upper and the right quarter")
  func quarters() throws {
    let quarters = Quarters(x: Written("x"), y: Written("y"), split: (x: 0, y: 5))
    #expect(
      try lines(reshaped(quarters, "x:number | y:number\n0 | 5\n-1 | 4\n1 | \n")) == [
        "0 5 upper right", "-1 4 lower left", "1 - -",
      ])
  }

  @Test(
    "a number on a cut belongs to the class above",
    arguments: [(0.1, "<\u{A0}0.5"), (0.5, "0.5–1.0"), (0.99, "0.5–1.0"), (1, "≥\u{A0}1.0")])
  func classes(number: Double, name: String) throws {
    var scale = ColorScale(Written("x"))
    scale.cuts = [0.5, 1]
    let classes = try #require(ColorClasses(scale, over: []))
    #expect(classes.name(classes.index(of: number), NumberStyle()) == name)
  }

  @Test(
    "classes around a middle have two hues, the strongest at the ends",
    arguments: [
      (1, [Paint.against, .paleAgainst, .palestAgainst, .palestInFavour, .inFavour]),
      (0.5, [.against, .palestInFavour, .paleInFavour, .inFavour, .inFavour]),
    ] as [(Double, [Paint])])
  func middle(middle: Double, paints: [Paint]) throws {
    var scale = ColorScale(Written("x"))
    (scale.cuts, scale.middle) = ([0.5, 0.8, 1, 1.2], middle)
    #expect(try #require(ColorClasses(scale, over: [])).paints == paints)
  }

  @Test("the area of a circle stands for its number, so the radius grows with the root")
  func sizes() {
    let scale = SizeScale([400, 100, 0])
    #expect(scale.radius(of: 400) == 12)
    #expect(scale.radius(of: 100) == 6)
    #expect(scale.radius(of: 0) == nil)
    #expect(SizeScale([]).radius(of: 1) == nil)
  }

  @Test(
    "labels print columns as their format says",
    arguments: [
      ("{name}: {x:+.1}", "Unión: +1.5"), ("{x}", "1.5"), ("{x:%}", "150%"),
      ("{x:.0}\n{none}", "2\nn/a"), ("{year}", "2015"), ("{x:.99}", "1.500000000000000"),
    ])
  func templates(text: String, expected: String) throws {
    let table = try ChartTable.published(
      "t", "name | x:number | none:number | year:number\nUnión | 1.5 | | 2015")
    let styles = SeriesStyles(
      Composition(words: .chart, layers: []), values: [], locale: .english)
    let template = try #require(LabelTemplate(Written(text)))
    #expect(template.text(of: 0, in: table.table, styles) == expected)
  }

  @Test("a text without columns in braces is no template", arguments: ["plain", "{", "}{", ""])
  func noTemplate(text: String) {
    #expect(LabelTemplate(Written(text)) == nil)
  }
}
