import Pipelines
import Tabular

/// `acopio new`: drafts a pipeline from files, once, into a file that a person goes on with.
struct NewCommand: Command {
  static let from = CommandOption.text(
    "from", as: "FILE", "the first file; more may follow the name")
  static let language = CommandOption.text(
    "language", as: "CODE", "language of the comments and the report: en (default), es or pt")
  static let copy = CommandOption.flag("copy", "copy files from outside the project into Input/")
  static let force = CommandOption.flag("force", "write over a pipeline of that name")

  let manual = CommandManual(
    "new", "draft a pipeline from files: types, keys, a first table, chart and report",
    details: """
      All rows are looked at, once; what is guessed stands in the pipeline, and comments say what it
      was guessed from. Nothing is guessed when the pipeline runs. The language is never taken from
      the environment, so that a draft is the same on every machine.
      """,
    operands: [
      .required("NAME", "the name of the pipeline: lower-case letters, digits and '_'"),
      .repeated("FILE", "more files"),
    ],
    options: [from, language, copy, force, .memory, .limit],
    examples: [
      .init("new members --from Input/members.csv", "Pipelines/members.json5"),
      .init("new encuesta --from ~/kobo.json --copy --language es", "a form, commented in Spanish"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let options = invocation.options
    var problems = Diagnostics()
    let words = DraftLanguage.allCases.map(\.rawValue)
    let word = options.choice(Self.language, words, reporting: &problems) ?? "en"
    let name = options.operands[0]
    if !Self.isName(name) {
      problems.error(
        .optionValue, "a pipeline's name must be lower-case letters, digits and '_', not '\(name)'")
    }
    let files = [options.text(Self.from)].compactMap { $0 } + options.operands.dropFirst()
    if files.isEmpty {
      problems.error(.optionValue, "'acopio new' must be given files: --from FILE")
    }
    let limits = invocation.limits(reporting: &problems)
    try problems.demandNoErrors()
    do throws(Diagnostic) {
      let inputs = try files.map { file throws(Diagnostic) in
        try InputFile(path: invocation.path(file), shownAs: file, limits: limits)
      }
      return try write(name, inputs, DraftLanguage(rawValue: word) ?? .english, invocation)
    } catch {
      throw .problem(error)
    }
  }

  private func write(
    _ name: String, _ files: [InputFile], _ language: DraftLanguage, _ invocation: Invocation
  ) throws(Diagnostic) -> Int32 {
    let project = Project(nearest: invocation.folder)
    let target = "Pipelines/\(name).json5"
    if !invocation.options.has(Self.force),
      (try? InputFile(path: project.root + "/" + target)) != nil
    {
      throw Diagnostic(
        .cannotCreate, "'\(target)' must not be there yet", hint: "--force writes over it")
    }
    var published: [PublishedFile] = []
    var drafted: [DraftFile] = []
    for input in files {
      let place = try place(of: input.name, project, invocation)
      drafted.append(try DraftFile(input, at: place.path))
      if place.isCopied { published.append(PublishedFile(place.path, try input.bytes())) }
    }
    let text = try Draft(named: name, from: drafted, in: language).text()
    published.append(PublishedFile(target, Array(text.utf8)))
    _ = try invocation.write(published, below: project.root)
    invocation.console.tell(
      Event(
        "drafted", "\(target) was drafted: read it, then 'acopio run \(name)'",
        [("file", .text(target))]))
    return 0
  }

  /// The path of a file in the project, and whether it must be copied to be there.
  private func place(
    of file: String, _ project: Project, _ invocation: Invocation
  ) throws(Diagnostic) -> (path: String, isCopied: Bool) {
    let path = invocation.path(file)
    let shown = project.shown(path)
    guard shown == path else { return (shown, false) }
    let name = path.split(separator: "/").last.map(String.init) ?? file
    guard invocation.options.has(Self.copy) else {
      throw Diagnostic(
        .pathOutside, "'\(file)' must lie in the project, which it does not",
        hint: "cp '\(file)' '\(project.root)/Input/', or add --copy")
    }
    return ("Input/" + name, true)
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.first.map { (97...122).contains($0) } ?? false
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
