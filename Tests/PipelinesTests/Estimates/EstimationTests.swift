import Pipelines
import Tabular
import TestSupport
import Testing

/// The step `estimate`: worked examples of F2.1 and F2.2, and what it says where it cannot estimate.
struct EstimationTests {
  static let members = """
    coop  delivered [kg]  harvest [kg]  weight
    A     40              50            1
    A     30              60            1
    A     55              55            1
    B     12              40            1
    B     63              95            1
    """

  static func trial(
    _ keys: String, sampling: Sampling = .sample(SampleDesign()), rows: String = members
  ) throws -> StageTrial {
    let table = try #require(TableLiteral.table(rows))
    var schema = table.schema
    schema.sampling = sampling
    return StageTrial(Estimation.self, keys, over: try table.under(schema))
  }

  @Test(
    "delivery shares and side-selling come out as in the worked examples",
    arguments: [
      ("ratio(delivered, harvest)", 0.6666666666666666, 0.09830351085751506),
      ("mean(delivered / harvest)", 0.6526315789473684, 0.12044469771540893),
      ("ratio(harvest - delivered, harvest)", 0.33333333333333337, 0.09830351085751506),
      ("share(delivered < harvest)", 0.8, 0.2),
    ])
  func workedExamples(formula: String, value: Double, error: Double) throws {
    let table = try #require(try Self.trial(#"{ "estimate": { "x": "\#(formula)" } }"#).table)
    #expect(abs(try #require(table.value("x", 0).double) - value) < 1e-14)
    #expect(abs(try #require(table.value("x_se", 0).double) - error) < 1e-14)
    #expect(table.value("x_n", 0).double == 5)
    #expect(table.value("x_reason", 0) == .missing(.notApplicable))
  }

