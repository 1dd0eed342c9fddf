import Pipelines
import Tabular

/// `acopio why`: where a number comes from.
struct WhyCommand: Command {
  static let all = CommandOption.flag("all", "show every row of the inputs, not only the first 20")

  let manual = CommandManual(
    "why", "show where a number comes from: formulas, values, rows of files",
    details: """
      A number is a finding, or a cell of a table, model or input. The row is a number from 1, a text
      that stands in one row only, or values by column. Single quotes keep the shell from reading the
      brackets. The rows that are listed are fed alone through the pipeline, to see whether they give
      the number again. Private columns are hidden.
      """,
    operands: [.required("ID[ROW, COLUMN]", "a finding, a group of it, or a cell of a table")],
    options: [all, .json, .parameter, .input, .jobs, .memory, .limit],
    examples: [
      .init("why pay_their_way", "a finding"),
      .init("why 'pay_their_way[Centro]'", "one group of a finding"),
      .init("why 'self_financing[C014, break_even]'", "a cell, its row by a text"),
      .init("why 'coops[coop_id=C014 season=2024, sold]'", "a cell, its row by values"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let explanation = try explanation(invocation)
    let page = WhyPage(explanation)
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
    try problems.demandNoErrors()
    let checked = Planner.plan(pipelineAt: search.path, options: run)
    problems.append(checked.diagnostics)
    guard let plan = checked.plan else { throw .problems(problems) }
    let explainer = CellExplainer(
      plan, shownRows: options.has(Self.all) ? nil : 20, jobs: run.jobs,
      memory: limits.memory)
    do throws(RunFailure) {
      return try explainer.explanation(of: search.question)
    } catch {
      throw .problems(error.diagnostics)
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
