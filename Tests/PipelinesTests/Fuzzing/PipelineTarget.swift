import Tabular
import TestSupport

@testable import Pipelines

/// Pipelines: whatever is read can be planned, and a plan there is when nothing is wrong.
enum PipelineTarget: FuzzTarget {
  static let name = "pipeline"

  /// A project with the inputs that the seeds name.
  private static let folder: TemporaryFolder? = {
    let folder = try? TemporaryFolder()
    try? folder?.write("coop,season,sold\nA,2023,120.5\n", to: "Input/sales.csv")
    try? folder?.write("coop,town\nA,Alto\n", to: "Input/towns.csv")
    return folder
  }()

  static func violation(for bytes: [UInt8]) -> String? {
    guard let folder else { return "there is no folder for the project" }
    let source = SourceText(file: "Pipelines/fuzzed.json5", bytes: bytes)
    var problems = Diagnostics()
    let none = { (file: NamedFile) throws(Diagnostic) -> SourceText in
      throw Diagnostic(.inputMissing, "\(file) must be there")
    }
    guard let pipeline = Pipeline(source, using: none, reporting: &problems) else {
      return problems.hasErrors ? problems.misplaced(in: bytes) : "refused without a word"
    }
    var planning = PipelinePlanning(
      pipeline, project: Project(root: folder.path), options: RunOptions())
    planning.diagnostics = problems
    let plan = planning.plan()
    guard (plan == nil) == planning.diagnostics.hasErrors else {
      return plan == nil ? "no plan without a word" : "a plan in spite of errors"
    }
    return planning.diagnostics.misplaced(in: bytes)
  }
}
