import Tabular
import Testing

@testable import Indicators

/// The worked example of F1.1 as a table: 92 members, 372 ha, 5,580 qq harvested, 4,185 qq sold.
struct ThresholdMarginKernelTests {
  static func table(harvestError: Double? = nil) throws -> Table {
    func number(_ name: String) -> Field { Field(name, .number) }
    let schema = Schema(
      [Field("coop_id", .text)]
        + ["members", "area", "harvest", "sold"].flatMap { [number($0), number($0 + " minimum")] }
        + [number("harvest_se")], key: ["coop_id"])
    let values: [Int] = [92, 100, 372, 400, 5580, 6000, 4185, 4000]
    let columns: [Column] = values.map { .numbers(NumberColumn(whole: [$0])) }
    return try Table(
      schema,
      [.texts(TextColumn(["A"]))] + columns + [.numbers(NumberColumn([harvestError]))])
  }

  static let fields: [String: Field] = Dictionary(
    uniqueKeysWithValues: ([Field("coop_id", .text)]
      + ThresholdMarginResults.fields(sampled: true, size: Field("members", .number)))
      .map { ($0.name, $0) })

  static func kernel(with names: [String]) -> ThresholdMarginKernel {
    ThresholdMarginKernel(
      kept: ["coop_id"],
      comparisons: ["members", "harvest", "sold", "area"].map {
        ThresholdMarginKernel.Comparison(
          condition: $0, isMinimum: $0 != "area", value: $0, threshold: $0 + " minimum",
          standardError: $0 == "harvest" ? "harvest_se" : nil, unit: $0 == "area" ? "ha" : "")
      },
      size: "members", output: Schema(names.compactMap { fields[$0] }))
  }

  @Test("each row is compared with every threshold, and the tightest minimum is marked")
  func workedExample() throws {
    let names = [
      "coop_id", "condition", "kind", "value", "threshold", "margin", "margin_relative", "status",
      "binding", "tips_at_size", "unit",
    ]
    let made = try Self.kernel(with: names).run([Self.table()], in: RunContext())
    #expect(
      Self.text(made.tables[0]) == """
        A members minimum 92.0 100.0 -8.0 -0.08 fail true 100.0 -
        A harvest minimum 5580.0 6000.0 -420.0 -0.07 fail false 98.9247311827957 -
        A sold minimum 4185.0 4000.0 185.0 0.04625 pass false 87.93309438470729 -
        A area reference 372.0 400.0 -28.0 -0.07 reference false 98.9247311827957 ha
        """)
    #expect(made.ledger.addsUp)
    #expect(made.ledger.rowsOut == 4)
  }

  @Test("a standard error adds an interval and a probability")
  func uncertainty() throws {
    let names = ["condition", "value_se", "value_low", "value_high", "status", "p_pass"]
    let made = try Self.kernel(with: names).run(
      [Self.table(harvestError: 300)], in: RunContext())
    let lines = Self.text(made.tables[0]).split(separator: "\n")
    #expect(lines[0] == "members - - - fail -")
    #expect(
      lines[1] == "harvest 300.0 4992.010804637984 6167.989195362016 uncertain 0.08075665923377107")
  }

  @Test("a missing value leaves its comparison unknown and out of the choice of the tightest")
  func missing() throws {
    var table = try Self.table()
    table = try table.setting(
      Field("members", .number), .numbers(NumberColumn([nil], missing: .notKnown)))
    let made = try Self.kernel(with: ["condition", "margin", "status", "binding"]).run(
      [table], in: RunContext())
    let lines = Self.text(made.tables[0]).split(separator: "\n")
    #expect(lines[0] == "members - unknown false")
    #expect(lines[1] == "harvest -420.0 fail true")
    #expect(made.tables[0].value("margin", 0) == .missing(.notKnown))
  }

  /// The cells of a table, one line for each row.
  static func text(_ table: Table) -> String {
    (0..<table.rowCount).map { row in
      table.columns.map { column in
        switch column.value(row) {
        case .number(let number): "\(number.double)"
        case .text(let text): text
        case .flag(let flag): "\(flag)"
        default: "-"
        }
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
