import Tabular

/// The pages of `acopio help`, derived from what commands and plug-ins declare.
enum HelpPage {
  /// What `acopio help` and `acopio --help` show: every command with one line.
  static var overview: String {
    page([
      "Acopio runs declared data pipelines: it reads CSV and JSON, computes, and writes down where\n"
        + "every number came from.",
      "usage: acopio [-C DIR] COMMAND [OPTIONS] [NAMES]",
      section("Commands", CommandRegistry.all.map { ($0.manual.name, $0.manual.summary) }),
      section(
        "Before the command",
        [
          ("-C DIR", "work in DIR"), ("-V, --version", "say the version"),
          ("-h, --help", "show this page"),
        ]),
      "'acopio help COMMAND' shows its options; 'acopio help NAME' shows a step, an indicator, a\n"
        + "chart preset or a function; 'acopio help types' lists what columns hold, 'acopio help inputs'\n"
        + "the keys of an input, 'acopio help json' how JSON is read, 'acopio help limits' how much is\n"
        + "taken of everything, 'acopio help schedule' how to run at night; 'acopio explain CODE' says\n"
        + "what a message means.",
    ])
  }

  /// The page of a command.
  static func of(_ manual: CommandManual) -> String {
    page([
      "acopio \(manual.name): \(manual.summary)",
      "usage: \(manual.usage)",
      manual.details,
      section("Names", manual.operands.map { ($0.name, $0.help) }),
      section("Options", manual.options.map { ($0.spelling, $0.help) }),
      section("Examples", manual.examples.map { ("acopio " + $0.line, $0.meaning) }),
    ])
  }

  /// The page of a plug-in; its kind says what it is ("step", "indicator", ...).
  static func of(_ manual: Manual, kind: String) -> String {
    page([
      "\(manual.name) (\(kind)): \(manual.summary)",
      section("Keys", manual.parameters.map { ($0.name, $0.line) }),
      section("Results", manual.results.map { ($0.name, $0.help) }),
      manual.source.isEmpty ? "" : "Source\n  \(manual.source)",
      "Example\n\(indented(manual.example))",
    ])
  }

  /// The page of a section of a pipeline.
  static func of(_ manual: Manual, section heading: String) -> String {
    page([
      "\(heading) (section), each entry: \(manual.summary)",
      section("Keys", manual.parameters.map { ($0.name, $0.line) }),
      "Example\n\(indented(manual.example))",
    ])
  }

  /// The page of what columns may hold.
  static var types: String {
    page([
      "What a column of an input holds, as in \"hectares\": \"number[ha] > 0\"",
      section("Types", ColumnWord.types.map { ($0.spelling, $0.help) }),
      section("What may follow", ColumnWord.constraints.map { ($0.spelling, $0.help) }),
      "An object says more: { \"type\": \"number[ha] > 0\", \"header\": \"AREA (ha)\" }, with the keys\n"
        + ColumnDeclaration.longFormKeys.joined(separator: ", ") + ".",
    ])
  }

  /// The page of a function of formulas.
  static func of(_ manual: FunctionManual) -> String {
    page([
      "\(manual.signature) (\(manual.sort.rawValue) function): \(manual.summary)",
      "Example\n  \(manual.example)\n  gives \(manual.result)",
    ])
  }

  /// Blocks with an empty line between them; empty blocks are left out.
  static func page(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// A heading with lines in two columns; nothing when there are no lines.
  static func section(_ heading: String, _ lines: [(String, String)]) -> String {
    guard !lines.isEmpty else { return "" }
    let width = min(36, lines.map(\.0.count).max() ?? 0)
    let rows = lines.map { left, right in
      let gap = String(repeating: " ", count: max(0, width - left.count) + 2)
      return left.count > width
        ? "  \(left)\n  \(String(repeating: " ", count: width))  \(right)"
        : "  \(left)\(gap)\(right)"
    }
    return heading + "\n" + rows.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}

extension Parameter {
  /// What help says of a key: what may be written, and what it is for.
  fileprivate var line: String {
    "\(kind.text)\(isRequired ? ", required" : ""): \(help)"
  }
}
