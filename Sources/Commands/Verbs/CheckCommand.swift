import Pipelines
import Tabular

/// `acopio check`: everything that can be known to be wrong before data are read.
struct CheckCommand: Command {
  static let data = CommandOption.flag(
    "data", "also read every declared column of every row; nothing is computed")

  let manual = CommandManual(
    "check", "check pipelines without reading data beyond the heads of files",
    details: """
      Names, types, units, templates, charts and privacy are checked, and that inputs are there.
      The exit status is the one that 'acopio run' would end with for the same mistake.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options + [data],
    examples: [
      .init("check", "check every pipeline of the project"),
      .init("check viability -P season=2023", "check one, with a parameter set"),
      .init("check viability --data", "hold all rows to what is declared of them"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    var sound: [CheckedPipeline] = []
    for path in request.paths {
      let checked = request.check(path)
      problems.append(checked.problems)
      guard let run = checked.run else { continue }
      guard invocation.options.has(Self.data) else {
        sound.append(CheckedPipeline(name: run.name))
        continue
      }
      do throws(RunFailure) {
        let validated = try run.validated()
        for warning in validated.warnings { problems.report(warning) }
        sound.append(CheckedPipeline(name: run.name, inputs: validated.inputs))
      } catch {
        problems.append(error.diagnostics)
      }
    }
    invocation.console.tell(problems)
    let status = request.exitStatus(after: problems)
    if request.isJSON {
      try invocation.console.answer(Self.json(sound, problems, status).compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      for pipeline in sound { try invocation.console.answer(pipeline.text) }
    }
    return status
  }

  private static func json(
    _ sound: [CheckedPipeline], _ problems: Diagnostics, _ status: Int32
  ) -> JSONText {
    .object([
      ("sound", .list(sound.map { .text($0.name) })),
      ("inputs", .object(sound.map { ($0.name, $0.json) })),
      ("problems", .list(problems.all.map(\.json))),
      ("status", .whole(Int(status))),
    ])
  }
}