  @Test("the interval of the ratio is that of t with four degrees of freedom")
  func interval() throws {
    let trial = try Self.trial(#"{ "estimate": { "x": "ratio(delivered, harvest)" } }"#)
    let table = try #require(trial.table)
    #expect(abs(try #require(table.value("x_low", 0).double) - 0.3937323651225608) < 1e-12)
    #expect(abs(try #require(table.value("x_high", 0).double) - 0.9396009682107724) < 1e-12)
  }

  @Test("estimates keep the units of what they are made of")
  func units() throws {
    let trial = try Self.trial(
      #"{ "estimate": { "m": "mean(harvest)", "t": "total(harvest)", "r": "ratio(harvest, weight)" } }"#
    )
    let schema = try #require(trial.table).schema
    #expect(["m", "t_low", "r_se"].map { schema[$0]?.measure.symbol } == ["kg", "kg", "kg"])
    #expect(schema["m_n"]?.measure.isNone == true)
  }

  @Test(
    "without a sample there is a value and no interval, and the reason says why",
    arguments: [
      (Sampling.census, "CENSUS: every unit is there, nothing was sampled"),
      (.undeclared, "NO_DESIGN: no design is declared"),
      (
        .sample(SampleDesign(strata: ["coop"], clusters: ["coop"])),
        "N_LT_2: the stratum 'A' has one cluster only"
      ),
    ])
  func withoutInterval(sampling: Sampling, reason: String) throws {
    let trial = try Self.trial(
      #"{ "estimate": { "x": "ratio(delivered, harvest)" } }"#, sampling: sampling)
    let table = try #require(trial.table)
    #expect(table.value("x", 0).double == 2.0 / 3)
    #expect(table.value("x_low", 0) == .missing(.undefined))
    #expect(table.value("x_reason", 0) == .text(reason))
  }

  @Test("groups keep the clusters of the whole sample, and say what they lack")
  func groups() throws {
    let trial = try Self.trial(
      #"{ "estimate": { "x": "mean(share)", "s": "share(share > 0)" }, "by": ["coop"] }"#,
      rows: """
        coop  share
        A     0.5
        A     0.7
        B     -
        B     -
        C     0.9
        """)
    let table = try #require(trial.table)
    #expect(table.schema.key == ["coop"])
    #expect(
      TableLiteral.text(table.selecting(["coop", "x", "x_n", "x_reason", "s_reason"])) == """
        coop  x    x_n  x_reason                         s_reason
        A     0.6  2    -                                OUT_OF_RANGE: a share of 0 or 1 has no interval
        B     -    0    ALL_MISSING: no row has a value  ALL_MISSING: no row has a value
        C     0.9  1    N_LT_2: there is one row only    N_LT_2: there is one row only
        """)
    #expect(trial.ledger.map(\.addsUp) == [true, true])
  }

  @Test(
    "what is no estimate is refused where it stands",
    arguments: [
      (
        #"{ "estimate": { "x": "sum(harvest)" } }"#,
        "an estimate must be one of mean(x), total(x), share(x), ratio(x, y), median(x), "
          + "quantile(x, p), not 'sum(harvest)'"
      ),
      (
        #"{ "estimate": { "x": "ratio(harvest)" } }"#,
        "'ratio' must be called as ratio(x, y), not with 1 arguments"
      ),
      (
        #"{ "estimate": { "x": "quantile(harvest, 90)" } }"#,
        "the share below a quantile must be a number between 0 and 1, not '90'"
      ),
      (
        #"{ "estimate": { "x": "mean(harvest)" }, "quantile_type": 10 }"#,
        "'quantile_type' must be a number from 1 to 9, not 10"
      ),
      (
        #"{ "estimate": { "x": "mean(harvest)" }, "level": 95 }"#,
        "'level' must be a number from 0.5 to 1, such as 0.95, not a number"
      ),
      (
        #"{ "estimate": { "x": "mean(coop)" } }"#,
        "the argument of 'mean' must be a number, not a text"
      ),
      (
        #"{ "estimate": { "x": "share(harvest)" } }"#,
        "the argument of 'share' must be a condition or a text, not a number"
      ),
      (
        #"{ "estimate": { "x": "mean(harvest)" }, "by": ["village"] }"#,
        "'village' must be a column of 'rows', which it is not"
      ),
      (
        #"{ "estimate": { "coop": "mean(harvest)" }, "by": ["coop"] }"#,
        "'coop' must be a new name, but there is such a column already"
      ),
      (
        #"{ "estimate": { "x": "mean(harvest)" }, "by": ["coop", "coop"] }"#,
        "'by' must not name 'coop' twice"
      ),
    ])
  func refusals(keys: String, sentence: String) throws {
    let trial = try Self.trial(keys)
    #expect(trial.table == nil)
    #expect(trial.diagnostics.errors.map(\.message) == [sentence])
  }

  @Test("a missing weight stops the run, since it is never taken as 1")
  func missingWeight() throws {
    let trial = try Self.trial(
      #"{ "estimate": { "x": "mean(y)" } }"#,
      sampling: .sample(SampleDesign(weight: "w")),
      rows: """
        y  w
        1  2
        2  -
        """)
    #expect(
      trial.diagnostics.errors.map(\.message)
        == ["'w' must be a weight in every row, not blank in row 2"])
  }

  @Test("no rows give no value, and no groups")
  func noRows() throws {
    let table = try #require(TableLiteral.table(Self.members)).gathered([])
    let whole = StageTrial(
      Estimation.self, #"{ "estimate": { "x": "mean(harvest)" } }"#, over: table)
    #expect(whole.table?.value("x_reason", 0) == .text("EMPTY: no row belongs here"))
    let parted = StageTrial(
      Estimation.self, #"{ "estimate": { "x": "mean(harvest)" }, "by": ["coop"] }"#, over: table)
    #expect(parted.table?.rowCount == 0)
  }

  @Test("the persons behind each group are counted once, however many rows they have")
  func persons() throws {
    let table = try #require(
      TableLiteral.table(
        """
        person  coop  x
        a       A     1
        a       A     2
        b       A     3
        c       B     4
        """))
    let person = Field("person", .text, privacy: .person)
    let trial = StageTrial(
      Estimation.self, #"{ "estimate": { "m": "mean(x)" }, "by": ["coop"] }"#,
      over: try table.under(table.schema.setting(person)))
    let counts = try #require(trial.table?.column(Schema.personCount)?.numberColumn)
    #expect(counts.doubles == [2, 1])
  }
}
