import Foundation
import TestSupport

@testable import Commands

/// What came of a command: its exit status, its answer and its messages.
struct Outcome {
  let status: Int32
  let answer: String
  let messages: String
}

extension TemporaryFolder {
  /// Runs a command in the folder.
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(words, environment: environment)
  }

  /// Runs a command in the folder.
  func run(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
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
