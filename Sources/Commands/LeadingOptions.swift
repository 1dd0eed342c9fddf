import Foundation
import Pipelines
import Tabular

/// What may stand before the name of a command: `-C DIR`, `--version`, `--help`.
struct LeadingOptions {
  /// The words not read yet.
  private(set) var rest: ArraySlice<String>
  /// The absolute folder that paths are relative to.
  private(set) var folder: String

  /// Takes all words after the name of the program.
  init(_ words: ArraySlice<String>, in folder: String) {
    rest = words
    self.folder = folder
  }

  /// Reads up to the name of the command; returns the answer when one of the options asks for it.
  mutating func read() throws(CommandFailure) -> String? {
    while let word = rest.first, word.hasPrefix("-") {
      rest.removeFirst()
      switch word {
      case "--version", "-V": return "acopio \(Release.version)\n"
      case "--help", "-h": return HelpPage.overview
      case "-C": try change(to: rest.popFirst())
      default:
        throw .problem(
          Diagnostic(
            .unknownOption, "'\(word)' must be -C DIR, --version or --help before a command",
            hint: "write options after the command, as in 'acopio run \(word)'"))
      }
    }
    return nil
  }

  private mutating func change(to written: String?) throws(CommandFailure) {
    guard let written else {
      throw .problem(Diagnostic(.optionValue, "'-C' must be followed by DIR"))
    }
    folder = Invocation.path(written, from: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw .problem(
        Diagnostic(.inputMissing, "'\(written)' must be a folder, and there is none"))
    }
  }
}
