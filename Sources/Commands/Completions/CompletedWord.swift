import Pipelines

/// What may stand in the place of an operand or behind an option.
enum CompletedWord: Equatable {
  /// The name of a pipeline of the project.
  case pipeline
  /// A file, or the name of a table.
  case fileOrTable
  /// A file.
  case file
  /// A folder.
  case folder
  /// One of a few words.
  case words([String])
  /// Anything that nobody can foresee.
  case free

  /// What a placeholder of a manual stands for.
  init(_ placeholder: String, of command: String) {
    self =
      switch placeholder {
      case "PIPELINE": .pipeline
      case "FILE": command == "show" ? .fileOrTable : .file
      case "ID=PATH", "PATH": .file
      case "DIR": .folder
      case "FORM": .words(["text", "json"])
      case "LANGUAGE": .words(CrosscheckLanguage.allCases.map(\.rawValue))
      case "SHELL": .words(CompletionShell.allCases.map(\.rawValue))
      case "NAME" where command == "help": .words(CommandRegistry.names)
      default: .free
      }
  }
}
