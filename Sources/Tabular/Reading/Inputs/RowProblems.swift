/// The problems of an input's rows: all counted, and as many kept as will be needed.
struct RowProblems: Sendable {
  /// The problems kept, in the order they were found.
  private(set) var kept: [RowProblem] = []
  /// How many there are.
  private(set) var count = 0
  private let limit: Int

  /// - Parameter limit: how many to keep.
  init(limit: Int) { self.limit = limit }

  /// Counts a problem, and keeps it while there is room.
  mutating func add(_ problem: @autoclosure () -> RowProblem) {
    count += 1
    if kept.count < limit { kept.append(problem()) }
  }

  /// The problems that fulfil a condition, where all are kept; those that are not cannot be asked.
  func filtered(by isIncluded: (RowProblem) -> Bool) -> RowProblems {
    var included = RowProblems(limit: limit)
    included.kept = kept.filter(isIncluded)
    included.count = count - (kept.count - included.kept.count)
    return included
  }

  /// Shows nothing of some records any more.
  mutating func hide(at locations: Set<RecordLocation>) {
    guard !locations.isEmpty else { return }
    for index in kept.indices where locations.contains(kept[index].location) {
      kept[index].isUndecided = true
    }
  }

  /// The problems of both.
  mutating func append(_ other: RowProblems) {
    count += other.count
    kept += other.kept.prefix(max(0, limit - kept.count))
  }

  /// Forgets the problems of some records, of which all must have been kept.
  mutating func remove(at locations: [RecordLocation]) {
    let all = kept.count
    kept.removeAll { locations.contains($0.location) }
    count -= all - kept.count
  }

  /// The problems kept, in the order of the files.
  var inOrder: [RowProblem] {
    kept.enumerated().sorted {
      ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
    }.map(\.element)
  }
}
