import Tabular

/// Reads words against a manual: `--flag`, `--key value`, `--key=value`, `-x`, `-x value`, `--`.
struct CommandLineParser {
  private let manual: CommandManual
  private var rest: ArraySlice<String>
  private var options = CommandOptions()
  private var diagnostics = Diagnostics()

  /// Takes the words after the name of a command.
  init(_ words: ArraySlice<String>, for manual: CommandManual) {
    self.manual = manual
    rest = words
  }

  /// Everything that was given; all problems are reported.
  mutating func parse(reporting diagnostics: inout Diagnostics) -> CommandOptions {
    while let word = rest.popFirst() {
      switch word {
      case "--":
        rest.forEach { options.append(operand: $0) }
        rest = []
      case _ where word.hasPrefix("--"): readLong(word)
      case _ where word.hasPrefix("-") && word.count > 1: readShort(word)
      default: options.append(operand: word)
      }
    }
    // A word after an option that is not known may belong to it: no second problem from it.
    if !self.diagnostics.hasErrors { checkOperands() }
    // Whoever asks for help gets it, whatever else is wrong.
    if !options.has(.help) { diagnostics.append(self.diagnostics) }
    return options
  }

  private mutating func readLong(_ word: String) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let option = manual.options.first(where: { $0.name == name }) else {
      return refuse("--" + name)
    }
    take(option, parts.count > 1 ? String(parts[1]) : nil, written: "--" + name)
  }

  private mutating func readShort(_ word: String) {
    let letter = word[word.index(after: word.startIndex)]
    guard let option = manual.options.first(where: { $0.letter == letter }) else {
      return refuse(word)
    }
    let attached = String(word.dropFirst(2))
    take(option, attached.isEmpty ? nil : attached, written: "-\(letter)")
  }

  private mutating func take(_ option: CommandOption, _ attached: String?, written: String) {
    if options.has(option), !option.isRepeatable {
      diagnostics.error(.optionValue, "'\(written)' must be given once, not several times")
    }
    guard option.placeholder != nil else {
      if let attached {
        diagnostics.error(.optionValue, "'\(written)' must stand alone, not with '\(attached)'")
      }
      return options.append(option, "")
    }
    if let attached { return options.append(option, attached) }
    guard let next = rest.first, !next.hasPrefix("--") else {
      return diagnostics.error(
        .optionValue, "'\(written)' must be followed by \(option.placeholder ?? "a text")")
    }
    options.append(option, rest.removeFirst())
  }

  private mutating func refuse(_ word: String) {
    let known = manual.options.map { "--" + $0.name }
    diagnostics.error(
      .unknownOption, "'\(word)' must be an option of 'acopio \(manual.name)', which it is not",
      notes: ["options: " + known.joined(separator: ", ")],
      hint: NearestName.hint(for: word, among: known))
  }

  private mutating func checkOperands() {
    let fewest = manual.operands.filter { !$0.isOptional }.count
    let given = options.operands
    if given.count < fewest {
      let missing = manual.operands[given.count]
      diagnostics.error(
        .operandCount, "'acopio \(manual.name)' must be given \(missing.name): \(missing.help)",
        notes: ["usage: " + manual.usage])
    } else if let most = manual.mostOperands, given.count > most {
      diagnostics.error(
        .operandCount,
        "'acopio \(manual.name)' must be given \(most == 0 ? "no names" : "\(most) at most"), "
          + "not also '\(given[most])'", notes: ["usage: " + manual.usage])
    }
  }
}
