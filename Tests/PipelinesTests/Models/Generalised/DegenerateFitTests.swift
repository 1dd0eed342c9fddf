import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// Designs that have no estimate: every coefficient and margin is missing, and `m.fit` says why.
struct DegenerateFitTests {
  struct Case: Sendable {
    let name: String
    let keys: String
    let rows: String
    let reason: String
  }

  static func rows(_ head: String, _ lines: [String]) -> String {
    ([head] + lines).map { $0.split(separator: " ").joined(separator: "  ") }.joined(
      separator: "\n")
  }

  static let overlap = ["0 1 a", "1 2 a", "0 3 b", "1 4 b", "1 5 c", "0 6 c"]

  static let cases: [Case] = [
    Case(
      name: "complete separation", keys: #""fit": "logit", "formula": "y ~ x""#,
      rows: rows("y x", ["0 1", "0 2", "0 3", "1 4", "1 5"]),
      reason: "SEPARATION: 'x' tells the outcomes apart"),
    Case(
      name: "quasi-complete separation", keys: #""fit": "logit", "formula": "y ~ x + f""#,
      rows: rows("y x f", ["0 1 0", "1 2 0", "0 3 0", "1 2 0", "1 3 1", "1 1 1"]),
      reason: "SEPARATION: 'f' tells the outcomes apart"),
    Case(
      name: "a level that always succeeds", keys: #""fit": "logit", "formula": "y ~ g""#,
      rows: rows("y g", ["0 a", "1 a", "0 b", "1 b", "1 c", "1 c"]),
      reason: "SEPARATION: 'g=c' tells the outcomes apart"),
    Case(
      name: "a separated hazard", keys: #""fit": "cloglog", "formula": "y ~ x""#,
      rows: rows("y x", ["0 1", "0 2", "0 3", "1 4", "1 5"]),
      reason: "SEPARATION: 'x' tells the outcomes apart"),
    Case(
      name: "separated outcomes", keys: #""fit": "multinomial_logit", "formula": "y ~ x""#,
      rows: rows("y x", ["a 1", "b 2", "c 3", "a 1.1", "b 2.1", "c 3.1", "a 1.2", "c 3.3"]),
      reason: "SEPARATION: 'x' tells the outcomes apart"),
    Case(
      name: "counts of a group of zeros", keys: #""fit": "poisson", "formula": "y ~ f""#,
      rows: rows("y f", ["1 0", "3 0", "2 0", "0 1", "0 1"]),
      reason: "SEPARATION: 'f' tells the outcomes apart"),
    Case(
      name: "no success", keys: #""fit": "logit", "formula": "y ~ x""#,
      rows: rows("y x", ["0 1", "0 2", "0 3", "0 4"]),
      reason: "NO_EVENTS: the response is 0 in all rows"),
    Case(
      name: "nothing but success", keys: #""fit": "logit", "formula": "y ~ x""#,
      rows: rows("y x", ["1 1", "1 2", "1 3", "1 4"]),
      reason: "NOT_IDENTIFIED: the response is 1.0 in all rows"),
    Case(
      name: "penalised nothing but success",
      keys: #""fit": "logit", "formula": "y ~ x", "penalty": "firth""#,
      rows: rows("y x", ["1 1", "1 2", "1 3", "1 4"]),
      reason: "NOT_IDENTIFIED: the response is 1.0 in all rows"),
    Case(
      name: "no count", keys: #""fit": "poisson", "formula": "y ~ x""#,
      rows: rows("y x", ["0 1", "0 2", "0 3", "0 4"]),
      reason: "NO_EVENTS: the response is 0 in all rows"),
    Case(
      name: "one outcome", keys: #""fit": "multinomial_logit", "formula": "y ~ x""#,
      rows: rows("y x", ["a 1", "a 2", "a 3", "a 4"]),
      reason: "NOT_IDENTIFIED: all rows have the outcome 'a'"),
    Case(
      name: "a base that no row has",
      keys: #""fit": "multinomial_logit", "formula": "y ~ x", "base": "stay""#,
      rows: rows("y x", ["a 1", "b 2", "a 3", "b 4"]),
      reason: "NOT_IDENTIFIED: no row has the base 'stay'"),
    Case(
      name: "one row", keys: #""fit": "logit", "formula": "y ~ x""#, rows: rows("y x", ["1 1"]),
      reason: "NOT_IDENTIFIED: 1 rows, at least 3 needed"),
    Case(
      name: "as many rows as coefficients", keys: #""fit": "poisson", "formula": "y ~ x""#,
      rows: rows("y x", ["1 1", "2 3"]), reason: "NOT_IDENTIFIED: 2 rows, at least 3 needed"),
    Case(
      name: "nothing but missing values", keys: #""fit": "logit", "formula": "y ~ x""#,
      rows: rows("y x", ["1 -", "0 -", "1 -"]), reason: "EMPTY: no row is complete"),
    Case(
      name: "a share above 1", keys: #""fit": "fractional_logit", "formula": "y ~ x""#,
      rows: rows("y x", ["0.2 1", "1.2 2", "0.4 3", "0.9 4"]),
      reason: "OUT_OF_RANGE: a response must be from 0 to 1, not 1.2 as in complete row 2"),
    Case(
      name: "a share as a flag", keys: #""fit": "logit", "formula": "y ~ x""#,
      rows: rows("y x", ["0 1", "0.5 2", "1 3", "0 4"]),
      reason: "OUT_OF_RANGE: a response must be 0 or 1, not 0.5 as in complete row 2"),
    Case(
      name: "a negative count", keys: #""fit": "poisson", "formula": "y ~ x""#,
      rows: rows("y x", ["3 1", "-1 2", "2 3", "0 4"]),
      reason: "OUT_OF_RANGE: a response must be 0 or more, not -1.0 as in complete row 2"),
    Case(
      name: "no exposure",
      keys: #""fit": "poisson", "formula": "y ~ x", "exposure": "years""#,
      rows: rows("y x years", ["3 1 1", "1 2 0", "2 3 1", "0 4 2"]),
      reason: "OUT_OF_RANGE: no exposure in complete row 2"),
    Case(
      name: "one cluster",
      keys: #""fit": "logit", "formula": "y ~ x", "errors": { "cluster": ["one"] }"#,
      rows: rows("y x one", overlap.map { String($0.dropLast()) + "a" }),
      reason: "NOT_IDENTIFIED: 1 clusters, at least 2 needed"),
    Case(
      name: "weights of 0", keys: #""fit": "logit", "formula": "y ~ x", "weights": "w""#,
      rows: rows("y x w", ["0 1 0", "1 2 0", "0 3 0", "1 4 0"]),
      reason: "EMPTY: no row is complete"),
    Case(
      name: "effects without events", keys: #""fit": "poisson", "formula": "y ~ x | g""#,
      rows: rows("y x g", ["0 1 a", "0 2 a", "3 3 b", "0 4 c", "0 1 c"]),
      reason: "NOT_IDENTIFIED: 0 rows, at least 2 needed"),
    Case(
      name: "a regressor that effects say", keys: #""fit": "poisson", "formula": "y ~ x | g""#,
      rows: rows("y x g", ["1 1 a", "4 1 a", "3 2 b", "2 2 b", "0 3 c", "5 3 c"]),
      reason: "NOT_IDENTIFIED: 'x' says what other terms say"),
  ]

