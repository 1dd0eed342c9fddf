import Foundation
import Pipelines
import Tabular

/// The command line of Acopio.
public enum CommandLineTool {
  /// Runs one command and returns the exit status.
  ///
  /// - Parameter arguments: the words of the command line, the name of the program first.
  public static func run(_ arguments: [String]) -> Int32 {
    // A reader that goes away and a file that grows too large are told by `write`, not by death.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Interruption.watch()
    return run(
      arguments.dropFirst(), in: FileManager.default.currentDirectoryPath,
      environment: ProcessInfo.processInfo.environment)
  }

  private static func run(
    _ words: ArraySlice<String>, in folder: String, environment: [String: String]
  ) -> Int32 {
    let console = Console(
      answers: .standardOutput, messages: .standardError, environment: environment)
    return run(words, in: folder, environment: environment, on: console)
  }

  /// Runs one command with everything that surrounds it given.
  static func run(
    _ words: ArraySlice<String>, in folder: String, environment: [String: String],
    on console: Console
  ) -> Int32 {
    do throws(CommandFailure) {
      let status = try answer(words, folder, environment, console)
      try console.finish()
      return status
    } catch {
      return status(of: error, on: console)
    }
  }

  private static func answer(
    _ words: ArraySlice<String>, _ folder: String, _ environment: [String: String],
    _ console: Console
  ) throws(CommandFailure) -> Int32 {
    var line = LeadingOptions(words, in: folder)
    if let answer = try line.read() {
      try console.answer(answer)
      return 0
    }
    let command = try command(line.rest.first)
    var diagnostics = Diagnostics()
    var parser = CommandLineParser(line.rest.dropFirst(), for: command.manual)
    let options = parser.parse(reporting: &diagnostics)
    try diagnostics.demandNoErrors()
    guard !options.has(.help) else {
      try console.answer(HelpPage.of(command.manual))
      return 0
    }
    return try command.run(
      Invocation(
        options: options, folder: line.folder, environment: environment, console: console))
  }

  private static func command(_ name: String?) throws(CommandFailure) -> any Command {
    guard let name else {
      throw .problem(
        Diagnostic(
          .unknownCommand, "'acopio' must be given a command",
          notes: ["commands: " + CommandRegistry.names.joined(separator: ", ")],
          hint: "'acopio help' says what each does"))
    }
    if let command = CommandRegistry.command(name) { return command }
    throw .problem(
      Diagnostic(
        .unknownCommand, "'\(name)' must be a command, which it is not",
        notes: ["commands: " + CommandRegistry.names.joined(separator: ", ")],
        hint: NearestName.hint(for: name, among: CommandRegistry.names)))
  }

  /// Tells what went wrong; a reader that went away needs no words, only the status of its signal.
  private static func status(of failure: CommandFailure, on console: Console) -> Int32 {
    switch failure {
    case .readerGone: return 128 + SIGPIPE
    case .problems(let problems):
      console.tell(problems)
      return problems.exitStatus
    }
  }
}
