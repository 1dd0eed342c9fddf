import Tabular
import Testing

@testable import Pipelines

/// Data that cannot say what a model asks: no number, and the reason.
struct DegenerateModelTests {
  /// A table of six rows at most, and what comes out.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var y: [Double?] = [1, 3, 2, 5, 4, 7]
    var x: [Double?] = [1, 2, 3, 4, 5, 6]
    var z: [Double?] = [2, 1, 4, 3, 6, 6]
    var g: [Double?] = [1, 1, 2, 2, 3, 3]
    var keys = #""fit": "ols", "formula": "y ~ x""#
    /// Which coefficients are numbers.
    let estimates: [Bool]
    /// Which of those have a standard error above zero.
    let errors: [Bool]
    let reason: String

    var testDescription: String { name }
  }

  @Test("no plausible number, but the reason", arguments: cases)
  func degenerate(_ example: Case) throws {
    let table = try numberTable(["y": example.y, "x": example.x, "z": example.z, "g": example.g])
    let trial = try ModelTrial("{ \(example.keys), \"from\": \"f\" }", over: table)
    #expect(trial.problems.all.map(\.message) == [])
    #expect(try trial.numbers("estimate").map { $0 != nil } == example.estimates)
    #expect(try trial.numbers("std_error").map { ($0 ?? 0) > 0 } == example.errors)
    #expect(try trial.numbers("p_value").map { $0 != nil } == example.errors)
    #expect(try trial.numbers("low").map { $0 != nil } == example.errors)
    let reason = try trial.fit("reason").text ?? ""
    #expect(reason.hasPrefix(example.reason), "\(reason)")
  }

  private static let none = [false, false]

  static let cases: [Case] = [
    Case(
      name: "a response that does not vary", y: [5, 5, 5, 5, 5, 5], estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: the response is 5.0 in all rows"),
    Case(
      name: "a term that does not vary", x: [2, 2, 2, 2, 2, 2], estimates: [true, false],
      errors: [true, false], reason: "NOT_IDENTIFIED: 'x' says what other terms say"),
    Case(
      name: "a term that others say", z: [3, 5, 7, 9, 11, 13],
      keys: #""fit": "ols", "formula": "y ~ x + z""#, estimates: [true, true, false],
      errors: [true, true, false], reason: "NOT_IDENTIFIED: 'z' says what other terms say"),
    Case(
      name: "one row", y: [1], x: [2], z: [1], g: [1], estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: 1 rows, at least 3 needed"),
    Case(
      name: "as many rows as coefficients", y: [1, 3], x: [1, 2], z: [1, 2], g: [1, 2],
      estimates: none, errors: none, reason: "NOT_IDENTIFIED: 2 rows, at least 3 needed"),
    Case(
      name: "no value at all", y: [nil, nil, nil, nil, nil, nil], estimates: none, errors: none,
      reason: "EMPTY: no row is complete"),
    Case(
      name: "no row", y: [], x: [], z: [], g: [], estimates: none, errors: none,
      reason: "EMPTY: no row is complete"),
    Case(
      name: "no weight above zero", z: [0, 0, 0, 0, 0, 0],
      keys: #""fit": "ols", "formula": "y ~ x", "weights": "z""#, estimates: none, errors: none,
      reason: "EMPTY: no row is complete"),
    Case(
      name: "a response that the terms say", y: [5, 7, 9, 11, 13, 15], estimates: [true, true],
      errors: none, reason: "NOT_IDENTIFIED: the terms say the response without error"),
    Case(
      name: "one cluster", g: [4, 4, 4, 4, 4, 4],
      keys: #""fit": "ols", "formula": "y ~ x", "errors": { "cluster": ["g"] }"#,
      estimates: none, errors: none, reason: "NOT_IDENTIFIED: 1 clusters, at least 2 needed"),
    Case(
      name: "one cluster in one of two groupings", z: [1, 1, 1, 1, 1, 1],
      keys: #""fit": "ols", "formula": "y ~ x", "errors": { "cluster": ["g", "z"] }"#,
      estimates: none, errors: none, reason: "NOT_IDENTIFIED: 1 clusters, at least 2 needed"),
    Case(
      name: "every row alone in its effect", g: [1, 2, 3, 4, 5, 6],
      keys: #""fit": "ols", "formula": "y ~ x | g""#, estimates: [false], errors: [false],
      reason: "NOT_IDENTIFIED: 0 rows"),
    Case(
      name: "a term that does not vary within effects", x: [1, 1, 2, 2, 3, 3],
      keys: #""fit": "ols", "formula": "y ~ x | g""#, estimates: [false], errors: [false],
      reason: "NOT_IDENTIFIED: 'x' says what other terms say"),
    Case(
      name: "a row that says all about a coefficient", x: [0, 0, 0, 0, 0, 1],
      keys: #""fit": "ols", "formula": "y ~ x", "errors": "hc3""#, estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: complete row 6 says all about a coefficient"),
    Case(
      name: "two rows at one place of an order",
      keys: #""fit": "ols", "formula": "y ~ x", "errors": { "order": "g", "newey_west": 1 }"#,
      estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: complete row 2 has the place of another"),
    Case(
      name: "an instrument that moves nothing", x: [1, 2, 1, 2, 1, 2], z: [0, 0, 1, 1, 0, 0],
      keys: #""fit": "2sls", "formula": "y ~ 1 || x ~ z""#, estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: no instrument moves 'x'"),
    Case(
      name: "an instrument that does not vary", z: [1, 1, 1, 1, 1, 1],
      keys: #""fit": "2sls", "formula": "y ~ 1 || x ~ z""#, estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: 0 instruments, at least 1 needed"),
    Case(
      name: "fewer instruments than terms",
      keys: #""fit": "2sls", "formula": "y ~ 1 || x + g ~ z""#, estimates: [false, false, false],
      errors: [false, false, false], reason: "NOT_IDENTIFIED: 1 instruments, at least 2 needed"),
    Case(
      name: "leverages that instruments hide",
      keys: #""fit": "2sls", "formula": "y ~ 1 || x ~ z", "errors": "hc3""#, estimates: none,
      errors: none, reason: "NOT_IDENTIFIED: hc2 to hc4 and cr2 need leverages"),
    Case(
      name: "numbers whose squares are infinite", y: [1e300, 3e300, -2e300, 1e308, 1e307, 0],
      x: [1e200, 2e300, 3e307, 1e308, 0, 1], estimates: none, errors: none,
      reason: "OUT_OF_RANGE"),
    Case(
      name: "units seen once, compared over time", g: [1, 2, 3, 4, 5, 6],
      keys: #""fit": "first_difference", "formula": "y ~ x | g", "order": "x""#, estimates: none,
      errors: none, reason: "NOT_IDENTIFIED: 0 rows"),
    Case(
      name: "fewer units than coefficients, compared by their means", g: [1, 1, 1, 2, 2, 2],
      keys: #""fit": "between", "formula": "y ~ x | g""#, estimates: none, errors: none,
      reason: "NOT_IDENTIFIED: 2 rows, at least 3 needed"),
    Case(
      name: "clusters that cut the units whose means are compared", z: [1, 2, 1, 2, 1, 2],
      keys:
        #""fit": "between", "formula": "y ~ x | g", "errors": { "cluster": ["z"] }"#,
      estimates: none, errors: none, reason: "NOT_IDENTIFIED: clusters cut the units"),
  ]
}
