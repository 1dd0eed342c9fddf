/// Why a test cannot be made, or what to keep in mind when it was.
public enum TestProblem: Error, Equatable, Sendable {
  /// There are fewer values than the test needs, in all or in its smallest group.
  case tooFew(have: Int, need: Int)
  /// A number is not finite.
  case notFinite
  /// Columns that belong together have different lengths.
  case wrongLength
  /// The values do not differ, so that nothing shows how far chance would take them.
  case constant
  /// There are more or fewer groups than the test compares.
  case wrongGroups(have: Int, need: Int)
  /// There are more groups than a table of them has room for.
  case tooManyGroups(have: Int, most: Int)
  /// A row or a column of the table has no cases.
  case emptyMargin
  /// A count is below zero, or the counts add up to nothing.
  case badCount
  /// The test would have to look at more tables than this.
  case tooManyTables(limit: Int)
  /// Counts below five are expected, for which the approximation is rough: the least of them.
  case smallExpectation(Double)
  /// The squares of the values are beyond the numbers of a computer, or below them.
  case unsquarable
  /// All points lie on one line, so that chance plays no part.
  case perfect
}
