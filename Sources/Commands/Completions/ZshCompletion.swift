/// The script for zsh: `_arguments` with one line for each option and operand.
struct ZshCompletion {
  private let manuals: [CommandManual]

  init(_ manuals: [CommandManual]) { self.manuals = manuals }

  /// The script.
  var text: String {
    """
    #compdef acopio
    # Completion of acopio for zsh: acopio completions zsh > a folder of $fpath/_acopio
    _acopio_names() { compadd -- ${(f)"$(acopio list --names $1 2>/dev/null)"} }
    _acopio_files() { _alternative 'files:file:_files' 'tables:table:_acopio_names tables' }
    _acopio() {
      local -a commands=(
    \(manuals.map { "    \(Self.quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe command commands
        return
      fi
      case $words[2] in
    \(manuals.map(arguments).joined(separator: "\n"))
      esac
    }
    compdef _acopio acopio

    """
  }

  private func arguments(_ manual: CommandManual) -> String {
    let options = manual.options.map { option in
      let help = Self.escaped(option.help)
      let value = option.placeholder.map {
        ":\($0):" + Self.action(CompletedWord($0, of: manual.name))
      }
      let star = option.isRepeatable ? "*" : ""
      return Self.quoted("\(star)--\(option.name)[\(help)]\(value ?? "")")
    }
    let operands = manual.operands.map { operand in
      let action = Self.action(CompletedWord(operand.name, of: manual.name))
      return Self.quoted("\(operand.isRepeated ? "*" : ""):\(operand.name):\(action)")
    }
    let lines = (options + operands).map { "        " + $0 }.joined(separator: " \\\n")
    return
      "    \(manual.name))\n      shift words; (( CURRENT-- ))\n      _arguments \\\n\(lines) ;;"
  }

  private static func action(_ word: CompletedWord) -> String {
    switch word {
    case .pipeline: "_acopio_names pipelines"
    case .fileOrTable: "_acopio_files"
    case .file: "_files"
    case .folder: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .free: " "
    }
  }

  /// The marks of `_arguments` inside of help.
  private static func escaped(_ text: String) -> String {
    text.replacing("[", with: "(").replacing("]", with: ")").replacing(":", with: "\\:")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
