/// Something that was found out about a file, with the evidence in words.
public struct Detected<Value: Sendable & Equatable>: Sendable, Equatable {
  /// What was found.
  public let value: Value
  /// What it was found by, for people: "';' stands 5 times in each of 200 records".
  public let evidence: String

  /// A finding and its evidence.
  public init(_ value: Value, _ evidence: String) {
    self.value = value
    self.evidence = evidence
  }
}
