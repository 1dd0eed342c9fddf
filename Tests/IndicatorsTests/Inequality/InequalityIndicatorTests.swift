import Indicators
import Tabular
import TestSupport
import Testing

/// The worked examples of F4.1, F5.1, F11.2 and F15.2 as pipelines write them.
@Suite("Indicators of inequality, concentration and diversity")
struct InequalityIndicatorTests {
  private func trial(
    _ type: any Stage.Type, _ keys: String, _ rows: String, sampling: Sampling = .undeclared
  ) throws -> StageTrial {
    let table = try #require(TableLiteral.table(rows))
    let schema = Schema(table.schema.fields, sampling: sampling)
    return StageTrial(type, keys, over: try Table(schema, table.columns))
  }

  private func number(_ trial: StageTrial, _ column: String, _ row: Int = 0) -> Double? {
    trial.table?.value(column, row).double
  }

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude < 1e-12 } ?? false
  }

  private static let farms = """
    farm  hectares [ha]  n
    a     2              10
    b     0.5            40
    c     10             5
    d     1              30
    e     1.5            15
    """

  @Test("a sample of farms has its Gini coefficient with the error of the jackknife")
  func inequality() throws {
    let found = try trial(
      Inequality.self, "{ indicator: 'inequality', value: 'hectares' }", Self.farms,
      sampling: .sample(SampleDesign()))
    #expect(isNear(number(found, "gini"), 8.0 / 15))
    #expect(isNear(number(found, "gini_se"), 0.22665439432573242))
    #expect(isNear(number(found, "gini_unbiased"), 2.0 / 3))
    #expect(isNear(number(found, "top_20_share"), 2.0 / 3))
    #expect(number(found, "gini_low") == 0 && number(found, "gini_high") == 1)
    #expect(found.table?.value("gini_reason", 0).text == nil)
  }

  @Test("weights say by their key what they mean")
  func weighted() throws {
    let found = try trial(
      Inequality.self, "{ indicator: 'inequality', value: 'hectares', frequency: 'n' }", Self.farms)
    #expect(isNear(number(found, "gini"), 0.4692982456140351))
    #expect(number(found, "gini_unbiased") == nil)
    let two = try trial(
      Inequality.self,
      "{ indicator: 'inequality', value: 'hectares', frequency: 'n', analytic: 'n' }", Self.farms)
    #expect(two.diagnostics.errors.first?.message == "a weight must mean one thing, not two")
  }

  @Test(
    "without a declared sample there is a value and no interval",
    arguments: [
      (Sampling.census, "CENSUS"), (.undeclared, "NO_DESIGN"),
      (.sample(SampleDesign(clusters: ["farm"])), "NO_DESIGN: errors of single rows only"),
    ])
  func sampling(sampling: Sampling, reason: String) throws {
    let found = try trial(
      Inequality.self, "{ indicator: 'inequality', value: 'hectares' }", Self.farms,
      sampling: sampling)
    #expect(isNear(number(found, "gini"), 8.0 / 15) && number(found, "gini_se") == nil)
    #expect(found.table?.value("gini_reason", 0).text == reason)
  }

  @Test(
    "groups without inequality say why",
    arguments: [
      ("0", "ZERO_DENOM"), ("-1", "NEGATIVE_COMPONENT"),
    ])
  func degenerate(cell: String, reason: String) throws {
    let found = try trial(
      Inequality.self, "{ indicator: 'inequality', value: 'x', by: ['g'] }",
      "g  x\na  \(cell)\na  0")
    #expect(number(found, "gini") == nil)
    #expect(found.table?.value("gini_reason", 0).text == reason)
  }

  @Test("the curve of five farms in five steps")
  func lorenz() throws {
    let found = try trial(
      Lorenz.self, "{ indicator: 'lorenz', value: 'hectares', steps: 5 }", Self.farms)
    let amounts = (0...5).map { number(found, "amount", $0) ?? -1 }
    let expected = [0, 0.5 / 15, 0.1, 0.2, 1.0 / 3, 1]
    #expect(zip(amounts, expected).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(found.table?.schema.key == ["step"])
  }

  private static let sales = """
    seller  buyer  value
    a       north  600
    a       south  150
    a       south  100
    a       east   100
    a       west   60
    a       west   -10
    b       north  5
    c       north  -5
    c       south  5
    """

  @Test("sales are added up by buyer before shares are taken")
  func concentration() throws {
    let found = try trial(
      Concentration.self,
      "{ indicator: 'concentration', amount: 'value', of: 'buyer', by: ['seller'] }", Self.sales)
    #expect(isNear(number(found, "hhi"), 0.435) && isNear(number(found, "hhi_10000"), 4350))
    #expect(isNear(number(found, "effective_number"), 2.2988505747126435))
    #expect(isNear(number(found, "hhi_normalized"), 0.24666666666666667))
    #expect(isNear(number(found, "top_1"), 0.6) && number(found, "names") == 4)
    #expect(found.table?.value("single", 0).flag == false)
    #expect(number(found, "hhi", 1) == 1 && number(found, "hhi_normalized", 1) == nil)
    #expect(found.table?.value("single", 1).flag == true)
    #expect(number(found, "hhi", 2) == nil)
    #expect(found.table?.value("hhi_reason", 2).text == "NEGATIVE_COMPONENT")
  }

  @Test("four sources of income, as columns or as rows, have the diversity of the worked example")
  func diversity() throws {
    let columns = try trial(
      Diversity.self, "{ indicator: 'diversity', components: ['a', 'b', 'c', 'd', '0'] }",
      "a    b    c    d\n500  300  150  50")
    let rows = try trial(
      Diversity.self, "{ indicator: 'diversity', amount: 'x', of: 's' }",
      "s  x\na  500\nb  100\nb  200\nc  150\nd  50")
    for found in [columns, rows] {
      #expect(isNear(number(found, "shannon"), 1.1421200429883351))
      #expect(isNear(number(found, "shannon_bits"), 1.647730922119161))
      #expect(isNear(number(found, "shannon_number"), 3.1334042802620585))
      #expect(isNear(number(found, "simpson"), 0.635))
      #expect(isNear(number(found, "simpson_normalized"), 0.8466666666666667))
      #expect(isNear(number(found, "simpson_number"), 2.73972602739726))
      #expect(isNear(number(found, "pielou"), 0.8238654610595805))
      #expect(number(found, "top_1") == 0.5 && number(found, "parts") == 4)
    }
    let neither = try trial(Diversity.self, "{ indicator: 'diversity', amount: 'a' }", "a\n1")
    #expect(neither.diagnostics.errors.first?.message.contains("either 'components'") == true)
  }

  @Test("five rates by rank have the concentration index of the worked example")
  func concentrationIndex() throws {
    let found = try trial(
      ConcentrationByRank.self,
      "{ indicator: 'concentration_index', outcome: 'rate', rank: 'fifth' }",
      "fifth  rate\n3      0.11\n1      0.02\n2      0.05\n5      0.47\n4      0.25")
    #expect(isNear(number(found, "concentration_index"), 0.4888888888888887))
    #expect(isNear(number(found, "erreygers"), 0.35199999999999987))
  }
}
