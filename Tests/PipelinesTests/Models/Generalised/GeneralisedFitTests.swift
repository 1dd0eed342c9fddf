import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// Generalised models as pipelines write them.
struct GeneralisedFitTests {
  static let shares = """
    share  gap [pp]  coop
    0.95   0         a
    0.9    1         a
    1      1         a
    0.7    3         b
    0.8    4         b
    0.6    5         b
    0.45   6         c
    0.5    7         c
    0.2    9         c
    0.3    10        c
    """

  @Test("shares against the gap come out as in the worked example F2.5")
  func fractional() throws {
    let rows = try FittedRows(
      #""fit": "fractional_logit", "formula": "share ~ gap""#, rows: Self.shares)
    #expect(rows.problems.all.isEmpty)
    #expect(isClose(try rows.number("estimate", "(intercept)"), 2.6697904851761627, within: 1e-9))
    #expect(isClose(try rows.number("estimate", "gap"), -0.41023087715826395, within: 1e-9))
    #expect(isClose(try rows.number("std_error", "gap"), 0.058135087826709515, within: 1e-9))
    #expect(try rows.number("df", "gap") == nil)
    #expect(
      isClose(try rows.number("estimate", "gap", .margins), -0.06781682917785485, within: 1e-9))
    #expect(
      isClose(try rows.number("std_error", "gap", .margins), 0.004838387675927504, within: 1e-9))
    #expect(isClose(try rows.number("estimate", "gap", .ratios), 0.663497046138819, within: 1e-9))
    #expect(try rows.fit("errors") == .text("hc0"))
    #expect(try rows.fit("method") == .text("fractional_logit: share ~ gap"))
    #expect(try rows.table(.table).value("unit", 1) == .text("1/pp"))
    let margin = try rows.named("m.margin(gap)")
    #expect(isClose(margin.value, -0.06781682917785485, within: 1e-9) && margin.count == 10)
    #expect(isClose(try rows.named("m.coef(gap)").value, -0.41023087715826395, within: 1e-9))
    let curve = try rows.table(.curve)
    #expect(curve.rowCount == MeanCurve.pointCount)
    #expect(isClose(curve.value("fit", 0).double, 0.9352203394603428, within: 1e-9))
    let ends = try (0..<curve.rowCount).map { row in
      let (low, high) = (curve.value("low", row).double, curve.value("high", row).double)
      return (try #require(low), try #require(high))
    }
    #expect(ends.allSatisfy { $0.0 > 0 && $0.0 < $0.1 && $0.1 < 1 })
  }

  static let farms: [(String, String, Int)] = [
    ("near", "stay", 20), ("near", "intensify", 10), ("near", "diversify", 25),
    ("near", "abandon", 5), ("far", "stay", 10), ("far", "intensify", 8), ("far", "diversify", 17),
    ("far", "abandon", 5),
  ]

