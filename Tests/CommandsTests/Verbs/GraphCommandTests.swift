import TestSupport
import Testing

@testable import Commands

@Suite("acopio graph")
struct GraphCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  private func graph(_ words: String...) throws -> Outcome {
    try project.run(["graph", "small"] + words)
  }

  @Test("Mermaid is the notation unless another is asked for")
  func mermaid() throws {
    _ = try project.run("run")
    #expect(
      try graph().answer == """
        flowchart LR
          n1[("sales")]
          n2[("towns")]
          n3["placed"]
          n4["totals"]
          n5(["all_sold"])
          n6[["report"]]
          n1 --> n3
          n2 --> n3
          n3 --> n4
          n4 --> n5
          n5 --> n6

        """)
  }

  @Test("what a run would compute is marked, and what it would not is not")
  func stale() throws {
    _ = try project.run("run")
    try project.write("coop,town\nA,Bajo\nB,Bajo\nC,Alto\n", to: "Input/towns.csv")
    let answer = try graph().answer
    #expect(answer.contains("n1[(\"sales\")]"))
    #expect(answer.contains("n2[(\"towns: changed\")]"))
    #expect(answer.contains("n3[\"placed: to run\"]"))
    #expect(answer.contains("class n2,n3,n4,n5,n6 stale"))
  }

  @Test(
    "each notation begins in its own way",
    arguments: [("mermaid", "flowchart LR\n"), ("dot", "digraph \"small\" {\n"), ("svg", "<svg ")])
  func notations(_ name: String, _ opening: String) throws {
    #expect(try graph("--as", name).answer.hasPrefix(opening))
  }

  @Test("a notation that nobody knows ends with 64, and nothing is drawn")
  func unknown() throws {
    let outcome = try graph("--as", "pdf")
    #expect(outcome.status == 64)
    #expect(outcome.answer.isEmpty)
  }

  @Test("programs get nodes and arrows as JSON")
  func json() throws {
    let answer = try graph("--json").answer
    #expect(answer.contains(#""nodes": [{"kind": "input", "name": "sales", "run": true}"#))
    #expect(answer.contains(#""arrows": [[0, 2], [1, 2], [2, 3], [3, 4], [4, 5]]"#))
  }
}
