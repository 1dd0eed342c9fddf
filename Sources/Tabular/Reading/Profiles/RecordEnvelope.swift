/// An object that only wraps a list of records, as servers answer: KoboToolbox gives `count`, `next`,
/// `previous` and `results`.
struct RecordEnvelope {
  /// The list of records.
  let records: JSONNode
  /// The path of the records, such as `results[*]`.
  let path: String
  /// Whether the object names a next page of records.
  let hasMorePages: Bool

  /// The names under which servers put their records.
  private static let names = ["results", "data", "records", "items", "rows", "value"]

  /// Nil for a list, and for an object that may be a record itself.
  init?(_ root: JSONNode) {
    guard let members = root.members,
      members.count(where: { $0.node.elements != nil || $0.node.members != nil }) == 1,
      let list = members.first(where: { Self.names.contains($0.key) }),
      list.node.elements?.first?.members != nil
    else { return nil }
    records = list.node
    path = list.key + "[*]"
    hasMorePages = members.contains { $0.key == "next" && $0.node.text != nil }
  }
}
