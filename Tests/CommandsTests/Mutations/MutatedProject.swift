import Foundation
import TestSupport

/// A project with files that are changed at random, one at a time.
struct MutatedProject {
  let folder: TemporaryFolder
  /// The files that are changed, as they were.
  let files: [(path: String, bytes: [UInt8])]
  /// The commands that are tried.
  let commands: [[String]]

  /// The small project, with one of its inputs as JSON too.
  static func small() throws -> MutatedProject {
    let records = "[{\"coop\": \"A\", \"town\": \"Alto\"}, {\"coop\": \"Ñ\", \"town\": null}]\n"
    let folder = try TemporaryFolder.small()
    try folder.write(records, to: "Input/more.json")
    let shown = ["Input/sales.csv", "Input/more.json"].map { ["show", "--raw", "--json", $0] }
    return MutatedProject(
      folder: folder,
      files: SmallProject.files.map { (path: $0.path, bytes: Array($0.text.utf8)) }
        + [(path: "Input/more.json", bytes: Array(records.utf8))],
      commands: [["run"], ["check"], ["list"]] + shown)
  }

  /// The shipped pipelines with their inputs; only what they say is changed, and checked.
  static func shipped() throws -> MutatedProject {
    let folder = try TemporaryFolder()
    for name in ["Pipelines", "Input"] {
      try FileManager.default.copyItem(
        atPath: Shared.packageRoot.appendingPathComponent(name).path,
        toPath: folder.path + "/" + name)
    }
    let files = folder.files.filter { $0.hasPrefix("Pipelines/") }
    return MutatedProject(
      folder: folder,
      files: files.map { path in
        (path, [UInt8](FileManager.default.contents(atPath: folder.path + "/" + path) ?? Data()))
      }, commands: [["check"]])
  }

  /// Runs one command over one file with some changes, and puts the file back.
  func tried(_ round: Int, _ mutation: inout Mutation, with program: URL) throws -> Trial {
    let file = files[round % files.count]
    let words = commands[round / files.count % commands.count]
    let bytes = mutation.changed(file.bytes)
    let place = URL(fileURLWithPath: folder.path + "/" + file.path)
    try Data(bytes).write(to: place)
    let status = try Execution(program, words, in: folder.path).status
    try Data(file.bytes).write(to: place)
    return Trial(status: status, words: words, path: file.path, bytes: bytes)
  }

  /// A command over a changed file, and how it ended.
  struct Trial: CustomStringConvertible {
    let status: Int32
    let words: [String]
    let path: String
    let bytes: [UInt8]

    var description: String {
      "\(status) by acopio \(words.joined(separator: " ")) with \(path) as "
        + Data(bytes).base64EncodedString()
    }
  }
}
