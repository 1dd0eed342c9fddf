/// Which rows of one input each row of a result comes from.
///
/// It is the index vector that the operation used anyway, and is kept only when rows are traced.
public enum RowMap: Sendable, Equatable {
  /// Each row comes from the row in its place.
  case same
  /// Each row comes from one row; -1 stands for none.
  case gathered([Int])
  /// Each row comes from all rows of a group: the group of each row of the input, and the group that
  /// each row of the result tells of, -1 for none; nil where the result has one row for each group.
  case folded([Int32], results: [Int]? = nil)
  /// Each row comes from all rows.
  case all
  /// No row comes from any.
  case none

  /// Each row comes from all rows of its own group.
  static func parts(_ groups: Groups) -> RowMap {
    .folded(groups.indices, results: groups.indices.map(Int.init))
  }

  /// The rows of the input that chosen rows of the result come from.
  public func sources(of rows: RowSet, in rowCount: Int) -> RowSet {
    guard !rows.isEmpty else { return RowSet(of: rowCount) }
    switch self {
    case .same: return RowSet(rows.rows, of: rowCount)
    case .gathered(let sources): return RowSet(rows.rows.map { sources[$0] }, of: rowCount)
    case .folded(let groups, let results):
      let chosen = Set(rows.rows.map { results?[$0] ?? $0 })
      return RowSet(groups.indices.filter { chosen.contains(Int(groups[$0])) }, of: rowCount)
    case .all: return RowSet(all: rowCount)
    case .none: return RowSet(of: rowCount)
    }
  }
}
