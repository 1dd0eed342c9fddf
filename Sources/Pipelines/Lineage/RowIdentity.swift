import Tabular

/// The cells by which a row is told from all other rows of its table.
struct RowIdentity: Sendable {
  /// The columns, in the order of the table.
  let columns: [String]
  private let texts: [String]

  /// Nothing that tells rows apart.
  static let none = RowIdentity()

  private init() { (columns, texts) = ([], []) }

  /// The key of the table if it is one; else the first of its texts, times and flags that together
  /// are; else all columns but one.
  init(of row: Int, in table: Table, besides column: String) {
    let visible = table.schema.visibleNames
    let plain = visible.filter { table.schema[$0]?.kind != .number }
    let firsts = plain.indices.map { Array(plain[...$0]) }
    let unique = ([table.schema.key] + firsts + [visible.filter { $0 != column }]).first { names in
      !names.isEmpty && Self.rows(like: row, in: table, names).count == 1
    }
    columns = unique ?? visible
    texts = Self.texts(row, of: table, columns)
  }

  /// The row of another computation of the table; nil where it is gone.
  func row(in table: Table) -> Int? {
    (0..<table.rowCount).first { Self.texts($0, of: table, columns) == texts }
  }

  private static func rows(like row: Int, in table: Table, _ names: [String]) -> [Int] {
    let wanted = texts(row, of: table, names)
    return (0..<table.rowCount).filter { texts($0, of: table, names) == wanted }
  }

  private static func texts(_ row: Int, of table: Table, _ names: [String]) -> [String] {
    names.map { table.value($0, row).plainText }
  }
}