  @Test("strategies near and far come out as in the worked example F7.2")
  func multinomial() throws {
    let lines = Self.farms.flatMap { Array(repeating: "\($0.1) \($0.0)", count: $0.2) }
    let rows = try FittedRows(
      #""fit": "multinomial_logit", "formula": "strategy ~ (place == 'far')", "base": "stay""#,
      rows: DegenerateFitTests.rows("strategy place", lines))
    #expect(rows.problems.all.isEmpty)
    let far = "(place == 'far')"
    #expect(
      try rows.terms(.table) == [
        "abandon:(intercept)", "abandon:\(far)", "diversify:(intercept)", "diversify:\(far)",
        "intensify:(intercept)", "intensify:\(far)",
      ])
    for (outcome, ratio, error) in [
      ("intensify", 1.6, 0.6123724356957945), ("diversify", 1.36, 0.49882214206244363),
      ("abandon", 2, 0.7416198487095663),
    ] {
      #expect(
        isClose(try rows.number("estimate", "\(outcome):\(far)", .ratios), ratio, within: 1e-9))
      #expect(isClose(try rows.number("std_error", "\(outcome):\(far)"), error, within: 1e-9))
    }
    #expect(
      isClose(try rows.number("low", "intensify:\(far)", .ratios), 0.4818009149189652, within: 1e-9)
    )
    for (outcome, effect) in [
      ("stay", -0.25 / 3), ("intensify", 0.1 / 3), ("diversify", 0.025 / 3), ("abandon", 0.125 / 3),
    ] {
      #expect(
        isClose(try rows.number("estimate", "\(outcome):\(far)", .margins), effect, within: 1e-8))
    }
    #expect(isClose(try rows.fit("pseudo_r2").double, 0.004455325213816308, within: 1e-9))
  }

  @Test("a flag and a level have the difference that they make")
  func differences() throws {
    let lines = [
      "0 a true", "1 a true", "1 a false", "0 b false", "0 b true", "1 b true", "0 b false",
    ]
    let flag = try FittedRows(
      #""fit": "logit", "formula": "y ~ f""#, rows: DegenerateFitTests.rows("y g f", lines))
    // 2 of 4 against 1 of 3.
    #expect(isClose(try flag.number("estimate", "f", .margins), 0.5 - 1.0 / 3, within: 1e-9))
    let level = try FittedRows(
      #""fit": "logit", "formula": "y ~ g""#, rows: DegenerateFitTests.rows("y g f", lines))
    #expect(try level.terms(.margins) == ["g=b"])
    #expect(isClose(try level.number("estimate", "g=b", .margins), 0.25 - 2.0 / 3, within: 1e-9))
    let full = try FittedRows(
      #""fit": "logit", "formula": "y ~ 0 + g""#, rows: DegenerateFitTests.rows("y g f", lines))
    #expect(try full.terms(.table) == ["g=a", "g=b"])
    #expect(try full.terms(.margins) == ["g=b"])
    #expect(isClose(try full.number("estimate", "g=b", .margins), 0.25 - 2.0 / 3, within: 1e-9))
  }

  @Test("levels are told from the first one also where all have a column")
  func levels() throws {
    let lines = [
      "3 a 1 p", "1 a 2 p", "4 a 4 q", "2 b 1 q", "5 b 3 p", "1 b 2 q", "9 b 5 p", "6 a 1 q",
    ]
    let data = DegenerateFitTests.rows("y g x h", lines)
    let full = try FittedRows(#""fit": "poisson", "formula": "y ~ 0 + x:g + h""#, rows: data)
    let usual = try FittedRows(#""fit": "poisson", "formula": "y ~ h + x:g + x""#, rows: data)
    #expect(try full.terms(.margins) == ["x", "g=b", "h=q"])
    for term in try full.terms(.margins) {
      let wanted = try #require(try usual.number("estimate", term, .margins))
      #expect(isClose(try full.number("estimate", term, .margins), wanted, within: 1e-7))
    }
  }

  @Test("a number that stands in two terms has one margin, or none where it cannot move alone")
  func crossed() throws {
    let lines = ["0 1 0", "1 2 1", "0 3 1", "1 4 0", "1 5 1", "0 6 0", "1 7 1", "1 3 0"]
    let data = DegenerateFitTests.rows("y x f", lines)
    let crossed = try FittedRows(#""fit": "poisson", "formula": "y ~ x * f""#, rows: data)
    #expect(try crossed.terms(.table) == ["(intercept)", "x", "f", "x:f"])
    #expect(try crossed.terms(.margins) == ["x", "f"])
    let squared = try FittedRows(#""fit": "poisson", "formula": "y ~ x + x^2""#, rows: data)
    #expect(try squared.estimates(.margins).allSatisfy { $0 == nil })
    #expect(try squared.fit("reason").text?.hasPrefix("'x' has no margin") == true)
  }

  @Test("a text counts by its declared success, and weights bring robust errors")
  func success() throws {
    let lines = ["yes 1 2", "no 2 1", "yes 3 1", "no 4 1", "no 5 3", "yes 6 1"]
    let data = DegenerateFitTests.rows("y x w", lines)
    let rows = try FittedRows(
      #""fit": "logit", "formula": "y ~ x", "success": "yes", "weights": "w""#, rows: data)
    let flag = try FittedRows(
      #""fit": "logit", "formula": "y == 'yes' ~ x", "weights": "w""#, rows: data)
    #expect(try rows.estimates(.table) == flag.estimates(.table))
    #expect(try rows.fit("errors") == .text("hc0"))
  }

  @Test("Firth's penalty gives numbers under separation, and says how")
  func penalised() throws {
    let lines = (1...8).map { "\($0 > 4 ? 1 : 0) \($0)" }
    let rows = try FittedRows(
      #""fit": "logit", "formula": "y ~ x", "penalty": "firth""#,
      rows: DegenerateFitTests.rows("y x", lines))
    #expect(isClose(try rows.number("estimate", "x"), 1.03274439, within: 1e-8))
    #expect(isClose(try rows.number("low", "x"), 0.134140562563, within: 1e-8))
    #expect(isClose(try rows.number("high", "x"), 5.746496142259, within: 1e-8))
    #expect(isClose(try rows.number("p_value", "x"), 0.0166236112, within: 1e-8))
    #expect(try rows.number("estimate", "x", .margins) != nil)
    #expect(
      try rows.fit("reason").text == "p and intervals by profile of the penalised likelihood")
  }

  @Test("counts beside absorbed effects say which rows say nothing")
  func absorbed() throws {
    let lines = [
      "1 1 a", "4 3 a", "2 2 a", "0 1 b", "3 2 b", "6 4 b", "0 1 c", "0 2 c", "2 0 d", "5 2 d",
      "7 9 e",
    ]
    let rows = try FittedRows(
      #""fit": "poisson", "formula": "y ~ x | g", "errors": { "cluster": ["g"] }"#,
      rows: DegenerateFitTests.rows("y x g", lines))
    #expect(try rows.terms(.table) == ["x"])
    #expect(try rows.fit("rows").double == 8)
    #expect(try rows.fit("rows_dropped").double == 3)
    #expect(try rows.fit("clusters").double == 3)
    #expect(
      try rows.fit("reason").text
        == "2 rows are in levels of an effect with 0 alone; 1 rows are alone in a level of an "
        + "effect; FEW_CLUSTERS: 3 clusters")
  }
}
