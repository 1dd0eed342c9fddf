import Indicators
import Tabular
import TestSupport
import Testing

@Suite("Summaries of answers on a scale")
struct LikertTests {
  static let scale: Scale = {
    var scale = Scale(
      "agreement", ["1", "2", "3", "4", "5"].map { Scale.Level($0, "level \($0)") })
    scale.neutral = "3"
    return scale
  }()

  /// A column of answers, each as often as its count says, then missing ones.
  private func answers(
    _ counts: [Int], missing: [MissingReason] = [], on scale: Scale? = scale
  ) throws -> Table {
    let codes = counts.enumerated().flatMap { [String?](repeating: "\($0 + 1)", count: $1) }
    let given = Column.texts(TextColumn(codes))
    let parts = missing.map { Column.texts(TextColumn([nil], missing: $0)) }
    let column = try #require(Column.concatenated([given] + parts))
    var field = Field("answer", .text)
    field.scale = scale
    let sexes = (0..<column.count).map { $0.isMultiple(of: 3) ? "woman" : "man" }
    return try Table(
      Schema([field, Field("sex", .text)], sampling: .sample(SampleDesign())),
      [column, .texts(TextColumn(sexes))])
  }

  private func likert(_ table: Table, _ keys: String = "") -> StageTrial {
    StageTrial(
      Likert.self, "{ \"indicator\": \"likert\", \"value\": \"answer\"\(keys) }", over: table)
  }

  /// Guide F6.2: 2, 5, 3, 8 and 6 answers; here the standard error of net divides by n - 1.
  @Test("shares, balance and median are those of the worked example")
  func workedExample() throws {
    let table = try #require(likert(try answers([2, 5, 3, 8, 6])).table)
    func number(_ name: String) throws -> Double { try #require(table.value(name, 0).double) }
    #expect(abs(try number("agree") - 14.0 / 24) < 1e-14)
    #expect(abs(try number("neutral") - 3.0 / 24) < 1e-14)
    #expect(abs(try number("disagree") - 7.0 / 24) < 1e-14)
    #expect(abs(try number("net") - 7.0 / 24) < 1e-14)
    #expect(abs(try number("net_se") - ((21.0 / 24 - 49.0 / 576) / 23).squareRoot()) < 1e-12)
    #expect(table.value("median", 0) == .text("4"))
    #expect(try number("n") == 24)
    #expect(try number("share_4") == 8.0 / 24)
  }

  @Test("missing answers are out of the base, and counted by their reason")
  func missing() throws {
    let table = try #require(
      likert(
        try answers([1, 1, 0, 2, 0], missing: [.refused, .notKnown, .notKnown, .blank])
      ).table)
    #expect(table.value("agree", 0).double == 0.5)
    let counts = ["n", "missing", "refused", "not_known", "not_asked"]
    #expect(counts.map { table.value($0, 0).double } == [4, 4, 1, 2, 0])
  }

  @Test("groups follow the row of all, which the compared column does not apply to")
  func compared() throws {
    let table = try #require(
      likert(try answers([2, 5, 3, 8, 6]), #", "compare": ["sex"]"#).table)
    #expect((0..<3).map { table.value("sex", $0).text } == [nil, "man", "woman"])
    #expect(table.column("sex")?.presence.reason(0) == .notApplicable)
    #expect((0..<3).map { table.value("n", $0).double } == [24, 16, 8])
  }

  @Test("a share of 0 or 1 has no interval, and says so")
  func degenerate() throws {
    let table = try #require(likert(try answers([0, 0, 0, 9, 1])).table)
    #expect(table.value("agree", 0).double == 1)
    #expect(table.value("agree_low", 0).double == nil)
    #expect(table.value("agree_reason", 0).text?.hasPrefix("OUT_OF_RANGE") == true)
  }

  @Test("nobody's answers are no share, with the reason")
  func nobody() throws {
    let table = try #require(likert(try answers([0, 0, 0, 0, 0], missing: [.refused])).table)
    #expect(table.value("agree", 0).double == nil)
    #expect(table.value("agree_reason", 0).text?.hasPrefix("ALL_MISSING") == true)
    #expect(table.value("median", 0).text == nil)
  }

  @Test("only answers on a scale with a middle can be summed up")
  func refused() throws {
    var odd = Self.scale
    odd.neutral = nil
    let none = likert(try answers([1, 1, 1, 1, 1], on: nil))
    let middleless = likert(try answers([1, 1, 1, 1, 1], on: odd))
    #expect(none.diagnostics.errors.map(\.code.name) == ["formula.kind-mismatch"])
    #expect(middleless.diagnostics.errors.map(\.code.name) == ["pipeline.wrong-value"])
  }
}
