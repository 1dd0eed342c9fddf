import Pipelines
import Tabular
import TestSupport
import Testing

/// The recipe of F2.3: what a cooperative really pays, its final payment being late.
///
/// 100 now and 25 later against 118 in cash on the day, at the members' own rate of 30 percent.
struct EffectivePriceTests {
  static let recipe = """
    { "derive": { "effective": "present_value([advance, final], [0, days_between(date, final_date)], 30[%])",
                  "gap": "trader_price - effective",
                  "gap_relative": "(trader_price - effective) / trader_price" } }
    """

  static let rows = """
    case          advance [PEN/kg]  final [PEN/kg]  date        final_date  trader_price [PEN/kg]
    90 days       100               25              2024-01-01  2024-03-31  118
    105 days      100               25              2024-01-01  2024-04-15  118
    120 days      100               25              2024-01-01  2024-04-30  118
    all at 120    0                 125             2024-01-01  2024-04-30  118
    """

  @Test("a late payment is worth what the worked example says")
  func workedExample() throws {
    let input = try #require(TableLiteral.table(Self.rows))
    let trial = StageTrial(Derive.self, Self.recipe, over: input)
    #expect(trial.diagnostics.all.isEmpty)
    let table = try #require(trial.table)
    #expect(table.schema["effective"]?.measure.symbol == "PEN/kg")
    #expect(table.schema["gap_relative"]?.measure.isNone == true)
    let expected: [(effective: Double, lead: Double)] = [
      (123.43389003059801, 5.43389003059801), (123.18258090135868, 5.182580901358676),
      (122.93396685511054, 4.93396685511054), (114.66983427555269, -3.330165724447312),
    ]
    for (row, values) in expected.enumerated() {
      let effective = try #require(table.value("effective", row).double)
      let gap = try #require(table.value("gap", row).double)
      #expect(abs(effective - values.effective) < 1e-10)
      #expect(abs(gap + values.lead) < 1e-10)
    }
  }

  @Test("the rate at which both payments are worth the same follows from the delay")
  func breakEvenRate() throws {
    let input = try #require(
      TableLiteral.table(
        """
        total [PEN/kg]  trader_price [PEN/kg]  delay [days]
        125             118                    105
        """))
    let trial = StageTrial(
      Derive.self, #"{ "derive": { "rate": "(total / trader_price) ^ (365[days] / delay) - 1" } }"#,
      over: input)
    let rate = try #require(trial.table?.value("rate", 0).double)
    #expect(abs(rate - 0.22180561047021108) < 1e-12)
  }
}
