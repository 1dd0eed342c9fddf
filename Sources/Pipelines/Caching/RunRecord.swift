import Reporting
import Tabular

/// What a run rested on, what it published, and what it told: enough to know later, without reading a
/// row, whether another run would come to anything else.
struct RunRecord {
  /// A file by its path, as the user knows it, with its hash; nil where there was none.
  struct File: Equatable {
    var path: String
    var digest: String?
  }

  /// The files that a pattern of an input found.
  struct Pattern: Equatable {
    var pattern: String
    var paths: [String]
  }

  /// Something that the command line set.
  struct Setting: Equatable {
    /// What kind of thing is set.
    enum Kind: Int {
      case parameter
      case input
      case limit
    }

    var kind: Kind
    var name: String
    var value: String
  }

  /// The number of the engine that computed it.
  var engine = Release.engine
  /// What the command line set, in a fixed order.
  var settings: [Setting]
  /// Every file that was read, each once.
  var files: [File] = []
  /// Every pattern that files were looked for by.
  var patterns: [Pattern] = []
  /// The files that were published, by their paths below the pipeline's folder.
  var outputs: [File] = []
  /// What the run warned of, but for the age of inputs.
  var warnings: [Diagnostic] = []
  /// The inputs whose age is judged anew each day.
  var datedInputs: [DatedInput] = []
  /// What is known of the inputs.
  var inputs: [InputFacts] = []
  /// The findings.
  var findings: [FindingResult] = []
}

extension RunOptions {
  /// Everything set that may change what a run comes to; threads and memory never do.
  var settings: [RunRecord.Setting] {
    let limits = Limit.all.filter { $0.mover == .option && self.limits[$0] != $0.standard }
    return parameters.sorted { $0.key < $1.key }.map {
      .init(kind: .parameter, name: $0, value: $1)
    }
      + inputs.sorted { $0.key < $1.key }.map { .init(kind: .input, name: $0, value: $1) }
      + limits.map { .init(kind: .limit, name: $0.name, value: String(self.limits[$0])) }
  }
}
