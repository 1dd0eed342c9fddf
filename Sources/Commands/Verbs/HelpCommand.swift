import Tabular

/// `acopio help`: pages of commands and of everything that a pipeline can name.
struct HelpCommand: Command {
  let manual = CommandManual(
    "help", "show what a command, a step, an indicator, a chart or a function is for",
    operands: [
      .optional(
        "NAME", "a command, step, indicator, chart preset or function; none: all commands")
    ],
    examples: [
      .init("help run", "the options of a command"),
      .init("help explain", "the page of another one"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    guard let name = invocation.options.operands.first else {
      try invocation.console.answer(HelpPage.overview)
      return 0
    }
    let topics = HelpTopic.all
    let pages = topics.filter { $0.name == name }.map(\.page)
    guard !pages.isEmpty else {
      throw .problem(
        Diagnostic(
          .unknownTopic, "'\(name)' must be something that help knows, which it is not",
          notes: ["'acopio help' lists the commands"],
          hint: NearestName.hint(for: name, among: topics.map(\.name))))
    }
    try invocation.console.answer(pages.joined(separator: "\n"))
    return 0
  }
}
