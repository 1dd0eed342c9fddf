public import Tabular

/// A finding as it came out: one estimate, or one for each group of `by`.
public struct FindingResult: Sendable, Equatable {
  /// The name in the pipeline.
  public var name: String
  /// The words for people; empty for the name itself.
  public var label: String
  /// What a number counts.
  public var measure: Measure
  /// Whether the value is a share of a whole (0 to 1), which sentences show as per cent.
  public var isShare: Bool
  /// Whether the finding has `by`, so that a template must go through its groups.
  public var isGrouped: Bool
  /// One estimate for each group in the order of the groups; one without a group otherwise.
  public var estimates: [FindingEstimate]

  /// A finding with its estimates.
  public init(
    name: String, label: String = "", measure: Measure = .none, isShare: Bool = false,
    isGrouped: Bool = false, estimates: [FindingEstimate]
  ) {
    self.name = name
    self.label = label
    self.measure = measure
    self.isShare = isShare
    self.isGrouped = isGrouped
    self.estimates = estimates
  }

  /// The label, or the name with spaces for underscores.
  public var title: String {
    label.isEmpty ? String(name.map { $0 == "_" ? " " : $0 }) : label
  }
}
