/// The script for bash: one function that looks at the command and at the word before.
struct BashCompletion {
  private let manuals: [CommandManual]

  init(_ manuals: [CommandManual]) { self.manuals = manuals }

  /// The script.
  var text: String {
    """
    # Completion of acopio for bash: source <(acopio completions bash)
    _acopio() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
      COMPREPLY=()
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(manuals.map(\.name).joined(separator: " "))" -- "$word"))
        return
      fi
      case "$command $before" in
    \(valued.joined(separator: "\n"))
      esac
      case "$command" in
    \(manuals.map(words).joined(separator: "\n"))
      esac
    }
    complete -o filenames -o bashdefault -F _acopio acopio

    """
  }

  /// A line for each option that a text follows.
  private var valued: [String] {
    manuals.flatMap { manual in
      manual.options.compactMap { option -> String? in
        guard let placeholder = option.placeholder else { return nil }
        let short = option.letter.map { " | \"\(manual.name) -\($0)\"" } ?? ""
        let reply = Self.reply(CompletedWord(placeholder, of: manual.name))
        return "    \"\(manual.name) --\(option.name)\"\(short)) \(reply); return ;;"
      }
    }
  }

  private func words(_ manual: CommandManual) -> String {
    let options = manual.options.map { "--" + $0.name }
    let operand = manual.operands.last.map { CompletedWord($0.name, of: manual.name) } ?? .free
    let first = manual.operands.first.map { CompletedWord($0.name, of: manual.name) } ?? operand
    let names = Self.reply(operand)
    let start =
      first == operand
      ? names : "if [ \"$COMP_CWORD\" -eq 2 ]; then \(Self.reply(first)); else \(names); fi"
    return
      "    \(manual.name)) case \"$word\" in -*) \(Self.reply(.words(options))) ;; *) \(start) ;; esac ;;"
  }

  private static func reply(_ word: CompletedWord) -> String {
    func compgen(_ what: String) -> String { "COMPREPLY=($(compgen \(what) -- \"$word\"))" }
    return switch word {
    case .pipeline: compgen("-W \"$(acopio list --names pipelines 2>/dev/null)\"")
    case .fileOrTable: compgen("-f -W \"$(acopio list --names tables 2>/dev/null)\"")
    case .file: compgen("-f")
    case .folder: compgen("-d")
    case .words(let words): compgen("-W \"\(words.joined(separator: " "))\"")
    case .free: ":"
    }
  }
}
