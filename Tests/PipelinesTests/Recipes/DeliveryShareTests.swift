import Pipelines
import Tabular
import TestSupport
import Testing

/// The recipes of F2.1 and F2.2: the share delivered both ways, and side-selling.
struct DeliveryShareTests {
  static let recipe = """
    { "estimate": {
        "delivery_share": "ratio(delivered, harvested - own_use)",
        "mean_share": "mean(delivered / (harvested - own_use))",
        "side_sellers": "share(delivered < 0.98 * (harvested - own_use))",
        "sold_outside": "ratio(harvested - own_use - delivered, harvested - own_use)" } }
    """

  static let rows = """
    member  delivered [kg]  harvested [kg]  own_use [kg]
    a       40              52              2
    b       30              60              0
    c       55              56              1
    d       12              40              0
    e       63              95              0
    """

  @Test(
    "aggregate and mean share differ, and both are as in the worked example",
    arguments: [
      ("delivery_share", 0.6666666666666666, 0.09830351085751506),
      ("mean_share", 0.6526315789473684, 0.12044469771540893),
      ("side_sellers", 0.8, 0.2),
      ("sold_outside", 0.33333333333333337, 0.09830351085751506),
    ])
  func workedExample(name: String, value: Double, error: Double) throws {
    var input = try #require(TableLiteral.table(Self.rows, key: ["member"]))
    var schema = input.schema
    schema.sampling = .sample(SampleDesign(clusters: ["member"]))
    input = try input.under(schema)
    let table = try #require(StageTrial(Estimation.self, Self.recipe, over: input).table)
    #expect(abs(try #require(table.value(name, 0).double) - value) < 1e-14)
    #expect(abs(try #require(table.value(name + "_se", 0).double) - error) < 1e-14)
  }

  @Test("a member without harvest has no share of its own, and still counts in the aggregate")
  func nothingHarvested() throws {
    let rows = Self.rows + "\nf       0               0               0"
    let input = try #require(TableLiteral.table(rows, key: ["member"]))
    let table = try #require(StageTrial(Estimation.self, Self.recipe, over: input).table)
    #expect(table.value("delivery_share_n", 0).double == 6)
    #expect(table.value("mean_share_n", 0).double == 5)
  }
}
