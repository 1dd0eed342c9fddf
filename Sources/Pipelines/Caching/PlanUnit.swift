/// Something that a pipeline reads or makes, and that can be up to date by itself.
public struct PlanUnit: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An input, read or not.
    case input
    /// A table.
    case table
    /// A model with its tables.
    case model
    /// A headline value.
    case finding
    /// A chart with its picture and its data.
    case figure
    /// The report, with dictionary and manifest.
    case report
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// Its name in the pipeline; that of the pipeline for the report.
  public let name: String

  /// Names a unit.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// What people call it: its name, the report being the report.
  public var title: String { kind == .report ? "report" : name }
}
