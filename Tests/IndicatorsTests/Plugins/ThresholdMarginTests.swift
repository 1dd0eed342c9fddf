import Indicators
import Tabular
import TestSupport
import Testing

/// The worked example of F1.1, written as a pipeline writes it.
struct ThresholdMarginTests {
  static let rows = """
    coop_id  members [member]  area [ha]  harvest [t]  sold [t]
    A        92                372        256.68       192.51
    """

  static func trial(_ keys: String, rows: String = rows) throws -> StageTrial {
    let table = try #require(TableLiteral.table(rows, key: ["coop_id"]))
    var scope = FormulaScope(table.schema, table: "rows")
    var values: [String: Value] = [:]
    for (name, unit, value) in [
      ("members", "member", Int64(100)), ("area", "ha", 400), ("harvest", "kg", 276_000),
      ("sold", "t", 184),
    ] {
      let measure = try UnitCatalogue().measure(unit)
      scope.constants["castillo." + name] = FormulaScope.Constant(.number, measure: measure)
      values["castillo." + name] = .number(.decimal(value, scale: 0))
    }
    return StageTrial(ThresholdMargin.self, keys, over: table, in: scope, constants: values)
  }

  @Test("values are held against constants, each in its own unit")
  func workedExample() throws {
    let trial = try Self.trial(
      """
      { "indicator": "threshold_margin", "each": ["coop_id"], "size": "members",
        "compare": { "members": ["members", "castillo.members"],
                     "harvest": ["harvest", "castillo.harvest"], "sales": ["sold", "castillo.sold"] },
        "reference": { "area": ["area", "castillo.area"] } }
      """)
    #expect(trial.diagnostics.all.isEmpty)
    let table = try #require(trial.table)
    #expect(table.schema.key == ["coop_id", "condition"])
    #expect(
      TableLiteral.text(table.selecting(table.schema.names.filter { $0 != "change_to_tip" })) == """
        coop_id  condition  kind       value   threshold  margin  margin_relative  status     binding  tips_at_size [member]  unit
        A        members    minimum    92      100        -8      -0.08            fail       true     100.0                  member
        A        harvest    minimum    256.68  276        -19.32  -0.07            fail       false    98.9247311827957       t
        A        sales      minimum    192.51  184        8.51    0.04625          pass       false    87.93309438470729      t
        A        area       reference  372     400        -28     -0.07            reference  false    98.9247311827957       ha
        """)
  }

  @Test(
    "what does not fit is refused before any row is read",
    arguments: [
      (
        #""compare": { "x": ["members", "castillo.area"] }"#,
        "the threshold of 'x' must have the dimension of its value, [member], not [ha]"
      ),
      (
        #""compare": { "x": ["coop_id", "castillo.area"] }"#,
        "the value of 'x' must be a number, not a text"
      ),
      (
        #""compare": { "x": "members" }"#,
        #"'x' must be a pair such as ["members", "castillo.members"], not a text"#
      ),
      (
        #""compare": { "x": ["members", "100[member]"] }, "errors": { "y": "1[member]" }"#,
        "'y' must be the label of a comparison, which it is not"
      ),
      (#""compare": { "x": ["member", "100[member]"] }"#, "'member' must be a column"),
      (#""each": ["coop"], "compare": {}"#, "'coop' must be a column of 'rows', which it is not"),
    ])
  func refusals(keys: String, sentence: String) throws {
    let each = keys.contains("each") ? "" : #""each": ["coop_id"], "#
    let trial = try Self.trial(#"{ "indicator": "threshold_margin", \#(each)\#(keys) }"#)
    #expect(trial.table == nil)
    #expect(trial.diagnostics.errors.contains { $0.message.hasPrefix(sentence) })
  }

  @Test("a column of standard errors beside the value is used")
  func standardErrors() throws {
    let trial = try Self.trial(
      """
      { "indicator": "threshold_margin", "each": ["coop_id"],
        "compare": { "harvest": ["harvest", "6000"], "sales": ["sold", "4000"] },
        "errors": { "sales": "120" } }
      """,
      rows: """
        coop_id  harvest  harvest_se  sold
        A        5580     300         4185
        """)
    let table = try #require(trial.table)
    #expect(table.value("status", 0) == .text("uncertain"))
    #expect(abs(try #require(table.value("p_pass", 0).double) - 0.08075665923377107) < 1e-12)
    #expect(abs(try #require(table.value("p_pass", 1).double) - 0.9384226919630906) < 1e-12)
  }

  @Test("a standard error of the threshold counts as much as one of the value")
  func thresholdErrors() throws {
    let trial = try Self.trial(
      """
      { "indicator": "threshold_margin", "each": ["coop_id"],
        "compare": { "members": ["members", "castillo.members"], "area": ["area", "castillo.area"] },
        "threshold_errors": { "members": "5[member]" } }
      """)
    #expect(trial.diagnostics.all.isEmpty)
    let table = try #require(trial.table)
    let shown = [
      "condition", "threshold_se", "margin_relative", "status", "margin_relative_low", "p_pass",
    ]
    #expect(
      TableLiteral.text(table.selecting(shown)) == """
        condition  threshold_se  margin_relative  status     margin_relative_low   p_pass
        members    5.0           -0.08            uncertain  -0.17799819922700266  0.05479929169955798
        area       -             -0.07            fail       -                     -
        """)
    #expect(table.column("value_se") == nil)
  }
}
