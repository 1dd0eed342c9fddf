import Indicators
import Tabular
import TestSupport
import Testing

/// Shares, rates and compositions of rows, as a pipeline writes them.
struct ProportionTests {
  static func row(
    _ type: any Stage.Type, _ keys: String, _ rows: String
  ) throws -> Table {
    let table = try #require(TableLiteral.table(rows))
    let trial = StageTrial(type, keys, over: table)
    return try #require(trial.table, "\(trial.diagnostics.errors)")
  }

  /// Whether a number has the digits that a worked example prints.
  static func prints(_ value: Value, _ text: String) -> Bool {
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    guard let number = value.double, let printed = Double(text) else { return false }
    return (number * scale).rounded() == (printed * scale).rounded()
  }

  @Test(
    "worked examples of F1.5, F2.8, F3.1, F4.6, F11.1 and F13.4 come out as printed",
    arguments: [
      (93, 120, "0.775", "0.692", "0.841", "wilson"), (4, 30, "0.133", "0.053", "0.297", "usual"),
      (9, 30, "0.300", "0.167", "0.479", "usual"), (15, 30, "0.500", "0.332", "0.668", "usual"),
      (10, 120, "0.0833", "0.0407", "0.1479", "clopper_pearson"),
      (88, 100, "0.88", "0.802", "0.930", "usual"), (85, 100, "0.85", "0.767", "0.907", "usual"),
      (850, 1000, "0.850", "0.827", "0.871", "usual"), (71, 92, "0.772", "0.676", "0.846", "usual"),
    ])
  func examples(
    successes: Int, trials: Int, share: String, low: String, high: String, method: String
  ) throws {
    let table = try Self.row(
      Proportion.self,
      #"{ "indicator": "proportion", "successes": "k", "trials": "n", "method": "\#(method)" }"#,
      "k  n\n\(successes)  \(trials)")
    #expect(Self.prints(table.value("share", 0), share))
    #expect(Self.prints(table.value("share_low", 0), low))
    #expect(Self.prints(table.value("share_high", 0), high))
  }

  @Test("an event is counted group by group, rows without an answer left out")
  func event() throws {
    let table = try Self.row(
      Proportion.self, #"{ "indicator": "proportion", "event": "y > 1", "by": ["g"] }"#,
      "g  y\nA  1\nA  2\nA  -\nB  -\nC  3")
    #expect(
      TableLiteral.text(table.selecting(["g", "share", "successes", "trials", "share_reason"]))
        == """
        g  share  successes  trials  share_reason
        A  0.5    1.0        2.0     -
        B  -      0.0        0.0     ALL_MISSING: no row has all values
        C  1.0    1.0        1.0     -
        """)
    #expect(table.value("share_high", 2).double == 1)
    #expect(try #require(table.value("share_low", 2).double) > 0)
  }

  @Test(
    "what is no count of trials has no share",
    arguments: [
      ("0  0", "ZERO_DENOM"), ("3  2", "OUT_OF_RANGE"), ("-1  2", "OUT_OF_RANGE"),
    ])
  func noShare(row: String, reason: String) throws {
    let table = try Self.row(
      Proportion.self, #"{ "indicator": "proportion", "successes": "k", "trials": "n" }"#,
      "k  n\n\(row)")
    #expect(table.value("share", 0).double == nil)
    #expect(table.value("share_reason", 0).text?.hasPrefix(reason) == true)
  }

  /// indicators.md F3.4: 61 and 30 exits; `worked_examples.json` has the limits.
  @Test("rates keep their units and Garwood's limits")
  func rates() throws {
    let keys = #"{ "indicator": "rate", "events": "exits", "exposure": "time" }"#
    let table = try Self.row(Rate.self, keys, "exits  time [ha]\n20  300\n40  600")
    #expect(table.schema["rate_low"]?.measure.symbol == "1/ha")
    #expect(Self.prints(table.value("rate", 0), "0.0667"))
    #expect(Self.prints(table.value("rate_low", 0), "0.0509"))
    #expect(Self.prints(table.value("rate_high", 0), "0.0858"))
  }

  @Test(
    "what has no exposure has no rate; no events have an upper limit",
    arguments: [
      ("2  0", nil, "ZERO_DENOM"), ("2  -3", nil, "ZERO_DENOM"), ("-2  3", nil, "OUT_OF_RANGE"),
      ("0  1", 3.6888794541139363, ""),
    ])
  func rateEdges(row: String, high: Double?, reason: String) throws {
    let table = try Self.row(
      Rate.self, #"{ "indicator": "rate", "events": "k", "exposure": "t" }"#, "k  t\n\(row)")
    let found = table.value("rate_high", 0).double
    #expect(abs((found ?? .infinity) - (high ?? .infinity)) < 1e-12 || found == high)
    #expect((table.value("rate_reason", 0).text ?? "").hasPrefix(reason))
  }

  @Test("the composition of F7.1 has Goodman's limits together")
  func composition() throws {
    let table = try Self.row(
      Composition.self, #"{ "indicator": "composition", "value": "s", "count": "n" }"#,
      "s  n\nstay  30\nintensify  18\ndiversify  42\nabandon  10")
    #expect(table.schema.key == ["level"])
    #expect(table.value("level", 1) == .text("diversify"))
    #expect(Self.prints(table.value("share", 1), "0.42"))
    #expect(Self.prints(table.value("share_low", 1), "0.305"))
    #expect(Self.prints(table.value("share_high", 1), "0.544"))
  }

  @Test(
    "what was not counted has no shares",
    arguments: [
      ("a  0\nb  0", "ZERO_DENOM"), ("a  -1\nb  3", "OUT_OF_RANGE"), ("-  2", "ALL_MISSING"),
    ])
  func noComposition(rows: String, reason: String) throws {
    let table = try Self.row(
      Composition.self, #"{ "indicator": "composition", "value": "s", "count": "n" }"#,
      "s  n\n\(rows)")
    #expect(table.value("share", 0).double == nil)
    #expect(table.value("share_reason", 0).text?.hasPrefix(reason) == true)
  }

  @Test("the difference of two shares names both")
  func difference() throws {
    let lines = (0..<70).map { "b  \($0 < 56)" } + (0..<80).map { "a  \($0 < 48)" }
    let table = try Self.row(
      ShareDifference.self, #"{ "indicator": "share_difference", "event": "y", "between": "g" }"#,
      "g  y\n" + lines.joined(separator: "\n"))
    #expect(table.value("first", 0) == .text("a") && table.value("second", 0) == .text("b"))
    #expect(Self.prints(table.value("difference_low", 0), "0.0524"))
    #expect(Self.prints(table.value("difference_high", 0), "0.3339"))
    let one = try Self.row(
      ShareDifference.self, #"{ "indicator": "share_difference", "event": "y", "between": "g" }"#,
      "g  y\na  true")
    #expect(one.value("difference_reason", 0).text?.hasPrefix("NOT_IDENTIFIED") == true)
  }
}
