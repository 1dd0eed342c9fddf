import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Conditions of constant files")
struct ConstantConditionTests {
  @Test(
    "a mistake in the condition is found by the check, with its place",
    arguments: [
      ("set == 'a' and", "formula.syntax"), ("set == 5", "formula.kind-mismatch"),
      ("set", "formula.kind-mismatch"),
    ])
  func foundAtCheck(condition: String, code: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("set,measure,value\na,members,100\n", to: "Input/t.csv")
    try folder.write(
      """
      {
        "acopio": 1,
        "inputs": { "t": { "read": "Input/t.csv",
          "constants": { "name": "measure", "value": "value" },
          "where": "\(condition)", "expect": { "members": "" } } }
      }
      """, to: "Pipelines/p.json5")
    let (plan, diagnostics) = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: RunOptions())
    #expect(plan == nil)
    #expect(diagnostics.exitStatus == 78)
    #expect(diagnostics.errors.map(\.code.name) == [code])
    #expect(diagnostics.errors.first?.place?.line == 5)
  }
}
