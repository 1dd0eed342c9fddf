/// All problems found so far: functions that can go on report here and go on.
public struct Diagnostics: Sendable, Equatable {
  /// Everything reported, in order.
  public private(set) var all: [Diagnostic] = []

  /// Starts with nothing found.
  public init() {}

  /// Whether something stops the run.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The problems that stop the run.
  public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

  /// The problems that do not stop it.
  public var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }

  /// Adds a problem; the same problem at the same place is told once.
  public mutating func report(_ diagnostic: Diagnostic) {
    guard !all.contains(diagnostic) else { return }
    all.append(diagnostic)
  }

  /// Adds an error from its parts.
  public mutating func error(
    _ code: Diagnostic.Code, _ message: String, at place: Place? = nil, notes: [String] = [],
    hint: String? = nil
  ) {
    report(Diagnostic(code, message, at: place, notes: notes, hint: hint))
  }

  /// Adds a warning from its parts.
  public mutating func warning(
    _ code: Diagnostic.Code, _ message: String, at place: Place? = nil, notes: [String] = [],
    hint: String? = nil
  ) {
    report(Diagnostic(code, message, at: place, notes: notes, hint: hint).asWarning)
  }

  /// Adds a fact to the problem reported last, if there is one.
  public mutating func noteLast(_ fact: String) {
    guard let last = all.indices.last else { return }
    all[last].notes.append(fact)
  }

  /// Takes the quoted lines of some files out of all problems, because they hold private cells.
  public mutating func hideExcerpts(of files: [String]) {
    for index in all.indices {
      guard let place = all[index].place, files.contains(place.file) else { continue }
      all[index].place = Place(
        file: place.file, line: place.line, column: place.column, length: place.length)
    }
  }

  /// Adds everything that another collection holds.
  public mutating func append(_ other: Diagnostics) {
    for diagnostic in other.all { report(diagnostic) }
  }

  /// The exit status that the errors lead to, or 0: of several causes the one to mend first.
  public var exitStatus: Int32 {
    let causes = Set(errors.map(\.code.cause))
    let first: [Diagnostic.Cause] = [.usage, .declaration, .missingInput, .content, .privacy]
    let last: [Diagnostic.Cause] = [.alert, .stale]
    let order =
      first + Diagnostic.Cause.allCases.filter { !(first + last).contains($0) } + last
    return order.first(where: causes.contains)?.rawValue ?? 0
  }
}
