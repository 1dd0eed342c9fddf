/// Reads the values of JSON records into the stores that the cells of CSV files go to, so that both
/// follow the same rules.
struct JSONCells {
  private let selection: ColumnSelection
  private let stores: CellStores
  /// For each physical column its store among those of its kind.
  private let positions: [Int]

  init(_ selection: ColumnSelection) {
    self.selection = selection
    stores = CellStores(selection.physical)
    let physical = selection.physical
    positions = physical.indices.map { index in
      physical[..<index].count { $0.isNumber == physical[index].isNumber }
    }
  }

  /// The texts of every column of texts read so far.
  func levels() -> [TextLevels] { stores.levels() }

  /// Reads all records of a file; those with a value of the wrong kind are problems instead.
  func read(
    _ records: [JSONRecords.Record], _ columns: JSONColumns, of file: Int,
    into problems: inout RowProblems
  ) -> (offsets: [UInt32], pieces: [CellPiece]) {
    var row = 0
    for record in records {
      if row == stores.capacity { stores.grow(keeping: row) }
      if let (column, node) = readRow(record, columns, row) {
        stores.takeBack(row)
        problems.add(problem(node, column, record, file))
      } else {
        stores.offsets[row] = UInt32(truncatingIfNeeded: record.node.range.lowerBound)
        row += 1
      }
    }
    return stores.finish(rows: row)
  }

  /// Reads one record; returns the first column whose value does not fit, with the value.
  private func readRow(
    _ record: JSONRecords.Record, _ columns: JSONColumns, _ row: Int
  ) -> (column: Int, node: JSONNode)? {
    for (index, header) in columns.headers.enumerated() {
      let node = header.value(in: record)
      let absent = node == nil ? columns.absent(index, in: record) : nil
      let joined = selection.physical[index].joinsLists ? node?.joinedTexts : nil
      guard let text = joined ?? node?.cellText ?? absent,
        store(text, isNumber: node?.isNumber ?? false, in: index, row)
      else { return node.map { (index, $0) } }
    }
    return nil
  }

  private func store(_ text: String, isNumber: Bool, in index: Int, _ row: Int) -> Bool {
    let column = selection.physical[index]
    var bytes = Array(text.utf8)
    let point = UInt8(ascii: ".")
    if isNumber, column.isNumber, column.numbers.decimal != point {
      bytes = bytes.map { $0 == point ? column.numbers.decimal : $0 }
    }
    let count = bytes.count
    bytes += [UInt8](repeating: 10, count: 16)
    return bytes.withUnsafeBufferPointer { padded in
      guard let base = padded.baseAddress else { return false }
      guard column.isNumber else {
        stores.texts[positions[index]].read(base, count: count, row: row)
        return true
      }
      return stores.numbers[positions[index]]
        .read(UnsafeBufferPointer(rebasing: padded[..<count]), row: row)
    }
  }

  private func problem(
    _ node: JSONNode, _ physical: Int, _ record: JSONRecords.Record, _ file: Int
  ) -> RowProblem {
    let index = selection.uses.firstIndex { $0.contains(physical) } ?? 0
    let column = selection.declared[index]
    return RowProblem(
      location: RecordLocation(file: file, byte: record.node.range.lowerBound),
      cell: node.range, column: column.name, code: .inputCell,
      expectation: column.type.expectation,
      found: node.cellText ?? node.kindText)
  }
}

extension JSONNode {
  /// The value as the text of a cell: null is empty; a list or an object has none.
  var cellText: String? {
    switch value {
    case .null: ""
    case .flag(let flag): flag ? "true" : "false"
    case .number(let text), .text(let text): text
    case .list, .object: nil
    }
  }

  /// A list of texts as one, with a space between them; nil for anything else.
  var joinedTexts: String? {
    guard let elements, elements.allSatisfy({ $0.text != nil }) else { return nil }
    return elements.compactMap(\.text).joined(separator: " ")
  }

  var isNumber: Bool {
    if case .number = value { true } else { false }
  }
}
