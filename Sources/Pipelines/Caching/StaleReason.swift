public import Tabular

/// Why something must be computed: what is not as it was when it was last computed.
public enum StaleReason: Sendable, Equatable {
  /// What became of a file.
  public enum FileChange: String, Sendable {
    /// Its bytes are others.
    case changed
    /// It was not there before.
    case new = "is new"
    /// It is no longer there, or can no longer be read.
    case gone = "is gone"
  }

  /// Somebody asked for it.
  case forced
  /// Nothing is known of an earlier run.
  case neverComputed
  /// What was kept of the last run is not as it was written.
  case damaged
  /// Another build of Acopio computed it.
  case build
  /// An engine of another number computed it.
  case engine(from: String, to: String)
  /// The declaration is another; the place is where it begins.
  case declaration(Place?)
  /// Units, states, factors or scales are others.
  case vocabulary
  /// A setting of the pipeline is another, such as its language.
  case setting(String)
  /// A parameter has another value.
  case parameter(String, from: String?, to: String?)
  /// A file that it is made from is another.
  case file(String, FileChange)
  /// Another file is read in place of a declared one.
  case replaced(String)
  /// What it is made from is computed anew.
  case source(String)
  /// Other columns of it are asked for.
  case columns
  /// A published file is not there.
  case outputMissing(String)
  /// A published file is not as it was written.
  case outputEdited(String)

  /// The reason in words, as `acopio plan` says it.
  public var text: String {
    switch self {
    case .forced: "--force"
    case .neverComputed: "never computed here"
    case .damaged: "what was kept of the last run is damaged"
    case .build: "computed by another build of Acopio"
    case .engine(let old, let new): "engine \(old) -> \(new)"
    case .declaration(let place):
      "declaration changed" + (place.map { ": \($0.file):\($0.line)" } ?? "")
    case .vocabulary: "units, factors or scales changed"
    case .setting(let name): "\(name) changed"
    case .parameter(let name, let old, let new):
      "parameter \(name) \(old ?? "(none)") -> \(new ?? "(none)")"
    case .file(let path, let change): "\(path) \(change.rawValue)"
    case .replaced(let name): "another file stands in for \(name)"
    case .source(let name): "\(name) will change"
    case .columns: "other columns of it are used"
    case .outputMissing(let path): "published file \(path) is missing"
    case .outputEdited(let path): "published file \(path) was edited"
    }
  }

  /// The kind of reason in one word, for programs.
  public var name: String {
    switch self {
    case .forced: "forced"
    case .neverComputed: "never-computed"
    case .damaged: "damaged"
    case .build: "build"
    case .engine: "engine"
    case .declaration: "declaration"
    case .vocabulary: "vocabulary"
    case .setting: "setting"
    case .parameter: "parameter"
    case .file: "file"
    case .replaced: "replaced"
    case .source: "source"
    case .columns: "columns"
    case .outputMissing: "output-missing"
    case .outputEdited: "output-edited"
    }
  }
}
