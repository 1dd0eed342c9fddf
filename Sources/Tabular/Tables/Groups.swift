/// The rows of a table parted into groups of equal keys.
///
/// Groups are numbered by first appearance, so that their order depends on the data alone. Missing
/// keys are equal to each other, whatever their reason.
public struct Groups: Sendable {
  /// The group of each row, 0..<count.
  public let indices: [Int32]
  /// The number of groups.
  public let count: Int
  /// The first row of each group; empty when all rows are one group.
  public let firstRows: [Int]

  /// All rows as one group, also when there are none.
  public init(single rows: Int) {
    indices = [Int32](repeating: 0, count: rows)
    count = 1
    firstRows = rows > 0 ? [0] : []
  }

  /// Groups of equal length, one after the other.
  init(runs count: Int, of length: Int) {
    indices = (0..<count).flatMap { [Int32](repeating: Int32($0), count: length) }
    self.count = count
    firstRows = (0..<count).map { $0 * length }
  }

  /// The rows parted by columns; without columns all rows are one group.
  ///
  /// Throws `table.unknown-column` for a column that the table does not have.
  public init(_ table: Table, by names: [String]) throws(Diagnostic) {
    var keys = [Int32](repeating: 0, count: table.rowCount)
    var cardinality = 1
    var firstRows = keys.isEmpty ? [] : [0]
    for name in names {
      guard let column = table.column(name) else {
        throw table.schema.unknownColumn(name, in: "the table", at: nil)
      }
      let next = CellCodes(column)
      var numbering = KeyNumbering(keys: cardinality * next.cardinality, rows: keys.count)
      for row in keys.indices {
        let key = Int(keys[row]) * next.cardinality + Int(next.codes[row])
        keys[row] = numbering.number(of: key, row)
      }
      cardinality = numbering.firstRows.count
      firstRows = numbering.firstRows
    }
    indices = keys
    count = cardinality
    self.firstRows = firstRows
  }
}
