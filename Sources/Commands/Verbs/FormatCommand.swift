import Pipelines
import Tabular

/// `acopio fmt`: lays pipeline files out so that every editor can read them.
struct FormatCommand: Command {
  static let check = CommandOption.flag(
    "check", "change nothing; end with status 1 if a file would change")

  let manual = CommandManual(
    "fmt", "lay pipeline files out in one way, comments kept",
    details: """
      Keys and texts get double quotes and commas at the end go, so that editors that know JSON with
      comments can read the file. Lines that you ended, single empty lines and all comments stay;
      longer lines are broken at 120 characters. The names of the files that change are the answer.
      """,
    operands: [
      .repeated("FILE", "a pipeline's name, or a path that ends in .json5; none: all of Pipelines/")
    ],
    options: [check],
    examples: [
      .init("fmt viability", "one pipeline"),
      .init("fmt --check", "whether all files stand as they should"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let files = try Self.files(invocation).filter { !$0.isLaidOut }
    let changes = !invocation.options.has(Self.check)
    for file in files {
      if changes { try Self.write(file, invocation) }
      try invocation.console.answer(file.shownPath + "\n")
    }
    return changes || files.isEmpty ? 0 : 1
  }

  /// The files that are meant; all are read, and all problems told, before one is changed.
  private static func files(_ invocation: Invocation) throws(CommandFailure) -> [DeclarationFile] {
    let project = Project(nearest: invocation.folder)
    let words = invocation.options.operands
    var problems = Diagnostics()
    let all = words.isEmpty ? project.declarations() : []
    let paths =
      all.isEmpty
      ? PipelineSelection(words, in: invocation.folder, reporting: &problems).paths : all
    var files: [DeclarationFile] = []
    for path in paths {
      do throws(Diagnostic) {
        files.append(try DeclarationFile(at: path, in: project))
      } catch {
        problems.report(error)
      }
    }
    try problems.demandNoErrors()
    return files
  }

  private static func write(
    _ file: DeclarationFile, _ invocation: Invocation
  ) throws(CommandFailure) {
    do throws(Diagnostic) {
      _ = try invocation.write(
        [PublishedFile(file.name, Array(file.text.utf8))], below: file.folder)
    } catch {
      throw .problem(error)
    }
  }
}
