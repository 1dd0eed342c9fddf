import Foundation
public import Reporting
public import Tabular

/// One run of a plan from reading to publishing.
public struct PipelineRun: Sendable {
  private let plan: Plan
  private let options: RunOptions

  /// Prepares the run of a plan.
  public init(_ plan: Plan, options: RunOptions) {
    self.plan = plan
    self.options = options
  }

  /// Runs the plan and publishes everything it makes, or nothing.
  public func published() throws(RunFailure) -> PublishedRun {
    let output = options.output ?? plan.project.root + "/Output"
    let results = try Runner(plan, jobs: options.jobs).run()
    do {
      let composition = try RunComposition(plan, results)
      let publication = try Publication.open(output: output, workspace: workspace)
      let folder = plan.pipeline.name
      let files = composition.files.map { file in
        PublishedFile(folder + "/" + file.path, file.bytes, isPrivate: file.isPrivate)
      }
      let stale = Self.stale(below: output, folder: folder, keeping: Set(files.map(\.path)))
      let changed = try publication.publish(files, removing: stale)
      return PublishedRun(
        folder: output + "/" + folder, report: output + "/" + folder + "/report.md",
        changed: changed, findings: results.findings,
        warnings: results.warnings + composition.warnings,
        rowsRead: results.inputs.reduce(0) { $0 + $1.rowsRead })
    } catch {
      throw RunFailure(error)
    }
  }

  /// Everything that is not published lies beside what is: in the project, or in the chosen folder.
  private var workspace: String {
    (options.output ?? plan.project.root) + "/.acopio"
  }

  /// Files of an earlier set that this one does not make: those that its manifest lists.
  private static func stale(
    below output: String, folder: String, keeping kept: Set<String>
  ) -> [String] {
    let manifest = output + "/" + folder + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: manifest) else { return [] }
    let source = SourceText(file: manifest, bytes: [UInt8](data))
    guard let document = try? JSONDocument(parsing: source, as: .json) else { return [] }
    return (document.root["outputs"]?.elements ?? [])
      .compactMap { $0["path"]?.text }
      .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
      .map { folder + "/" + $0 }
      .filter { !kept.contains($0) }
  }
}

/// What a run published.
public struct PublishedRun: Sendable {
  /// The absolute folder of the pipeline's outputs.
  public let folder: String
  /// The absolute path of the report.
  public let report: String
  /// The paths below the output folder whose bytes changed.
  public let changed: [String]
  /// The findings.
  public let findings: [FindingResult]
  /// Problems that did not stop the run.
  public let warnings: [Diagnostic]
  /// How many rows were read.
  public let rowsRead: Int
}
