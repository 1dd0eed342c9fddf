import Pipelines
import Tabular

/// `acopio schema`: writes the JSON Schema that editors check and complete pipelines by.
struct SchemaCommand: Command {
  static let check = CommandOption.flag(
    "check", "change nothing; end with status 1 if the file would change")

  let manual = CommandManual(
    "schema", "write Pipelines/schema.json, by which editors complete and check pipelines",
    details: """
      An editor finds it by the line "$schema": "./schema.json". VS Code must be told once to read
      such files as JSON with comments: "files.associations": { "*.json5": "jsonc" }.
      """,
    options: [check, .quiet],
    examples: [
      .init("schema", "after an update of acopio"),
      .init("schema --check", "whether the file is the one of this acopio"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let file = PublishedFile(EditorSchema.path, Array(EditorSchema.text.utf8))
    let root = Project(nearest: invocation.folder).root
    if invocation.options.has(Self.check) {
      guard !invocation.holds(file, below: root) else { return 0 }
      try invocation.console.answer(file.path + "\n")
      return 1
    }
    invocation.console.isQuiet = invocation.options.has(.quiet)
    do throws(Diagnostic) {
      let changed = try invocation.write([file], below: root)
      let text = changed.isEmpty ? "is as it should be" : "was written"
      invocation.console.tell(Event("schema", "\(file.path) \(text)", [("file", .text(file.path))]))
    } catch {
      throw .problem(error)
    }
    return 0
  }
}
