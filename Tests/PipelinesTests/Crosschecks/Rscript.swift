import Foundation

/// R as a peer, where it is installed with the packages that scripts need.
enum Rscript {
  /// Whether scripts can run; tests that need them are reported as skipped otherwise.
  static let isPresent: Bool = {
    let needed = ["sandwich", "clubSandwich", "AER"].map { "library(\($0))" }.joined(
      separator: "; ")
    return (try? run(arguments: ["-e", "suppressMessages({\(needed)})"])) != nil
  }()

  /// Runs a script in its folder and returns what it prints.
  static func run(_ script: String) throws -> String {
    let file = URL(fileURLWithPath: script)
    return try run(
      arguments: [file.lastPathComponent], in: file.deletingLastPathComponent())
  }

  private static func run(arguments: [String], in folder: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["Rscript"] + arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(text: text) }
    return text
  }

  /// A script that stopped, with what it printed.
  struct Failure: Error { let text: String }
}
