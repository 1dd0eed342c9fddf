import Tabular

/// `acopio completions`: the script by which a shell completes the words of `acopio`.
struct CompletionsCommand: Command {
  let manual = CommandManual(
    "completions", "print the script by which a shell completes commands, options and names",
    details: """
      bash: add 'source <(acopio completions bash)' to ~/.bashrc. zsh: write the script to '_acopio'
      in a folder of $fpath. fish: write it to ~/.config/fish/completions/acopio.fish.
      """,
    operands: [.required("SHELL", "bash, zsh or fish")],
    examples: [.init("completions bash", "the script for bash")])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let word = invocation.options.operands.first ?? ""
    guard let shell = CompletionShell(rawValue: word) else {
      let known = CompletionShell.allCases.map(\.rawValue)
      throw .problem(
        Diagnostic(
          .optionValue, "the shell must be \(known.joined(separator: " or ")), not '\(word)'",
          hint: NearestName.hint(for: word, among: known)))
    }
    try invocation.console.answer(shell.script(for: CommandRegistry.all.map(\.manual)))
    return 0
  }
}
