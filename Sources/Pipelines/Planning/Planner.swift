import Charting
import Foundation
import Reporting
public import Tabular

/// What a caller sets for a run besides the pipeline itself.
public struct RunOptions: Sendable {
  /// Values of parameters, as typed.
  public var parameters: [String: String]
  /// Paths in place of declared ones, by input; absolute.
  public var inputs: [String: String]
  /// The folder in place of `Output`, absolute; nil for the project's own.
  public var output: String?
  /// How many threads may work at once.
  public var jobs: Int
  /// How much memory a step or an input may take.
  public var memory: MemoryBudget

  /// Sets nothing: declared parameters and inputs, the project's output.
  public init(
    parameters: [String: String] = [:], inputs: [String: String] = [:], output: String? = nil,
    jobs: Int = 1, memory: MemoryBudget = .unlimited
  ) {
    self.parameters = parameters
    self.inputs = inputs
    self.output = output
    self.jobs = jobs
    self.memory = memory
  }
}

/// Turns a pipeline file into a plan: the second of the three moments, parse, check, run.
public enum Planner {
  /// Checks a pipeline file against itself and the heads of its inputs.
  ///
  /// - Returns: the plan, or nil with everything that is wrong.
  public static func plan(
    pipelineAt path: String, options: RunOptions
  ) -> (plan: Plan?, diagnostics: Diagnostics) {
    let read = pipeline(at: path)
    guard var pipeline = read.pipeline else { return (nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    let project = Project(nearest: folder(of: path))
    pipeline.readConversions(in: project, reporting: &diagnostics)
    var planning = PipelinePlanning(pipeline, project: project, options: options)
    planning.diagnostics = diagnostics
    return (planning.plan(), planning.diagnostics)
  }

  /// Reads a pipeline file without checking it against anything.
  ///
  /// - Returns: what it declares with what is wrong in it; nil when it cannot be read at all.
  public static func pipeline(
    at path: String
  ) -> (pipeline: Pipeline?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let project = Project(nearest: folder(of: path))
    guard let source = source(path, project, &diagnostics) else { return (nil, diagnostics) }
    let pipeline = Pipeline(
      source,
      using: { (name) throws(Diagnostic) in
        try text(folder(of: path) + "/" + name, project)
      }, reporting: &diagnostics)
    return (pipeline, diagnostics)
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  private static func source(
    _ path: String, _ project: Project, _ diagnostics: inout Diagnostics
  ) -> SourceText? {
    do {
      return try text(path, project)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  /// A small text file that people wrote: a pipeline, a file it uses, a template.
  static func text(_ path: String, _ project: Project) throws(Diagnostic) -> SourceText {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.inputMissing, "'\(project.shown(path))' must be a file that can be read")
    }
    return SourceText(file: project.shown(path), bytes: [UInt8](data))
  }
}
