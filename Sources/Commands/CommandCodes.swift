import Tabular

extension Diagnostic.Code {
  /// A command that does not exist.
  static let unknownCommand = Diagnostic.Code(
    "command.unknown", .usage,
    """
    The first word after 'acopio' is not a command. 'acopio help' lists all commands. Nothing was
    read or written.
    """)

  /// An option that a command does not have.
  static let unknownOption = Diagnostic.Code(
    "command.unknown-option", .usage,
    """
    A word that begins with '-' is not an option of this command. 'acopio help COMMAND' lists them.
    A file whose name begins with '-' is written after '--'.
    """)

  /// An option with nothing, too much or the wrong thing after it.
  static let optionValue = Diagnostic.Code(
    "command.option-value", .usage,
    """
    An option is not followed by what it needs, is given twice, or has a value that it cannot take.
    """)

  /// Too few or too many names.
  static let operandCount = Diagnostic.Code(
    "command.operands", .usage,
    """
    A command was given fewer or more names than it takes. The note shows how it is written.
    """)

  /// A name that help or explain does not know.
  static let unknownTopic = Diagnostic.Code(
    "command.unknown-topic", .usage,
    """
    'acopio help' knows commands, steps, indicators, chart presets and functions; 'acopio explain'
    knows the codes that stand in brackets in every message, as in error[table.unknown-column].
    """)

  /// Standard output cannot take the answer.
  static let answerLost = Diagnostic.Code(
    "command.answer-lost", .inputOutput,
    """
    The system refused to take the answer on standard output, for example because the disk that it
    is sent to is full. What was printed is incomplete.
    """)

  /// The codes about the command line.
  static let aboutCommands: [Diagnostic.Code] = [
    .unknownCommand, .unknownOption, .optionValue, .operandCount, .unknownTopic,
    .answerLost,
  ]
}
