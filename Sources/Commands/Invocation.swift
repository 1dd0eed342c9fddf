import Foundation
import Tabular

/// One call of a command: its words, and what surrounds it.
struct Invocation {
  /// The words, read against the manual of the command.
  let options: CommandOptions
  /// The absolute folder that paths on the command line are relative to.
  let folder: String
  /// The environment of the process.
  let environment: [String: String]
  /// Where answers and messages go.
  let console: Console

  /// The absolute path of a path as somebody wrote it on the command line.
  func path(_ written: String) -> String { Self.path(written, from: folder) }

  /// The absolute path of a path that may be relative to a folder.
  static func path(_ written: String, from folder: String) -> String {
    URL(fileURLWithPath: written, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
      .standardizedFileURL.path
  }
}
