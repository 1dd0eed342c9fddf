import Reporting
import Tabular

/// Everything by which somebody else gets the published set again: a project of one pipeline, with its
/// declaration, its inputs, the expected outputs, and a README in the order that journals ask for.
///
/// Inputs that are restricted are left out; their hashes and their sources are in.
public struct ReplicationBundle: Sendable {
  /// The files by their paths in the bundle, in byte order.
  public let files: [PublishedFile]
  /// The paths of the inputs that are left out.
  public let leftOut: [String]

  /// Gathers the files of a published set that was verified.
  ///
  /// - Parameter binary: the hash of the program that verified it.
  ///
  /// Throws `bundle.not-published`, and what reading a file throws.
  init(of plan: Plan, publishedIn folder: String, binary: String) throws(Diagnostic) {
    let name = plan.pipeline.name
    guard let record = try RunHistory(of: folder).published else {
      throw Diagnostic(.notPublished, "'\(name)' must be published to be bundled, which it is not")
    }
    let inputs = BundledInput.all(of: plan, in: record)
    var files = plan.declaredSources.map { PublishedFile($0.file, $0.bytes) }
    for input in inputs where !input.isRestricted {
      let bytes = try DurableFile.contents(plan.project.root + "/" + input.file.path)
      files.append(PublishedFile(input.file.path, bytes ?? []))
    }
    for path in try FileTree.files(below: folder) where !path.hasPrefix("rejects/") {
      let bytes = try DurableFile.contents(folder + "/" + path)
      files.append(PublishedFile("Output/\(name)/\(path)", bytes ?? []))
    }
    let readme = BundleReadme(plan: plan, record: record, inputs: inputs, binary: binary)
    files.append(PublishedFile("README.md", Array(readme.text.utf8)))
    files = Self.sorted(files)
    let list = Self.list(files, inputs, name, binary)
    self.files = Self.sorted(files + [PublishedFile("bundle.json", Array((list.text + "\n").utf8))])
    leftOut = inputs.filter(\.isRestricted).map(\.file.path)
  }

  /// Each path once, in byte order: several inputs may read one file.
  private static func sorted(_ files: [PublishedFile]) -> [PublishedFile] {
    let once = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    return once.values.sorted { $0.path.precedesByScalars($1.path) }
  }

  /// What `bundle.json` says: the tool, the command, the inputs, and the hash of every file.
  private static func list(
    _ files: [PublishedFile], _ inputs: [BundledInput], _ name: String, _ binary: String
  ) -> JSONText {
    .object([
      ("acopio", .text(Release.version)), ("engine", .whole(Release.engine)),
      ("binary", .text(binary)), ("pipeline", .text(name)),
      ("command", .text("acopio verify \(name)")), ("inputs", .list(inputs.map(\.json))),
      (
        "files",
        .list(
          files.map { file in
            .object([
              ("path", .text(file.path)), ("bytes", .whole(file.bytes.count)),
              ("blake2b", .text(BLAKE2b.hexadecimal(of: file.bytes))),
            ])
          })
      ),
    ])
  }
}

extension PipelineRun {
  /// The published set as a bundle; call it after `verified`.
  public func bundled(binary: String) throws(RunFailure) -> ReplicationBundle {
    do {
      return try ReplicationBundle(
        of: plan, publishedIn: output + "/" + name, binary: binary)
    } catch {
      throw RunFailure(error)
    }
  }
}
