/// A shell that completes words, and the script that teaches it the words of `acopio`.
///
/// Commands and options stand in the script; names of pipelines and tables are asked of
/// `acopio list --names` when they are needed, because they belong to the folder.
enum CompletionShell: String, CaseIterable {
  /// The shell of most Linux machines.
  case bash
  /// The shell of macOS.
  case zsh
  /// The friendly one.
  case fish

  /// The script.
  func script(for manuals: [CommandManual]) -> String {
    switch self {
    case .bash: BashCompletion(manuals).text
    case .zsh: ZshCompletion(manuals).text
    case .fish: FishCompletion(manuals).text
    }
  }
}
