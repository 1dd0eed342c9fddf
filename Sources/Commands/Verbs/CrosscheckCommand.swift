import Pipelines
import Tabular

/// `acopio crosscheck`: lets R or Stata fit a model of a pipeline once more.
struct CrosscheckCommand: Command {
  let manual = CommandManual(
    "crosscheck", "write a model's rows and a script that fits it in R or Stata",
    details: """
      The files lie in '.acopio/crosscheck/PIPELINE/MODEL', readable by you alone: the rows that the
      model was fitted to, the script, and the numbers that Acopio found. The script of R prints
      both side by side. Effects and clusters are numbered, so that no key of a person is in there.
      """,
    operands: [
      .required("LANGUAGE", "r or stata"),
      .required("MODEL", "a model, as PIPELINE.MODEL where several pipelines have it"),
    ],
    options: [.parameter, .jobs],
    examples: [
      .init("crosscheck r main", "the model 'main', in R"),
      .init("crosscheck stata price_loyalty.main", "that of one pipeline, in Stata"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let words = invocation.options.operands
    let language = try Self.language(words[0])
    let search = try ModelSearch(words[1], in: invocation.folder)
    let plan = try plan(search.path, invocation)
    var script = ""
    do throws(RunFailure) {
      let crosscheck = try Crosscheck(of: search.model, in: plan, language, jobs: 1)
      script = try crosscheck.write(below: plan.project.root)
    } catch {
      throw .problems(error.diagnostics)
    }
    try invocation.console.answer(plan.project.shown(script) + "\n")
    return 0
  }

  private static func language(_ word: String) throws(CommandFailure) -> CrosscheckLanguage {
    if let language = CrosscheckLanguage(rawValue: word.lowercased()) { return language }
    let known = CrosscheckLanguage.allCases.map(\.rawValue)
    throw .problem(
      Diagnostic(
        .optionValue,
        "the language must be \(known.joined(separator: " or ")), not '\(word)'"))
  }

  /// The plan of a pipeline with the parameters that are set.
  private func plan(_ path: String, _ invocation: Invocation) throws(CommandFailure) -> Plan {
    var problems = Diagnostics()
    let parameters = invocation.options.pairs(.parameter, reporting: &problems)
    let jobs = invocation.jobs(reporting: &problems)
    try problems.demandNoErrors()
    let values = Dictionary(parameters.map { ($0.name, $0.value) }) { first, _ in first }
    let checked = Planner.plan(
      pipelineAt: path, options: RunOptions(parameters: values, jobs: jobs))
    problems.append(checked.diagnostics)
    guard let plan = checked.plan else { throw .problems(problems) }
    invocation.console.tell(problems)
    return plan
  }
}
