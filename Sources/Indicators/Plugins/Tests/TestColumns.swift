import Statistics
import Tabular

/// The columns that every test has, and how what it found fills them.
enum TestColumns {
  /// The columns, with the estimate in its measure.
  static func columns(estimate measure: Measure = .none) -> [ResultColumn] {
    [
      .text("test"), .number("statistic"), .number("df"), .number("df2"), .number("p_value"),
      .estimate("estimate", measure: measure), .text("method"), .text("reason"),
    ]
  }

  /// What the manual says about them.
  static func manual(estimate: String) -> [Parameter] {
    [
      Parameter("test", .text, "the test that was asked for"),
      Parameter("statistic", .number, "its statistic; none for exact tests of tables"),
      Parameter("df", .number, "the degrees of freedom"),
      Parameter("df2", .number, "the second degrees of freedom, of an F statistic"),
      Parameter(
        "p_value", .number, "the probability of a result as far out if there is nothing to find"),
      Parameter("estimate", .number, estimate + ", with its interval where the test has one"),
      Parameter("method", .text, "what was done, in words"),
      Parameter("reason", .text, "why there is no test, or what to keep in mind"),
    ]
  }

  /// The cells of a test of a group, or of the reason why there is none.
  static func values(
    _ name: String, of group: GroupRows, _ test: () throws(TestProblem) -> TestResult
  ) -> [ResultValue] {
    do {
      return values(name, try test())
    } catch {
      let isLost = group.count == 0 && group.dropped > 0
      let reason = isLost ? Estimate.Reason.allMissing.rawValue : error.reason
      let none = Estimate(nil, count: group.count, reason: reason)
      let numbers = [ResultValue](repeating: .number(nil), count: 4)
      return [.text(name)] + numbers + [.estimate(none), .text(nil), .text(reason)]
    }
  }

  private static func values(_ name: String, _ test: TestResult) -> [ResultValue] {
    let caution = test.caution?.reason
    let estimate = Estimate(
      test.estimate, standardError: test.standardError, low: test.interval?.low,
      high: test.interval?.high, count: test.count, reason: caution ?? "")
    return [
      .text(name), .number(test.statistic), .number(test.degreesOfFreedom),
      .number(test.denominatorDegreesOfFreedom), .number(test.pValue), .estimate(estimate),
      .text(test.method), .text(caution),
    ]
  }
}
