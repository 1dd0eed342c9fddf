/// How a row of a repeat and the parent that it names do not fit each other.
public enum RepeatMismatch: Sendable, Equatable {
  /// How many rows a parent says it has, and how many are there.
  public struct Count: Sendable, Equatable {
    /// The header that says it.
    public let header: String
    /// What stands there; nil where nothing does.
    public let stated: Int?
    /// How many rows there are.
    public let found: Int
  }

  /// A row that names no parent that is there, under a header.
  case orphan(header: String, named: String?)
  /// A row whose parent has another number of rows than it says.
  case siblings(Count)
  /// A parent without any of the rows that it says it has.
  case childless(Count)

  /// Whether the record that is meant is one of the repeat, and not its parent.
  var isOfRepeat: Bool {
    if case .childless = self { false } else { true }
  }

  /// What the record must have.
  var expectation: String {
    switch self {
    case .orphan(let header, _): "a parent that is there under '\(header)'"
    case .siblings(let count): "a parent with \(count.statedRows), as its '\(count.header)' says"
    case .childless(let count): "\(count.statedRows) below it, as its '\(count.header)' says"
    }
  }

  /// What it has instead.
  var found: String {
    switch self {
    case .orphan(_, let name): name.map { "'\($0)'" } ?? "none"
    case .siblings(let count): String(count.found)
    case .childless: "none"
    }
  }
}

extension RepeatMismatch.Count {
  /// "3 rows"; a parent that does not say how many has none.
  fileprivate var statedRows: String {
    stated == 1 ? "1 row" : "\(stated.map(String.init) ?? "no") rows"
  }
}

extension RowProblem {
  /// The problem of a row of a repeat, or of a parent without rows.
  init(_ mismatch: RepeatMismatch, at location: RecordLocation) {
    self.init(
      location: location, column: nil, code: .inputRepeat, expectation: mismatch.expectation,
      found: mismatch.found)
    repeatMismatch = mismatch
  }

  /// Whether the record may be shown: the parent of a repeat belongs to another input, which may
  /// hide what stands in it.
  var showsRecord: Bool { !isUndecided && repeatMismatch?.isOfRepeat ?? true }
}
