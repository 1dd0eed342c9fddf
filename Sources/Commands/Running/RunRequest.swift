import Pipelines
import Reporting
import Tabular

/// What `run` and `check` were asked for: which pipelines, with which values set.
struct RunRequest {
  /// The options that both commands take.
  static let options: [CommandOption] = [
    .parameter, .input, .strict, .json, .quiet, .logFormat, .memory, .limit,
  ]

  /// The absolute paths of the pipelines.
  private(set) var paths: [String]
  /// Whether warnings stop a run.
  let isStrict: Bool
  /// The kinds of warnings that stop a run.
  private let fatalCodes: [Diagnostic.Code]
  /// Whether the answer is JSON.
  let isJSON: Bool
  private let parameters: [(name: String, value: String)]
  private let inputs: [(name: String, value: String)]
  private let output: String?
  private let jobs: Int
  private let limits: Limits
  private let today: Int
  /// Hears how far a run is.
  private let progress: (@Sendable (Milestone) -> Void)?
  /// How long to wait for another run that holds the lock.
  private let secondsToWait: Int
  private var cache: CacheUse
  /// What is meant of the pipelines; nil for everything.
  let selection: UnitSelection?

  /// Reads the words of a command; throws everything that is wrong with them.
  ///
  /// - Parameter publishes: whether `--output` stands for the folder of published outputs.
  init(_ invocation: Invocation, publishes: Bool = true) throws(CommandFailure) {
    var problems = Diagnostics()
    let given = invocation.options
    invocation.applyMessageForm(reporting: &problems)
    isStrict = given.has(.strict)
    isJSON = given.has(.json)
    fatalCodes = Self.fatalCodes(given, reporting: &problems)
    today = invocation.today
    progress = invocation.console.progress
    secondsToWait = given.count(.wait, in: 0...Int(Int32.max), reporting: &problems) ?? 0
    cache = given.has(.noCache) ? .none : given.has(.force) ? .renewed : .used
    let selected = given.text(.select)
    selection = selected.flatMap(UnitSelection.init)
    if selected != nil, selection == nil {
      problems.error(
        .optionValue, "'--select' must be names such as 'coops,+gaps', not '\(selected ?? "")'")
    }
    parameters = given.pairs(.parameter, reporting: &problems)
    inputs = given.pairs(.input, reporting: &problems)
      .map { ($0.name, invocation.path($0.value)) }
    let folder = publishes ? given.text(.output) : nil
    if folder == "" {
      problems.error(.optionValue, "'--output' must name a folder, not nothing")
    }
    output = folder.map(invocation.path)
    jobs = invocation.jobs(reporting: &problems)
    limits = invocation.limits(reporting: &problems)
    paths =
      PipelineSelection(given.operands, in: invocation.folder, reporting: &problems).paths
    refuseUndeclared(reporting: &problems)
    try problems.demandNoErrors()
  }

  var options: RunOptions {
    var options = RunOptions(
      parameters: Self.values(parameters), inputs: Self.values(inputs), output: output, jobs: jobs,
      limits: limits)
    options.today = today
    options.cache = cache
    options.tellsTypedDigits = isStrict
    options.progress = progress
    return options
  }

  /// The same for one of the pipelines alone.
  func only(_ path: String) -> RunRequest {
    var request = self
    request.paths = [path]
    return request
  }

  /// The kinds of warnings that `--fail-on` names, as in `stale` or `stale,alert`.
  private static func fatalCodes(
    _ given: CommandOptions, reporting problems: inout Diagnostics
  ) -> [Diagnostic.Code] {
    let known = ["stale": Diagnostic.Code.inputStale, "alert": .findingAlert]
    return (given.text(.failOn)?.split(separator: ",") ?? []).compactMap { word in
      if let code = known[String(word)] { return code }
      problems.error(
        .optionValue, "'--fail-on' must be stale, alert or both with a comma, not '\(word)'",
        hint: NearestName.hint(for: String(word), among: ["stale", "alert"]))
      return nil
    }
  }

  /// The same, with everything computed anew.
  func renewed() -> RunRequest {
    var request = self
    if cache == .used { request.cache = .renewed }
    return request
  }

  /// The alerts of a run, where they are to stop it.
  func alerts(_ findings: [FindingResult], pipelineAt path: String) -> [Diagnostic] {
    guard fatalCodes.contains(.findingAlert) else { return [] }
    return AlertList(findings, pipelineAt: path, options: options).problems
  }

  /// A warning of a run, as an error where it was asked to stop the run.
  func judged(_ warning: Diagnostic) -> Diagnostic {
    guard fatalCodes.contains(warning.code) else { return warning }
    var problem = warning
    problem.severity = .error
    return problem
  }

  /// Takes the lock of every output, and puts in place what an interrupted run had completed but not
  /// yet put in place.
  func takeOutputs(reporting problems: inout Diagnostics) -> HeldOutputs {
    var outputs = HeldOutputs()
    for path in paths {
      do throws(RunFailure) {
        try outputs.take(pipelineAt: path, options: options, waiting: secondsToWait)
      } catch {
        problems.append(error.diagnostics)
      }
    }
    return outputs
  }

  /// Whether what a pipeline published still stands; nil where nobody is to ask.
  func standing(_ path: String) -> Standing? {
    cache == .used ? Standing(pipelineAt: path, options: options) : nil
  }

  /// Checks a pipeline with what was set; a run of it when it is sound.
  ///
  /// - Parameter repeating: whether it is to be the published set once more.
  func check(
    _ path: String, repeating: Bool = false
  ) -> (run: PipelineRun?, problems: Diagnostics) {
    let options =
      repeating ? PipelineRun.options(options, repeatingPipelineAt: path) : options
    let checked = Planner.plan(pipelineAt: path, options: options)
    return (checked.plan.map { PipelineRun($0, options: options) }, checked.diagnostics)
  }

  /// The exit status that problems lead to; warnings alone lead to 1 when they count.
  func exitStatus(after problems: Diagnostics) -> Int32 {
    let status = problems.exitStatus
    return status == 0 && isStrict && !problems.warnings.isEmpty ? 1 : status
  }

  private static func values(_ pairs: [(name: String, value: String)]) -> [String: String] {
    Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// A name that no chosen pipeline declares would be without effect.
  private func refuseUndeclared(reporting diagnostics: inout Diagnostics) {
    guard !parameters.isEmpty || !inputs.isEmpty else { return }
    let pipelines = paths.compactMap { Planner.pipeline(at: $0, limits: limits).pipeline }
    // What cannot be read may declare anything; checking tells what is wrong with it.
    guard pipelines.count == paths.count, !paths.isEmpty else { return }
    Self.refuse(
      parameters, .unknownParameter,
      declared: pipelines.flatMap { $0.parameters.map(\.name.text) }, reporting: &diagnostics)
    Self.refuse(
      inputs, .unknownInput,
      declared: pipelines.flatMap { $0.inputs.map(\.name.text) }, reporting: &diagnostics)
  }

  static func refuse(
    _ given: [(name: String, value: String)], _ code: Diagnostic.Code, declared: [String],
    reporting diagnostics: inout Diagnostics
  ) {
    for (name, _) in given where !declared.contains(name) {
      diagnostics.error(
        code, "'\(name)' must be declared by a pipeline that is chosen, which it is not",
        notes: ["declared: " + (declared.isEmpty ? "none" : declared.joined(separator: ", "))],
        hint: NearestName.hint(for: name, among: declared))
    }
  }
}
