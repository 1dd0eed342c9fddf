import Pipelines
import Tabular

/// `acopio check`: everything that can be known to be wrong before data are read.
struct CheckCommand: Command {
  let manual = CommandManual(
    "check", "check pipelines without reading data beyond the heads of files",
    details: """
      Names, types, units, templates, charts and privacy are checked, and that inputs are there.
      The exit status is the one that 'acopio run' would end with for the same mistake.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options,
    examples: [
      .init("check", "check every pipeline of the project"),
      .init("check viability -P season=2023", "check one, with a parameter set"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    var sound: [String] = []
    for path in request.paths {
      let checked = request.check(path)
      if let run = checked.run { sound.append(run.name) }
      problems.append(checked.problems)
    }
    invocation.console.tell(problems)
    let status = request.exitStatus(after: problems)
    if request.isJSON {
      try invocation.console.answer(Self.json(sound, problems, status).compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      for name in sound { try invocation.console.answer("\(name): sound\n") }
    }
    return status
  }

  private static func json(
    _ sound: [String], _ problems: Diagnostics, _ status: Int32
  ) -> JSONText {
    .object([
      ("sound", .list(sound.map(JSONText.text))), ("problems", .list(problems.all.map(\.json))),
      ("status", .whole(Int(status))),
    ])
  }
}
