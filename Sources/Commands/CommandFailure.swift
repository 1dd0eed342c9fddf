import Tabular

/// What keeps a command from its answer.
enum CommandFailure: Error {
  /// Problems to be told.
  case problems(Diagnostics)
  /// Whoever reads the answer has gone, as `head` does when it has enough.
  case readerGone

  /// A single problem.
  static func problem(_ diagnostic: Diagnostic) -> CommandFailure {
    var diagnostics = Diagnostics()
    diagnostics.report(diagnostic)
    return .problems(diagnostics)
  }
}

extension Diagnostics {
  /// Goes on only when nothing found so far stops a run.
  func demandNoErrors() throws(CommandFailure) {
    if hasErrors { throw .problems(self) }
  }
}
