/// What is known of a column before any row is read: name, kind, measure, label, privacy.
public struct Field: Sendable, Equatable {
  /// Who may see the cells of a column.
  public enum Privacy: Sendable, Hashable {
    /// Everybody.
    case open
    /// A key of a person: shown where rejected rows are sent back, never published.
    case person
    /// Never shown anywhere.
    case hidden

    /// Who may see what was computed of several columns: whoever may see all of them.
    public static func strictest(of privacies: [Privacy]) -> Privacy {
      privacies.contains(.hidden) ? .hidden : privacies.contains(.person) ? .person : .open
    }
  }

  /// The name that formulas use.
  public var name: String
  /// What kind of values the column has.
  public var kind: Kind
  /// What its numbers count; a plain number for other kinds.
  public var measure: Measure
  /// The words for people, empty for the name itself.
  public var label: String
  /// Who may see the cells.
  public var privacy: Privacy
  /// Where the column comes from, for the dictionary: a file and header, or a formula.
  public var origin: String
  /// The answers that the texts are codes of; nil where they are no answers.
  public var scale: Scale?
  /// The only texts that cells may hold, in their declared order; empty where any may.
  public var levels: [String] = []

  /// Describes a column.
  public init(
    _ name: String, _ kind: Kind, measure: Measure = .none, label: String = "",
    privacy: Privacy = .open, origin: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.measure = measure
    self.label = label
    self.privacy = privacy
    self.origin = origin
  }

  /// The label, or the name where none is declared, with spaces for underscores.
  public var title: String {
    label.isEmpty ? String(name.map { $0 == "_" ? " " : $0 }) : label
  }

  /// The title with the unit in brackets, for table heads and axes.
  public var titleWithUnit: String {
    measure.isNone ? title : "\(title) [\(measure.symbol)]"
  }

  /// The same column under another name.
  public func named(_ name: String) -> Field {
    var copy = self
    copy.name = name
    return copy
  }
}
