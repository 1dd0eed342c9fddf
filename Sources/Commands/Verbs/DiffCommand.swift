import Pipelines
import Tabular

/// `acopio diff`: in what two runs, or two folders of outputs, differ, and because of what.
struct DiffCommand: Command {
  let manual = CommandManual(
    "diff", "say in what two runs differ: findings, tables, inputs, declaration, and why",
    details: """
      Compared are the published set and the run before it, two runs by their numbers in 'history/',
      or two folders: projects, bundles, their 'Output', or the outputs of one pipeline. Each change
      of a finding is split: what new data do to the run before, what the new declaration does, new
      parameters, another build; in brackets what each does as the last one to change, where that is
      another number, and under 'together' what none of them does alone. What is split is computed:
      the old declaration on the new data, and the new one on the old data where these are still
      there. Entries keep tables of up to 256 KiB. Nothing is written; status 1 is for differences.
      """,
    operands: [
      .optional("PIPELINE", "a name, or a folder; none: every pipeline of the project"),
      .optional("RUN", "the number of a run in 'history/', or a second folder"),
      .optional("RUN", "the number of another run; else the published one"),
    ],
    options: [.json, .quiet, .jobs],
    examples: [
      .init("diff", "what the last run of every pipeline changed"),
      .init("diff viability 3 5", "two runs of one pipeline"),
      .init("diff ~/report-2024 ~/report-2025", "two projects or bundles"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let jobs = invocation.jobs(reporting: &problems)
    try problems.demandNoErrors()
    let pairing: SetPairing
    var pages: [DifferencePage] = []
    do {
      pairing = try SetPairing(invocation.options.operands, in: invocation.folder)
      for pair in pairing.pairs {
        let difference = try SetDifference(
          pair.pipeline, from: pair.before, to: pair.after, jobs: jobs)
        pages.append(DifferencePage(difference))
      }
    } catch {
      throw .problem(error)
    }
    let status: Int32 = pages.allSatisfy(\.difference.isNone) ? 0 : 1
    if invocation.options.has(.json) {
      let answer = JSONText.object([
        ("pipelines", .list(pages.map(\.json))),
        ("remarks", .list(pairing.remarks.map(JSONText.text))), ("status", .whole(Int(status))),
      ])
      try invocation.console.answer(answer.compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      let lines = pages.flatMap(\.lines) + pairing.remarks
      try invocation.console.answer(lines.map { $0 + "\n" }.joined())
    }
    return status
  }
}
