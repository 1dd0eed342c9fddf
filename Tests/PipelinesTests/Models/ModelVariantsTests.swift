import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// What a pipeline may ask of linear models, beside the plain ones.
struct ModelVariantsTests {
  static let panel = """
    id  t  y    x   z  w  n
    1   1  2.1  1   3  1  1
    1   2  3.9  2   5  2  2
    1   3  6.2  4   6  1  1
    2   1  1.0  2   2  2  3
    2   2  2.8  3   5  1  1
    2   3  3.1  5   6  3  2
    3   1  5.2  3   4  1  1
    3   2  5.9  5   6  2  1
    3   3  9.5  8   9  1  2
    4   1  0.4  1   1  1  1
    4   2  2.2  2   4  1  3
    4   3  4.4  6   5  2  1
    """

  static func trial(_ keys: String) throws -> ModelTrial {
    let table = try #require(TableLiteral.table(panel))
    return try ModelTrial("{ \"from\": \"f\", \(keys) }", over: table)
  }

  /// By hand in R 4.2.2: demeaned columns and matrices.
  @Test("variants may be fitted otherwise, and drop the keys of the main fit")
  func variants() throws {
    let trial = try Self.trial(
      """
      "fit": "first_difference", "formula": "y ~ x | id", "order": "t",
      "also": { "instrument": { "fit": "2sls", "formula": "y ~ 1 | id | x ~ z" },
                "pooled": { "fit": "ols", "formula": "y ~ x" },
                "random": { "fit": "random_effects" }, "between": { "fit": "between" } }
      """)
    #expect(trial.problems.all.map(\.message) == [])
    let table = try trial.table(.all)
    #expect(
      (0..<table.rowCount).map {
        (table.value("model", $0).text ?? "") + " " + (table.value("term", $0).text ?? "")
      } == [
        "m (intercept)", "m x", "instrument x", "pooled (intercept)", "pooled x",
        "random (intercept)", "random x", "between (intercept)", "between x",
      ])
    #expect(try trial.numbers("estimate").allSatisfy { $0 != nil })
  }

  @Test("weights of frequency are those of the rows written out")
  func frequency() throws {
    let table = try #require(TableLiteral.table(Self.panel))
    let counts = try #require(table.column("n")?.numberColumn?.doubles)
    let rows = counts.indices.flatMap { row in
      [Int](repeating: row, count: Int(exactly: counts[row]) ?? 0)
    }
    let keys = #""fit": "ols", "formula": "y ~ x", "errors": { "cluster": ["id"] }"#
    let weighted = try Self.trial(keys + #", "weights": { "frequency": "n" }"#)
    let written = try ModelTrial("{ \"from\": \"f\", \(keys) }", over: table.gathered(rows))
    #expect(try weighted.numbers("std_error") == written.numbers("std_error"))
    #expect(try weighted.fit("df") == written.fit("df"))
  }

  @Test("weights of probability have robust errors, and refuse classical ones")
  func probability() throws {
    let keys = #""fit": "ols", "formula": "y ~ x", "weights": { "probability": "w" }"#
    let trial = try Self.trial(keys)
    #expect(try trial.fit("errors") == .text("hc1"))
    let robust = try Self.trial(
      #""fit": "ols", "formula": "y ~ x", "weights": "w", "errors": "hc1""#)
    #expect(try trial.numbers("std_error") == robust.numbers("std_error"))
    let refused = try Self.trial(keys + #", "errors": "classical""#)
    #expect(refused.problems.all.count == 1)
  }

  @Test(
    "what a fit cannot read is refused where it stands",
    arguments: [
      (#""fit": "ols", "formula": "y ~ 1 | id | x ~ z""#, "need the fit '2sls'"),
      (#""fit": "2sls", "formula": "y ~ x""#, "a part `endogenous ~ instruments`"),
      (#""fit": "between", "formula": "y ~ x""#, "one effect"),
      (#""fit": "random_effects", "formula": "y ~ x - 1 | id""#, "one effect"),
      (#""fit": "random_effects", "formula": "y ~ x | id", "weights": "w""#, "'weights'"),
      (#""fit": "first_difference", "formula": "y ~ x | id""#, "'order'"),
      (#""fit": "ols", "formula": "y ~ x", "errors": { "newey_west": 2 }"#, "'order'"),
      (#""fit": "ols", "formula": "y ~ x", "errors": { "correction": "all" }"#, "'cluster'"),
      (#""fit": "ols", "formula": "y ~ x", "errors": { "order": "nil" }"#, "nil"),
      (
        #""fit": "ols", "formula": "y ~ x", "weights": { "frequency": "n", "analytic": "w" }"#,
        "one kind of weights"
      ),
      (#""fit": "2sls", "formula": "y ~ 1 | id | x""#, "`endogenous ~ instruments`"),
    ])
  func refused(keys: String, sentence: String) throws {
    let messages = try Self.trial(keys).problems.all.map(\.message)
    #expect(messages.contains { $0.contains(sentence) }, "\(messages)")
  }

  @Test("an effect of combinations is that of a column that holds them")
  func crossedEffects() throws {
    let crossed = try Self.trial(#""fit": "ols", "formula": "y ~ x | w:n + t""#)
    let table = try #require(TableLiteral.table(Self.panel))
    let pairs = try Groups(table, by: ["w", "n"]).indices.map { Int($0) }
    let held = try table.setting(Field("wn", .number), .numbers(NumberColumn(whole: pairs)))
    let plain = try ModelTrial(
      #"{ "from": "f", "fit": "ols", "formula": "y ~ x | wn + t" }"#, over: held)
    #expect(try crossed.numbers("estimate") == plain.numbers("estimate"))
  }

  @Test("weak instruments are told, with the F of the first stage")
  func weakInstruments() throws {
    let trial = try Self.trial(#""fit": "2sls", "formula": "y ~ 1 || x ~ w""#)
    #expect(try trial.fit("reason").text?.contains("WEAK_INSTRUMENTS: first-stage F") == true)
    #expect(try trial.fit("first_stage_f").double.map { $0 < 10 } == true)
  }

  @Test("a power and a logarithm of decimals keep digits that doubles lose")
  func precise() throws {
    let trial = try Self.trial(
      #""fit": "ols", "formula": "y ~ log(x) + x^2", "errors": { "cluster": ["id", "t"] }"#)
    #expect(try trial.table(.table).value("term", 2).text == "x^2")
    #expect(try trial.fit("clusters").double == 3)
  }
}
