extension Diagnostic {
  /// The stable name of a kind of problem, the exit status it leads to, and its long explanation.
  public struct Code: Sendable, Hashable {
    /// `area.problem`, never reused for another meaning.
    public let name: String
    /// Which exit status a run ends with because of it.
    public let cause: Cause
    /// The page of `acopio explain`: what happened, why it matters, what to do.
    public let explanation: String

    /// Declares a code; it belongs into one list of its layer too, so that `explain` finds it.
    public init(_ name: String, _ cause: Cause, _ explanation: String) {
      self.name = name
      self.cause = cause
      self.explanation = explanation
    }

    /// Codes are the same when their names are.
    public static func == (left: Code, right: Code) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// Who has to act, as the exit status of `sysexits.h` that schedulers branch on.
  public enum Cause: Int32, Sendable, CaseIterable {
    /// The status of a finding calls somebody, and somebody asked to be told by the exit status.
    case alert = 3
    /// An input is older than it may be, and somebody asked to be told by the exit status.
    case stale = 4
    /// The command line is wrong.
    case usage = 64
    /// The content of the data is wrong.
    case content = 65
    /// An input or a pipeline is missing or unreadable.
    case missingInput = 66
    /// Acopio itself is wrong.
    case bug = 70
    /// Memory, descriptors or another limit ran out.
    case resources = 71
    /// An output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed midway.
    case inputOutput = 74
    /// Another run holds the lock, or an input changed while it was read.
    case tryAgain = 75
    /// Something private would be published.
    case privacy = 77
    /// The pipeline, a formula, a unit, a template or a chart is wrong.
    case declaration = 78
  }
}
