import Pipelines
import Tabular

/// `acopio why`: where a number comes from.
struct WhyCommand: Command {
  static let all = CommandOption.flag("all", "show every row of the inputs, not only the first 20")

  static let rows = CommandOption.text(
    "rows", as: "DIR", "write the rows of each input to DIR, as a file to be fed alone")

  let manual = CommandManual(
    "why", "show where a number comes from: formulas, values, rows of files",
    details: """
      A number is a finding, or a cell of a table, model or input. The row is a number from 1, a text
      that stands in one row only, or values by column. Single quotes keep the shell from reading the
      brackets. The rows that are listed are fed alone through the pipeline, to see whether they give
      the number again; tolerances, "expect" and the fewest persons of a cell count for nothing then.
      With --rows they are written to files, to be fed alone with --input. Private cells are shown
      nowhere.
      """,
    operands: [.required("ID[ROW, COLUMN]", "a finding, a group of it, or a cell of a table")],
    options: [all, rows, .json, .parameter, .input, .jobs, .memory, .limit],
    examples: [
      .init("why pay_their_way", "a finding"),
      .init("why 'pay_their_way[Centro]'", "one group of a finding"),
      .init("why 'self_financing[C015,break_even]'", "a cell, its row by a text"),
      .init("why 'coops[coop_id=C015,season=2024,sold]'", "a cell, its row by values"),
      .init("why pay_their_way --rows trial", "and write the rows behind it to files"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let explanation = try explanation(invocation)
    let page = WhyPage(explanation)
    try Self.writeRows(of: explanation, invocation)
    let isJSON = invocation.options.has(.json)
    try invocation.console.answer(isJSON ? page.json.compactText + "\n" : page.text)
    return 0
  }

  private func explanation(_ invocation: Invocation) throws(CommandFailure) -> CellExplanation {
    var problems = Diagnostics()
    let options = invocation.options
    let search = try NumberSearch(Self.question(invocation), in: invocation.folder)
    let limits = invocation.limits(reporting: &problems)
    var run = RunOptions(jobs: invocation.jobs(reporting: &problems), limits: limits)
    run.parameters = Self.values(options.pairs(.parameter, reporting: &problems))
    run.inputs = Self.values(options.pairs(.input, reporting: &problems))
      .mapValues(invocation.path)
    Self.refuseUndeclared(run, by: search.path, reporting: &problems)
    try problems.demandNoErrors()
    let checked = Planner.plan(pipelineAt: search.path, options: run)
    problems.append(checked.diagnostics)
    guard let plan = checked.plan else { throw .problems(problems) }
    var explainer = CellExplainer(
      plan, shownRows: options.has(Self.all) ? nil : 20, jobs: run.jobs,
      memory: limits.memory)
    explainer.writesRows = options.has(Self.rows)
    do throws(RunFailure) {
      return try explainer.explanation(of: search.question)
    } catch {
      throw .problems(error.diagnostics)
    }
  }

  /// A name that the pipeline does not declare would be without effect.
  private static func refuseUndeclared(
    _ run: RunOptions, by path: String, reporting problems: inout Diagnostics
  ) {
    guard let pipeline = Planner.pipeline(at: path, limits: run.limits).pipeline else { return }
    RunRequest.refuse(
      run.parameters.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) },
      .unknownParameter,
      declared: pipeline.parameters.map(\.name.text), reporting: &problems)
    RunRequest.refuse(
      run.inputs.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }, .unknownInput,
      declared: pipeline.inputs.map(\.name.text), reporting: &problems)
  }

  /// Writes the rows of each input where that was asked for, and says how to feed them.
  private static func writeRows(
    of explanation: CellExplanation, _ invocation: Invocation
  ) throws(CommandFailure) {
    guard let folder = invocation.options.text(Self.rows) else { return }
    let files = explanation.inputs.compactMap(\.file)
    do throws(Diagnostic) {
      _ = try invocation.write(files, below: invocation.path(folder))
    } catch {
      throw .problem(error)
    }
    let words = explanation.inputs.compactMap { input in
      input.file.map { "--input \(input.name)=\(folder)/\($0.path)" }
    }
    invocation.console.tell(
      Event("wrote", "to feed these rows alone: " + words.joined(separator: " ")))
    for input in explanation.inputs where input.file == nil {
      invocation.console.tell(
        Event("left", "the rows of '\(input.name)' cannot stand alone and are not written"))
    }
  }

  private static func question(
    _ invocation: Invocation
  ) throws(CommandFailure) -> CellQuestion {
    do throws(Diagnostic) {
      return try CellQuestion(invocation.options.operands.first ?? "")
    } catch {
      throw .problem(error)
    }
  }

  private static func values(_ pairs: [(name: String, value: String)]) -> [String: String] {
    Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
