/// The records of a JSON document: the objects that a path leads to, each with those around it.
struct JSONRecords {
  /// One record.
  struct Record {
    /// The record itself.
    let node: JSONNode
    /// The objects around it, from the outermost one.
    let ancestors: [JSONNode]
  }

  /// The records, in the order of the file.
  let all: [Record]
  /// The first step of the path that no object has a key for; nil when all were found.
  let missingStep: String?

  /// Follows a path from the roots of a document; a list at a root counts by its elements.
  init(_ roots: [JSONNode], at path: RecordPath) {
    var records = roots.flatMap { $0.elements ?? [$0] }.map { Record(node: $0, ancestors: []) }
    for step in path.steps {
      let below = records.compactMap { record in record.node[step.key].map { (record, $0) } }
      if below.isEmpty, !records.isEmpty {
        all = []
        missingStep = step.key
        return
      }
      records = below.flatMap { record, child in
        let elements = step.isList ? child.elements ?? [child] : [child]
        return elements.map { Record(node: $0, ancestors: record.ancestors + [record.node]) }
      }
    }
    all = records
    missingStep = nil
  }
}

/// A header that leads to a value within a record or, by `../`, around it.
struct JSONHeader {
  private let climbs: Int
  private let name: String
  private let parts: [String]
  private let ignoresGroups: Bool

  /// - Parameter ignoresGroups: whether names of groups before a `/` in keys do not count, as in
  ///   the exports of survey tools.
  init(_ header: String, ignoresGroups: Bool) {
    var rest = header[...]
    var climbs = 0
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      climbs += 1
    }
    self.climbs = climbs
    name = String(rest)
    parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.ignoresGroups = ignoresGroups
  }

  /// The value in a record, nil when it has none; a key with dots comes before nested keys.
  func value(in record: JSONRecords.Record) -> JSONNode? {
    guard climbs <= record.ancestors.count else { return nil }
    let object = climbs == 0 ? record.node : record.ancestors[record.ancestors.count - climbs]
    if let node = object[name] { return node }
    if ignoresGroups, let node = object.members?.first(where: isGrouped)?.node { return node }
    guard parts.count > 1 else { return nil }
    return parts.reduce(JSONNode?.some(object)) { $0?[$1] }
  }

  /// Whether a key of a record is the one that the header names or leads through.
  func covers(_ key: String) -> Bool {
    climbs == 0 && (key == name || key == parts[0] || (ignoresGroups && hasName(key)))
  }

  private func isGrouped(_ member: JSONNode.Member) -> Bool { hasName(member.key) }

  private func hasName(_ key: String) -> Bool { key.hasSuffix("/" + name) }
}
