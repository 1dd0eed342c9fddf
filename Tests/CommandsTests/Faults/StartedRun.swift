import Foundation

/// The program as a process of its own that a test can end.
final class StartedRun {
  private let process = Process()

  /// Starts the words of a shell in a folder; `$ACOPIO` is the program.
  init(_ line: String, in folder: String) throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "ACOPIO": Self.program.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// The program, built with the tests.
  private static let program = Execution.program(
    below: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent())

  /// Whether the program is there to be run.
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end: the exit status, as shells say it.
  func status() -> Int32 {
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return process.terminationStatus + (wasKilled ? 128 : 0)
  }
}
