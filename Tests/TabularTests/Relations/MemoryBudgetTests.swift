import Testing

@testable import Tabular

@Suite("Memory budget")
struct MemoryBudgetTests {
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
    #expect(problem?.notes == [Limit.memory.advice])
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
