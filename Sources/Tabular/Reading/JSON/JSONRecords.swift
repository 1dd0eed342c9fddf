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
  /// The objects that records stand directly below, those without any among them, with how many
  /// they have; empty where records are those of the document.
  let parents: [(record: Record, count: Int)]

  /// Follows a path from the roots of a document; a list at a root counts by its elements.
  ///
  /// - Parameter form: the survey tool whose groups in front of keys do not count.
  init(_ roots: [JSONNode], at path: RecordPath, form: SurveyForm? = nil) {
    var records = roots.flatMap { $0.elements ?? [$0] }.map { Record(node: $0, ancestors: []) }
    var parents: [(record: Record, count: Int)] = []
    for step in path.steps {
      let below = records.map { ($0, Self.children(of: $0, at: step, form)) }
      if !records.isEmpty, below.allSatisfy({ $0.1 == nil }) {
        (all, self.parents, missingStep) = ([], [], step.key)
        return
      }
      parents = below.map { ($0, $1?.count ?? 0) }
      records = below.flatMap { record, children in
        (children ?? []).map { Record(node: $0, ancestors: record.ancestors + [record.node]) }
      }
    }
    (all, self.parents, missingStep) = (records, parents, nil)
  }

  /// What stands under a key of a record; nil where it has no such key.
  private static func children(
    of record: Record, at step: RecordPath.Step, _ form: SurveyForm?
  ) -> [JSONNode]? {
    guard let child = record.node.value(of: step.key, form) else { return nil }
    guard step.isList else { return [child] }
    if case .null = child.value, form != nil { return [] }
    return child.elements ?? [child]
  }
}
