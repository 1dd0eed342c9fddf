/// The one declaration of a command: its name, what it is for, the words it takes, examples.
struct CommandManual: Sendable, Equatable {
  /// The word after `acopio`.
  let name: String
  /// What it does, in one line without a full stop.
  let summary: String
  /// What is worth knowing beyond that, in short lines.
  let details: String
  /// The words without dashes, in order; only the last may repeat.
  let operands: [CommandOperand]
  /// The options, `--help` among them.
  let options: [CommandOption]
  /// Complete command lines, each with what it does.
  let examples: [Example]

  /// A complete command line and what it does.
  struct Example: Sendable, Equatable {
    /// The words after `acopio`.
    let line: String
    /// What it does.
    let meaning: String

    /// A command line with its meaning.
    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// Declares a command; `--help` is understood by every one.
  init(
    _ name: String, _ summary: String, details: String = "", operands: [CommandOperand] = [],
    options: [CommandOption] = [], examples: [Example]
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.operands = operands
    self.options = options + [.help]
    self.examples = examples
  }

  /// The line that shows the order of words.
  var usage: String {
    (["acopio", name, "[OPTIONS]"] + operands.map(\.spelling)).joined(separator: " ")
  }

  /// How many words without dashes there may be; nil when there is no limit.
  var mostOperands: Int? {
    operands.contains { $0.isRepeated } ? nil : operands.count
  }
}
