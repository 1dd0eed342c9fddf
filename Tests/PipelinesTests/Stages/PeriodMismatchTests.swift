import Pipelines
import Tabular
import TestSupport
import Testing

/// A crop year, a calendar year and a plain number are three kinds of year.
@Suite("Periods that do not match")
struct PeriodMismatchTests {
  @Test(
    "a join is refused with the reason",
    arguments: [
      (
        "season(october)", "season(january)",
        "'period' must be the same twelve months on both sides, not seasons from October here and "
          + "calendar years in 'exports'",
        ["the two that are called 2020 share 3 of their twelve months"]
      ),
      (
        "season(april)", "season(october)",
        "'period' must be the same twelve months on both sides, not seasons from April here and "
          + "seasons from October in 'exports'",
        ["the two that are called 2020 share 6 of their twelve months"]
      ),
      (
        "season(october)", "int",
        "'period' must be the same twelve months on both sides, not seasons from October here and "
          + "plain numbers in 'exports'", []
      ),
    ])
  func refused(here: String, there: String, message: String, notes: [String]) {
    let problems = Self.problems(
      here, there,
      #"{ "join": "exports", "on": ["period"], "#
        + #""expect": "one-to-one" }"#)
    #expect(problems.map(\.message) == [message])
    #expect(problems.first?.code == .periodsDiffer)
    #expect(problems.first?.notes == notes)
  }

  @Test("so is a union", arguments: [("season(october)", "season(january)")])
  func union(here: String, there: String) {
    let problems = Self.problems(here, there, #"{ "union": ["exports"] }"#)
    #expect(problems.map(\.code) == [.periodsDiffer])
  }

  @Test(
    "periods of the same months are joined, and numbers with numbers",
    arguments: ["season(october)", "season(january)", "int"])
  func joined(kind: String) {
    let step = #"{ "join": "exports", "on": ["period"], "expect": "one-to-one" }"#
    #expect(Self.problems(kind, kind, step).isEmpty)
  }

  /// What planning says of two inputs whose periods are of these types.
  private static func problems(_ here: String, _ there: String, _ step: String) -> [Diagnostic] {
    let value = step.contains("union") ? "price" : "exported"
    let text = """
      {
        "acopio": 1, "title": "Prices and exports",
        "inputs": {
          "prices": { "read": "Input/prices.csv", "columns": { "period": "\(here) key", "price": "number" } },
          "exports": { "read": "Input/exports.csv", "columns": { "period": "\(there) key", "\(value)": "number" } }
        },
        "tables": { "both": [ { "from": "prices" }, \(step) ] },
        "outputs": { "both": true }
      }
      """
    guard let folder = try? TemporaryFolder() else { return [] }
    try? folder.write(text, to: "Pipelines/both.json5")
    try? folder.write("period,price\n2020,1\n", to: "Input/prices.csv")
    try? folder.write("period,\(value)\n2020,1\n", to: "Input/exports.csv")
    return Planner.plan(pipelineAt: folder.path + "/Pipelines/both.json5", options: RunOptions())
      .diagnostics.all
  }
}
