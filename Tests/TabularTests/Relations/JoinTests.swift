import Tabular
import TestSupport
import Testing

@Suite("Joining tables")
struct JoinTests {
  static let left = """
    coop  season   sold
    A     2020/21  10
    B     2020/21  20
    C     2020/21  30
    -     2020/21  40
    """

  static let right = """
    coop  season   cost
    B     2020/21  2
    A     2020/21  1
    """

  /// Joins two literals on the named columns.
  private func join(
    _ left: String, _ right: String, on keys: [String], taking taken: [String],
    expect: Match.Cardinality = .manyToOne, unmatched: Match.Unmatched = .keep,
    nearest: Match.Nearest? = nil
  ) throws -> (text: String, ledger: [LedgerEntry]) {
    let a = try #require(TableLiteral.table(left))
    let b = try #require(TableLiteral.table(right))
    let match = Match(
      on: keys.map { ($0, $0) }, expect: expect, unmatched: unmatched, nearest: nearest,
      taken: taken)
    let step = Relation.Step(table: "t", position: 2, verb: "join", place: nil)
    func scan(_ name: String, _ table: Table) -> Relation {
      Relation(.scan(Relation.Source(name)), schema: table.schema, step: step)
    }
    let fields = a.schema.fields + taken.compactMap { b.schema[$0] }
    let relation = Relation(
      .join(scan("a", a), scan("b", b), match), schema: Schema(fields), step: step)
    var evaluation = Evaluation(
      tables: [Relation.Source("a"): a, Relation.Source("b"): b], in: RunContext())
    let result = try evaluation.table(relation)
    return (TableLiteral.text(result), evaluation.ledger)
  }

  @Test("rows keep their order, and a missing key matches nothing")
  func keepsUnmatched() throws {
    let (text, ledger) = try join(Self.left, Self.right, on: ["coop", "season"], taking: ["cost"])
    #expect(
      text == """
        coop  season   sold  cost
        A     2020/21  10    1
        B     2020/21  20    2
        C     2020/21  30    -
        -     2020/21  40    -
        """)
    #expect(ledger.map(\.keptUnmatched) == [2])
    #expect(ledger.map(\.addsUp) == [true])
  }

  @Test("rows without a partner can be left out, and are counted")
  func dropsUnmatched() throws {
    let (text, ledger) = try join(
      Self.left, Self.right, on: ["coop"], taking: ["cost"], unmatched: .drop)
    #expect(
      text == """
        coop  season   sold  cost
        A     2020/21  10    1
        B     2020/21  20    2
        """)
    #expect(ledger.map(\.unmatched) == [2])
    #expect(ledger.map(\.addsUp) == [true])
  }

  @Test("rows without a partner can be given values")
  func fillsUnmatched() throws {
    let fill = Match.Unmatched.fill([("cost", .number(.decimal(0, scale: 0)))])
    let (text, _) = try join(
      Self.left, Self.right, on: ["coop"], taking: ["cost"], unmatched: fill)
    #expect(text.split(separator: "\n").dropFirst(3).map { $0.suffix(1) } == ["0", "0"])
  }

  @Test("every partner makes a row where many are expected")
  func manyPartners() throws {
    let many = """
      coop  year
      A     1
      A     2
      B     3
      """
    let (text, ledger) = try join(
      Self.left, many, on: ["coop"], taking: ["year"], expect: .oneToMany, unmatched: .drop)
    #expect(
      text == """
        coop  season   sold  year
        A     2020/21  10    1
        A     2020/21  10    2
        B     2020/21  20    3
        """)
    #expect(ledger.map(\.made) == [1])
    #expect(ledger.map(\.addsUp) == [true])
  }

  @Test("a key that stands twice breaks the promise of one partner")
  func duplicateKey() throws {
    let twice = """
      coop  cost
      A     1
      B     2
      A     3
      """
    let problem = #expect(throws: Diagnostic.self) {
      try join(Self.left, twice, on: ["coop"], taking: ["cost"], expect: .oneToOne)
    }
    #expect(problem?.code == .duplicateKey)
    #expect(
      problem?.message
        == "coop 'A' must stand once on the right of this join, not in rows 1 and 3")
  }

  @Test("the nearest day counts, of two equally near the earlier one, none beyond the distance")
  func nearestDay() throws {
    let deliveries = """
      coop  day
      A     2020-01-10
      A     2020-01-13
      A     2020-02-20
      B     2020-01-10
      """
    let prices = """
      coop  on          price
      A     2020-01-12  5
      A     2020-01-08  3
      A     2020-01-14  7
      """
    let nearest = Match.Nearest(left: "day", right: "on", within: 7)
    let (text, _) = try join(
      deliveries, prices, on: ["coop"], taking: ["price"], nearest: nearest)
    #expect(
      text == """
        coop  day         price
        A     2020-01-10  3
        A     2020-01-13  5
        A     2020-02-20  -
        B     2020-01-10  -
        """)
  }
}
