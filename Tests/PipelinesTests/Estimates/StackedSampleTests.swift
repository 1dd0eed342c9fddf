import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Estimates of stacked answers")
struct StackedSampleTests {
  static let rows = """
    member  coop  fair  paid  weight
    m1      A     4     2     3
    m2      A     -     5     3
    m3      A     1     1     2
    m4      B     2     4     5
    m5      B     3     -     5
    m6      B     5     3     4
    """

  private static let items = #"{ "stack": ["fair", "paid"], "as": { "item": "answer" } }"#

  private func sample() throws -> Table {
    let table = try #require(TableLiteral.table(Self.rows, key: ["member"]))
    var schema = table.schema
    schema.sampling = .sample(SampleDesign(weight: "weight", strata: ["coop"]))
    return try table.under(schema)
  }

  @Test("each item is estimated as its column was", arguments: ["fair", "paid"])
  func sameAsColumns(item: String) throws {
    let sample = try sample()
    let stacked = try #require(StageTrial(Stack.self, Self.items, over: sample).table)
    let byItem = try #require(
      StageTrial(
        Estimation.self, #"{ "estimate": { "x": "mean(answer)" }, "by": ["item"] }"#, over: stacked
      ).table)
    let own = try #require(
      StageTrial(Estimation.self, "{ \"estimate\": { \"x\": \"mean(\(item))\" } }", over: sample)
        .table)
    let row = item == "fair" ? 0 : 1
    #expect(byItem.value("item", row) == .text(item))
    for name in ["x", "x_se", "x_low", "x_high", "x_n"] {
      #expect(byItem.value(name, row) == own.value(name, 0))
      #expect(own.value(name, 0).double != nil)
    }
  }

  @Test("items taken together would count a unit several times, and are refused")
  func mixed() throws {
    let stacked = try #require(StageTrial(Stack.self, Self.items, over: try sample()).table)
    let trial = StageTrial(
      Estimation.self, #"{ "estimate": { "x": "mean(answer)" } }"#, over: stacked)
    #expect(
      trial.diagnostics.errors.map(\.message) == [
        "'by' must have 'item', because every unit of the sample has a row for each 'item'"
      ])
  }
}
