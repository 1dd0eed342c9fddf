/// A problem, told so that the reader can mend it.
///
/// The sentence has the shape `<subject> must <expected>, not <found>` where the expectation is
/// known: lower case, no full stop, the user's own words in single quotes.
public struct Diagnostic: Error, Equatable, Sendable {
  /// Whether the problem stops a run.
  public enum Severity: String, Sendable {
    /// Nothing is published.
    case error
    /// The run goes on; the report says it.
    case warning
  }

  /// What kind of problem this is: stable, greppable, explained by `acopio explain`.
  public var code: Code
  /// Whether the problem stops a run.
  public var severity: Severity
  /// One sentence without a full stop.
  public var message: String
  /// Where it was found, if it has a place.
  public var place: Place?
  /// Facts that help: what there is, what was expected, what depends on it.
  public var notes: [String]
  /// The most likely next step: one, and only when the cause is clear.
  public var hint: String?

  /// Describes a problem; an error unless said otherwise.
  public init(
    _ code: Code, _ message: String, at place: Place? = nil, notes: [String] = [],
    hint: String? = nil
  ) {
    self.code = code
    severity = .error
    self.message = message
    self.place = place
    self.notes = notes
    self.hint = hint
  }

  /// The same problem at a place, unless it has one already.
  public func placed(at place: Place?) -> Diagnostic {
    var copy = self
    copy.place = self.place ?? place
    return copy
  }

  /// The same problem as one that does not stop the run.
  public var asWarning: Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}
