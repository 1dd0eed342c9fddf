import Testing

@testable import Tabular

@Suite("Memory budget")
struct MemoryBudgetTests {
  @Test(
    "a size is a whole number with or without a unit",
    arguments: [
      ("1", 1), ("1500000", 1_500_000), ("3KiB", 3072), ("512MiB", 512 << 20), ("2GiB", 2 << 30),
    ])
  func sizes(text: String, bytes: Int) {
    #expect(MemoryBudget(text)?.bytes == bytes)
  }

  @Test(
    "what is no size is none",
    arguments: ["", "0", "-1", "1.5GiB", "2GB", "GiB", "2 GiB", "99999999999GiB", "+1"])
  func refused(text: String) {
    #expect(MemoryBudget(text) == nil)
  }

  @Test("a join of many with many is refused before it is made, with its rows and the limit")
  func join() throws {
    let step = Relation.Step(table: "t", position: 1, verb: "join", place: nil)
    let problem = #expect(throws: Diagnostic.self) {
      try MemoryBudget(bytes: 1 << 30).demand(
        "the join", rows: 1_000_000_000, columns: 3, of: step, hint: "name more columns")
    }
    #expect(problem?.code == .memory)
    #expect(
      problem?.message
        == "the join must fit into 1 GiB, and its 1000000000 rows of 3 columns would take about 37 GiB"
    )
    #expect(problem?.notes == ["'--memory' sets the limit"])
  }

  @Test("no table has more rows than can be numbered, whatever memory there is")
  func rows() throws {
    let step = Relation.Step(table: "t", position: 1, verb: "join", place: nil)
    #expect(throws: Diagnostic.self) {
      try MemoryBudget.unlimited.demand(
        "the join", rows: 1 << 31, columns: 1, of: step, hint: "name more columns")
    }
    #expect(throws: Never.self) {
      try MemoryBudget.unlimited.demand(
        "the join", rows: (1 << 31) - 1, columns: 1, of: step, hint: "name more columns")
    }
  }
}
