import Foundation

/// A run of the program as a process of its own, so that a crash is an exit status like others.
struct Execution {
  /// The exit status; 128 and the number of the signal when one ended the process, as shells say it.
  let status: Int32

  /// The program that is run: `ACOPIO_BINARY`, or what `swift build` made.
  static func program(below root: URL) -> URL {
    ProcessInfo.processInfo.environment["ACOPIO_BINARY"].map { URL(fileURLWithPath: $0) }
      ?? root.appendingPathComponent(".build/debug/acopio")
  }

  /// Runs the program in a folder and waits for its end; a run of more than a minute is killed.
  init(_ program: URL, _ words: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = DispatchTime.now() + 60
    DispatchQueue.global().asyncAfter(deadline: deadline) { [process] in
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    status = process.terminationStatus + (wasKilled ? 128 : 0)
  }
}
