/// Rows of an input that must not be read further, such as those of people who did not consent.
public struct WithheldRows: Sendable {
  private var locations: Set<RecordLocation> = []
  /// The rows of which it cannot be read whether they may be read further.
  private var undecided: Set<RecordLocation> = []

  /// None.
  public init() {}

  /// The rows that were read, except some.
  public init(_ read: ReadInput, except kept: Set<Int>) {
    let rows = (0..<read.table.rowCount).filter { !kept.contains($0) }
    locations = Set(rows.map(read.origins.location(ofRow:)))
    undecided = read.rejectedLocations
  }

  /// The rows without the withheld ones, and without any problem of those.
  func leaving(_ rows: PhysicalRows) -> PhysicalRows {
    var left = rows
    left.undecided = undecided
    guard !locations.isEmpty else { return left }
    let kept = (0..<rows.origins.rowCount).filter { row in
      !locations.contains(rows.origins.location(ofRow: row))
    }
    left.columns = rows.columns.map { $0.gathered(kept) }
    left.origins = rows.origins.keeping(kept)
    left.problems = rows.problems.filtered { !locations.contains($0.location) }
    left.rowsWithheld = locations.count
    return left
  }
}
