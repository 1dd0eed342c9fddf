/// Something that `acopio` does: its declaration, and the doing.
protocol Command: Sendable {
  /// The declaration that parsing and help are derived from.
  var manual: CommandManual { get }

  /// Does it and returns the exit status; throws what kept it from an answer.
  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32
}
