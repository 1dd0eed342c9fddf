import Foundation

@testable import Commands

/// A folder of its own for commands to work in; removed with the value.
final class TemporaryProject {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "acopio-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text file, with the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The text of a file, or nil when there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The paths of all files below a folder, sorted.
  func files(below folder: String) -> [String] {
    let all = FileManager.default.subpaths(atPath: path + "/" + folder) ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      let path = path + "/" + folder + "/" + name
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

/// What came of a command: its exit status, its answer and its messages.
struct Outcome {
  let status: Int32
  let answer: String
  let messages: String
}

extension TemporaryProject {
  /// Runs a command in the folder.
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    let answers = try Capture()
    let messages = try Capture()
    let console = Console(
      answers: answers.descriptor, messages: messages.descriptor, environment: environment)
    let status = CommandLineTool.run(words[...], in: path, environment: environment, on: console)
    return Outcome(status: status, answer: answers.text(), messages: messages.text())
  }
}

/// An unnamed file that takes what a command writes.
private final class Capture {
  let descriptor: Descriptor

  init() throws {
    var name = Array((NSTemporaryDirectory() + "acopio-XXXXXX").utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(name)
    descriptor = Descriptor(number: number)
  }

  deinit { close(descriptor.number) }

  func text() -> String {
    let size = Int(lseek(descriptor.number, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    let count = pread(descriptor.number, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
