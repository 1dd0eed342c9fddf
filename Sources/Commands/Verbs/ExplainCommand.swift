import Tabular

/// `acopio explain`: what a code in a message means, and what to do.
struct ExplainCommand: Command {
  let manual = CommandManual(
    "explain", "say what the code of a message means and what to do",
    details: "Without a code, all codes are listed with the exit status that each leads to.",
    operands: [.optional("CODE", "as in error[CODE]")],
    options: [.json],
    examples: [
      .init("explain table.unknown-column", "the page of one code"),
      .init("explain", "all codes"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let isJSON = invocation.options.has(.json)
    guard let name = invocation.options.operands.first else {
      let codes = CodeCatalogue.all
      let lines = codes.map { ($0.name, "exit status \($0.cause.rawValue)") }
      let list =
        isJSON ? JSONText.list(codes.map(\.json)).compactText : HelpPage.section("Codes", lines)
      try invocation.console.answer(list + "\n")
      return 0
    }
    guard let code = CodeCatalogue.code(name) else { throw Self.unknown(name) }
    try invocation.console.answer(isJSON ? code.json.compactText + "\n" : code.page)
    return 0
  }

  private static func unknown(_ name: String) -> CommandFailure {
    .problem(
      Diagnostic(
        .unknownTopic, "'\(name)' must be the code of a message, which it is not",
        notes: ["'acopio explain' lists all codes"],
        hint: NearestName.hint(for: name, among: CodeCatalogue.all.map(\.name))))
  }
}

extension Diagnostic.Code {
  fileprivate var page: String {
    "\(name)  (exit status \(cause.rawValue))\n\n\(explanation)\n"
  }

  fileprivate var json: JSONText {
    .object([
      ("code", .text(name)), ("status", .whole(Int(cause.rawValue))),
      ("explanation", .text(explanation)),
    ])
  }
}
