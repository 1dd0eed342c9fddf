/// Rows of texts, read into columns by the rules that hold for the cells of files.
struct TextRows {
  /// The columns of the rows that could be read.
  let columns: [Column]
  /// The rows that could be read.
  let rows: [Int]
  /// For each other row its first column that does not hold what it must.
  let misfits: [Int: Int]

  /// Reads rows of one text for each column.
  init(_ texts: [[String]], as physical: [PhysicalColumn]) {
    let stores = CellStores(physical)
    var rows: [Int] = []
    var misfits: [Int: Int] = [:]
    for (index, row) in texts.enumerated() {
      if rows.count == stores.capacity { stores.grow(keeping: rows.count) }
      if let column = Self.firstMisfit(row, physical, stores, at: rows.count) {
        stores.takeBack(rows.count)
        misfits[index] = column
      } else {
        rows.append(index)
      }
    }
    var assembly = ColumnAssembly(physical)
    assembly.add(stores.finish(rows: rows.count).pieces, rows: rows.count, worker: 0)
    columns = assembly.columns(levels: [stores.levels()], jobs: 1)
    self.rows = rows
    self.misfits = misfits
  }

  /// Stores a row; the first column whose text is not what it holds.
  private static func firstMisfit(
    _ texts: [String], _ physical: [PhysicalColumn], _ stores: CellStores, at row: Int
  ) -> Int? {
    var (number, text) = (0, 0)
    for (index, column) in physical.enumerated() {
      let bytes = Array(texts[index].utf8)
      let padded = bytes + [UInt8](repeating: 10, count: 16)
      let isGood = padded.withUnsafeBufferPointer { padded in
        guard let base = padded.baseAddress else { return false }
        guard column.isNumber else {
          stores.texts[text].read(base, count: bytes.count, row: row)
          return true
        }
        return stores.numbers[number]
          .read(UnsafeBufferPointer(rebasing: padded[..<bytes.count]), row: row)
      }
      if column.isNumber { number += 1 } else { text += 1 }
      if !isGood { return index }
    }
    return nil
  }
}
