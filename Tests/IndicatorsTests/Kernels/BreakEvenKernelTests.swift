import Tabular
import Testing

@testable import Indicators

/// The worked example of F1.3 as a table, beside cooperatives that differ in one number.
struct BreakEvenKernelTests {
  static let fields = [
    "break_even", "break_even_low", "break_even_high", "members_needed", "members_needed_low",
    "members_needed_high", "margin_of_safety", "status",
  ]

  static func made(_ rows: [(cost: Double?, margin: Double?, error: Double?)]) throws -> Table {
    let input = try Table(
      Schema(
        ["cost", "cost_se", "margin", "margin_se", "sold", "members"].map { Field($0, .number) }),
      [
        rows.map(\.cost), rows.map { $0.error.map { _ in 3_000 } }, rows.map(\.margin),
        rows.map(\.error), rows.map { _ in 4_185 }, rows.map { _ in 104.625 },
      ].map { .numbers(NumberColumn($0, missing: .notKnown)) })
    let kernel = BreakEvenKernel(
      kept: [],
      columns: BreakEvenKernel.Columns(
        fixedCost: "cost", fixedCostError: "cost_se", margin: "margin", marginError: "margin_se",
        volume: "sold", members: "members"),
      output: Schema(fields.map { Field($0, $0 == "status" ? .text : .number) }))
    return try kernel.run([input], in: RunContext()).tables[0]
  }

  @Test("volume and members come out as in the worked example")
  func workedExample() throws {
    let table = try Self.made([(48_000, 12, 1.5)])
    let expected = [
      4_000, 3096.823070310803, 5414.021607154955, 100, 77.42057675777008, 135.35054017887387,
      0.04420549581839904,
    ]
    for (name, value) in zip(Self.fields, expected) {
      let found = try #require(table.value(name, 0).double)
      #expect(abs(found - value) < 1e-9 * value, "\(name)")
    }
  }

  @Test(
    "a cooperative covers its cost, falls short, or the data cannot tell",
    arguments: [
      (48_000.0, 12.0, nil, "covers"), (60_000, 12, nil, "short"), (50_220, 12, nil, "covers"),
      (48_000, 12, 1.5, "uncertain"), (30_000, 12, 0.5, "covers"), (90_000, 12, 0.5, "short"),
      (48_000, 12, 8, "uncertain"), (48_000, -2, nil, "short"), (nil, 12, nil, "unknown"),
    ] as [(Double?, Double?, Double?, String)])
  func status(cost: Double?, margin: Double?, error: Double?, expected: String) throws {
    let table = try Self.made([(cost, margin, error)])
    #expect(table.value("status", 0) == .text(expected))
  }
}
