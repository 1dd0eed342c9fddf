/// One word that a command understands: `--name`, its short form, and what follows it.
///
/// Declared once; parsing, help and the suggestions for misspelt words are derived from it.
struct CommandOption: Sendable, Equatable {
  /// The name, without dashes.
  let name: String
  /// The letter of the short form, if there is one.
  let letter: Character?
  /// What stands in help for the text that follows; nil for a flag.
  let placeholder: String?
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// One line for people.
  let help: String

  private init(
    _ name: String, _ letter: Character?, _ placeholder: String?, isRepeatable: Bool, _ help: String
  ) {
    self.name = name
    self.letter = letter
    self.placeholder = placeholder
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// A word that is there or is not.
  static func flag(_ name: String, letter: Character? = nil, _ help: String) -> CommandOption {
    CommandOption(name, letter, nil, isRepeatable: false, help)
  }

  /// A word that a text follows.
  static func text(
    _ name: String, letter: Character? = nil, as placeholder: String, _ help: String
  ) -> CommandOption {
    CommandOption(name, letter, placeholder, isRepeatable: false, help)
  }

  /// A word that `name=value` follows, given once for each name.
  static func pairs(
    _ name: String, letter: Character? = nil, as placeholder: String, _ help: String
  ) -> CommandOption {
    CommandOption(name, letter, placeholder, isRepeatable: true, help)
  }

  /// How it is written on the command line.
  var spelling: String {
    let long = "--\(name)" + (placeholder.map { " " + $0 } ?? "")
    return letter.map { "-\($0), \(long)" } ?? "    \(long)"
  }
}
