/// Where the records of a JSON document are: names of keys, each followed by `[*]` where it holds a
/// list of which every element counts.
public struct RecordPath: Sendable, Equatable {
  /// One step down.
  public struct Step: Sendable, Equatable {
    /// The key.
    public let key: String
    /// Whether all elements of the list under it count.
    public let isList: Bool
  }

  /// The document itself: a list of records, or one record.
  public static let root = RecordPath(steps: [])

  /// The steps from the root to the records.
  public let steps: [Step]

  private init(steps: [Step]) { self.steps = steps }

  /// Reads a path such as `data.plots[*]`; nil when a name is empty or a bracket holds no `*`.
  public init?(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let isList = part.hasSuffix("[*]")
      let key = String(isList ? part.dropLast(3) : part)
      guard !key.isEmpty, !key.contains("["), !key.contains("]") else { return nil }
      steps.append(Step(key: key, isList: isList))
    }
    self.init(steps: steps)
  }
}
