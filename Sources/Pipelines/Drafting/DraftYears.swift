import Tabular

/// The columns of a table that has one for each year, which become rows.
struct DraftYears {
  /// The headers, in the order of the years.
  let headers: [String]
  /// The last year in which at least half as many rows have a number as in the fullest year.
  let lastFull: String
  /// Whether no year between the first and the last one is left out.
  let areContiguous: Bool
  /// How many cells are exactly 0.
  let zeros: Int
  /// How many cells there are.
  let cells: Int

  /// The fewest years that make a table wide.
  private static let fewest = 3

  /// Nil where a file is not of that shape.
  init?(_ profile: FileProfile) {
    let years = profile.columns.filter {
      DraftHeader($0.header).isYear && $0.type.isNumeric
    }.sorted { $0.header < $1.header }
    headers = years.map(\.header)
    guard years.count >= Self.fewest, Set(headers).count == years.count, let last = years.last
    else { return nil }
    let numbers = headers.compactMap(Int.init)
    areContiguous = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    let full = years.map { $0.filled - $0.zeros.cells }
    let most = full.max() ?? 0
    lastFull = full.lastIndex { $0 * 2 >= most }.map { years[$0].header } ?? last.header
    zeros = years.reduce(0) { $0 + $1.zeros.cells }
    cells = years.count * profile.rows
  }

  /// Whether zeros are so many that they may stand for something else.
  var hasOddZeros: Bool { zeros * 20 >= cells }
}