  @Test("give no number, but the reason", arguments: cases)
  func refused(example: Case) throws {
    let rows = try FittedRows(example.keys, rows: example.rows)
    #expect(rows.problems.all.isEmpty)
    #expect(try rows.fit("reason").text == example.reason)
    for output in [ModelOutput.table, .margins, .ratios] {
      #expect(try rows.estimates(output).allSatisfy { $0 == nil })
    }
    #expect(try rows.table(.table).rowCount > 0)
    #expect(try rows.table(.curve).rowCount == 0)
  }

  @Test("a regressor that does not vary is left out and named, the others stand")
  func constantRegressor() throws {
    let lines = Self.overlap.map { $0 + " 7" }
    let rows = try FittedRows(
      #""fit": "logit", "formula": "y ~ x + seven""#, rows: Self.rows("y x g seven", lines))
    #expect(try rows.terms(.table) == ["(intercept)", "x", "seven"])
    #expect(try rows.estimates(.table).map { $0 == nil } == [false, false, true])
    #expect(try rows.estimates(.margins).map { $0 == nil } == [false, true])
    #expect(try rows.fit("reason").text == "NOT_IDENTIFIED: 'seven' says what other terms say")
  }

  @Test("a negative weight stops the run")
  func negativeWeight() throws {
    #expect(throws: (any Error).self) {
      try FittedRows(
        #""fit": "logit", "formula": "y ~ x", "weights": "w""#,
        rows: Self.rows("y x w", ["0 1 1", "1 2 -1", "0 3 1", "1 4 1"]))
    }
  }

  @Test(
    "what a fit cannot use is refused where it stands",
    arguments: [
      (#""fit": "logit", "formula": "y ~ x | g""#, "'logit' must have no effects after '|'"),
      (
        #""fit": "fractional_logit", "formula": "x ~ y", "errors": "classical""#,
        "'errors' of a fractional logit must be robust"
      ),
      (#""fit": "logit", "formula": "g ~ x""#, "'g' must be a number or a condition, not a text"),
      (#""fit": "multinomial_logit", "formula": "y ~ x""#, "'y' must be a text, not a number"),
      (
        #""fit": "logit", "formula": "y ~ x", "penalty": "firth", "errors": "hc0""#,
        "'errors' must not stand beside 'penalty'"
      ),
      (#""fit": "logit", "formula": "y ~ x", "exposure": "x""#, "'exposure'"),
    ])
  func refusedByCheck(keys: String, sentence: String) throws {
    let rows = try FittedRows(keys, rows: Self.rows("y x g", Self.overlap))
    #expect(rows.problems.errors.contains { $0.message.hasPrefix(sentence) && $0.place != nil })
  }
}
