import Foundation
import Pipelines
import Tabular

/// `acopio bundle`: packs what somebody else needs to get a published set again.
struct BundleCommand: Command {
  static let output = CommandOption.text(
    "output", as: "PATH", "a folder, or a file that ends in .tar; else NAME-bundle")

  let manual = CommandManual(
    "bundle", "pack a published set with all that makes it again, for a journal or a colleague",
    details: """
      In it are the pipeline with its template and the files it uses, the inputs, the published
      outputs, bundle.json with the hash of everything, of the program too, and a README in the order
      that journals ask for. One command in the folder makes all of it again and compares every byte:
      'acopio verify NAME'. The set is verified first; what does not come out again is not packed.
      Inputs with "restricted": true are left out, and so are those with columns of persons unless
      they say "restricted": false or are synthetic; their hashes and their "source" are in.
      """,
    operands: [.required("PIPELINE", "a name, or a path that ends in .json5")],
    options: [output, .jobs, .quiet],
    examples: [
      .init("bundle viability", "the folder viability-bundle"),
      .init("bundle viability --output ~/viability.tar", "one file"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation, publishes: false)
    let checked = request.check(request.paths.first ?? "", repeating: true)
    invocation.console.tell(checked.problems)
    guard let run = checked.run else { return checked.problems.exitStatus }
    let verification = try Self.telling { () throws(RunFailure) in try run.verified() }
    guard verification.isSame || verification.verdict == .notPublished else {
      let lines = VerificationPage(verification).lines
      let last = "  not packed: 'acopio run \(run.name)' publishes what comes out now"
      try invocation.console.answer((lines + [last]).map { $0 + "\n" }.joined())
      return 1
    }
    let binary = try Self.binary()
    let bundle = try Self.telling { () throws(RunFailure) in try run.bundled(binary: binary) }
    try write(bundle, of: run.name, invocation)
    return 0
  }

  private static func telling<Result>(
    _ work: () throws(RunFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try work()
    } catch {
      throw .problems(error.diagnostics)
    }
  }

  /// The hash of the program that runs.
  private static func binary() throws(CommandFailure) -> String {
    do {
      let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
      return BLAKE2b.hexadecimal(of: try InputFile(path: path, holdsData: false).bytes())
    } catch {
      throw .problem(error)
    }
  }

  private func write(
    _ bundle: ReplicationBundle, of name: String, _ invocation: Invocation
  ) throws(CommandFailure) {
    let written = invocation.options.text(Self.output) ?? name + "-bundle"
    let target = URL(fileURLWithPath: invocation.path(written))
    do throws(Diagnostic) {
      if written.hasSuffix(".tar") {
        let folder = target.deletingPathExtension().lastPathComponent
        let archive = try TarArchive.bytes(of: bundle.files, below: folder)
        try put(
          [PublishedFile(target.lastPathComponent, archive)],
          below: target.deletingLastPathComponent().path, invocation)
      } else {
        try demandEmpty(target.path, written)
        try put(bundle.files, below: target.path, invocation)
      }
    } catch {
      throw .problem(error)
    }
    let left = bundle.leftOut.map { "  left out, restricted: \($0)\n" }.joined()
    try invocation.console.answer("\(written)  \(bundle.files.count) files\n" + left)
  }

  /// Puts files in place; nothing of the work is left beside them.
  private func put(
    _ files: [PublishedFile], below folder: String, _ invocation: Invocation
  ) throws(Diagnostic) {
    let workspace = folder + "/.acopio"
    let isOwn = !FileManager.default.fileExists(atPath: workspace)
    _ = try invocation.write(files, below: folder)
    if isOwn { try? FileManager.default.removeItem(atPath: workspace) }
  }

  /// Files that are no part of the bundle must not pass for one.
  private func demandEmpty(_ folder: String, _ written: String) throws(Diagnostic) {
    guard let name = try FolderListing.names(in: folder).first else { return }
    throw Diagnostic(
      .cannotCreate, "'\(written)' must be a new or an empty folder, and '\(name)' is in it",
      hint: "choose another one with '--output'")
  }
}
