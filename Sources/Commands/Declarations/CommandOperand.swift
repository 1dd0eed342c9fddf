/// A word without dashes that a command takes.
struct CommandOperand: Sendable, Equatable {
  /// What stands for it in help, in capitals.
  let name: String
  /// Whether the command can do without it.
  let isOptional: Bool
  /// Whether there may be any number of them; only the last of a command may repeat.
  let isRepeated: Bool
  /// One line for people.
  let help: String

  /// A word that must be there once.
  static func required(_ name: String, _ help: String) -> CommandOperand {
    CommandOperand(name: name, isOptional: false, isRepeated: false, help: help)
  }

  /// A word that may be left out.
  static func optional(_ name: String, _ help: String) -> CommandOperand {
    CommandOperand(name: name, isOptional: true, isRepeated: false, help: help)
  }

  /// Any number of words, none of them included.
  static func repeated(_ name: String, _ help: String) -> CommandOperand {
    CommandOperand(name: name, isOptional: true, isRepeated: true, help: help)
  }

  /// How it is written in the line of usage.
  var spelling: String {
    let repeated = name + (isRepeated ? "..." : "")
    return isOptional ? "[\(repeated)]" : repeated
  }
}
