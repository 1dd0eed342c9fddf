/// How much of the change of one finding comes from each part that is another one.
public struct FindingSplit: Sendable, Equatable {
  /// What one part does.
  public struct Share: Sendable, Equatable {
    /// The part.
    public let part: ChangedPart
    /// The change when it is put into the run before and nothing else; nil where that cannot be
    /// computed.
    public let alone: Double?
    /// The change when it is the last to be put in; nil where that cannot be computed.
    public let last: Double?
  }

  /// The finding.
  public let move: FindingMove
  /// What each part does, in the order data, declaration, parameters, tool.
  public let shares: [Share]
  /// What the parts do together beyond what each does alone; nil where that cannot be computed.
  public let together: Double?
}
