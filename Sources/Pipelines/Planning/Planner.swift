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
  /// How much is taken of what has a limit.
  public var limits: Limits
  /// The day that the age of inputs is judged by where the pipeline names no other, counted from
  /// 1970-01-01; nil judges none.
  ///
  /// Nothing that is written depends on it.
  public var today: Int?
  /// What use is made of what earlier runs kept.
  public var cache = CacheUse.none
  /// Whether numbers that were typed into the prose of a template are warned of.
  public var tellsTypedDigits = false
  /// Hears how far a run is, from whatever thread computes; nothing that is written depends on it.
  public var progress: (@Sendable (Milestone) -> Void)?

  /// Sets nothing: declared parameters and inputs, the project's output.
  public init(
    parameters: [String: String] = [:], inputs: [String: String] = [:], output: String? = nil,
    jobs: Int = 1, limits: Limits = Limits()
  ) {
    self.parameters = parameters
    self.inputs = inputs
    self.output = output
    self.jobs = jobs
    self.limits = limits
  }
}

/// What use a run makes of what earlier runs kept in `.acopio/cache`.
public enum CacheUse: Sendable {
  /// Neither reads it nor adds to it.
  case none
  /// Believes nothing of it and writes all of it anew.
  case renewed
  /// Takes what is still right, and keeps what is computed.
  case used
}

/// Turns a pipeline file into a plan: the second of the three moments, parse, check, run.
public enum Planner {
  /// Checks a pipeline file against itself and the heads of its inputs.
  ///
  /// - Parameter project: where the inputs lie, if not in the project that the file belongs to.
  /// - Returns: the plan, or nil with everything that is wrong.
  public static func plan(
    pipelineAt path: String, options: RunOptions, inputsOf project: Project? = nil
  ) -> (plan: Plan?, diagnostics: Diagnostics) {
    let read = pipeline(at: path, limits: options.limits)
    guard var pipeline = read.pipeline else { return (nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    let home = Project(ofPipelineAt: path)
    let project = project ?? home
    pipeline.readConversions(in: project, reporting: &diagnostics)
    pipeline.putParametersIntoQuantities(options.parameters)
    pipeline.readQuestions(in: project, reporting: &diagnostics)
    var planning = PipelinePlanning(pipeline, project: project, home: home, options: options)
    planning.diagnostics = diagnostics
    return (planning.plan(), planning.diagnostics)
  }

  /// Reads a pipeline file without checking it against anything.
  ///
  /// - Returns: what it declares with what is wrong in it; nil when it cannot be read at all.
  public static func pipeline(
    at path: String, limits: Limits = Limits()
  ) -> (pipeline: Pipeline?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let project = Project(ofPipelineAt: path)
    do throws(Diagnostic) {
      let source = try text(path, project, limits)
      let pipeline = Pipeline(
        source, within: limits,
        using: { (file) throws(Diagnostic) in
          switch file {
          case .beside(let name): try text(folder(of: path) + "/" + name, project, limits)
          case .inside(let written):
            try text(project.path(written.text, at: written.place), project, limits)
          }
        }, reporting: &diagnostics)
      return (pipeline, diagnostics)
    } catch {
      diagnostics.report(error)
      return (nil, diagnostics)
    }
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// A small text file that people wrote: a pipeline, a file it uses, a template.
  ///
  /// Throws `pipeline.too-large`, and what opening and reading a file throws.
  static func text(
    _ path: String, _ project: Project, _ limits: Limits = Limits()
  ) throws(Diagnostic) -> SourceText {
    let file = try InputFile(path: path, shownAs: project.shown(path), holdsData: false)
    try limits.demand(
      .pipeline, "'\(file.name)'", has: file.size, at: Place(file: file.name),
      hint: "is it a file of data? Those belong into 'Input'")
    return SourceText(file: file.name, bytes: try file.bytes())
  }
}

extension Project {
  /// The project that a pipeline file belongs to: around the folder that it lies in.
  init(ofPipelineAt path: String) {
    self.init(nearest: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }
}
