/// The script for fish: one `complete` line for each command, option and operand.
struct FishCompletion {
  private let manuals: [CommandManual]

  init(_ manuals: [CommandManual]) { self.manuals = manuals }

  /// The script.
  var text: String {
    let lines = manuals.flatMap { manual in
      [
        "complete -c acopio -n __fish_use_subcommand -a \(manual.name) -d \(Self.quoted(manual.summary))"
      ] + manual.options.map { option($0, of: manual) }
        + manual.operands.prefix(1).map { operand($0, of: manual) }
    }
    return """
      # Completion of acopio for fish: acopio completions fish | source
      complete -c acopio -f
      \(lines.joined(separator: "\n"))

      """
  }

  private func option(_ option: CommandOption, of manual: CommandManual) -> String {
    let letter = option.letter.map { " -s \($0)" } ?? ""
    let value = option.placeholder.map {
      " -r" + Self.words(CompletedWord($0, of: manual.name))
    }
    return Self.line(manual) + " -l \(option.name)\(letter)\(value ?? "") -d "
      + Self.quoted(option.help)
  }

  private func operand(_ operand: CommandOperand, of manual: CommandManual) -> String {
    Self.line(manual) + Self.words(CompletedWord(operand.name, of: manual.name))
  }

  private static func line(_ manual: CommandManual) -> String {
    "complete -c acopio -n '__fish_seen_subcommand_from \(manual.name)'"
  }

  private static func words(_ word: CompletedWord) -> String {
    switch word {
    case .pipeline: " -a '(acopio list --names pipelines 2>/dev/null)'"
    case .fileOrTable: " -F -a '(acopio list --names tables 2>/dev/null)'"
    case .file: " -F"
    case .folder: " -a '(__fish_complete_directories)'"
    case .words(let words): " -a '\(words.joined(separator: " "))'"
    case .free: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
