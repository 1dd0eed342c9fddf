/// One declared correction: a cell of one row that must be another one, who says so, and why.
struct Correction: Sendable {
  /// The column as the correction names it: a declared one, or a header of the file.
  let column: String
  /// The position of the column of the file that is mended.
  let physical: Int
  /// The cell as the file has it.
  let old: String
  /// What it must be.
  let new: String
  /// Who says so.
  let who: String
  /// Why.
  let why: String
  /// Where the correction stands.
  let place: Place
}

/// Corrections of one column by one person for one reason, that were put into an input.
public struct AppliedCorrections: Sendable, Equatable {
  /// The column, as the corrections name it.
  public let column: String
  /// Who says so.
  public let who: String
  /// Why.
  public let why: String
  /// How many cells were mended.
  public internal(set) var cells: Int

  /// Corrections of a column by a person, for a reason.
  package init(column: String, who: String, why: String, cells: Int) {
    self.column = column
    self.who = who
    self.why = why
    self.cells = cells
  }
}

extension [AppliedCorrections] {
  /// Counts a cell that was mended.
  mutating func count(_ correction: Correction) {
    let same = firstIndex {
      ($0.column, $0.who, $0.why) == (correction.column, correction.who, correction.why)
    }
    if let same {
      self[same].cells += 1
    } else {
      append(
        AppliedCorrections(
          column: correction.column, who: correction.who, why: correction.why, cells: 1))
    }
  }
}
