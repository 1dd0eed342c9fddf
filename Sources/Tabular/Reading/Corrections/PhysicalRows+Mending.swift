extension PhysicalRows {
  /// The rows with some records in place of what was read of them.
  ///
  /// - Parameters:
  ///   - targets: the records in the order of the files, each a row, or one that could not be read.
  ///   - columns: their cells, one row for each.
  func replacing(
    _ targets: [CorrectionTargets.Target], by columns: [Column], _ input: InputDeclaration
  ) throws(Diagnostic) -> PhysicalRows {
    var mended = self
    let cured = targets.filter { $0.row == nil }.map(\.location)
    try mended.origins.append(cured, of: input)
    let count = origins.rowCount
    var order = MendedOrder(count)
    for (index, target) in targets.enumerated() {
      if let row = target.row {
        order.replace(row, by: count + index)
      } else {
        order.insert(count + index, before: origins.firstRow(behind: target.location))
      }
    }
    mended.columns = zip(self.columns, columns).compactMap { all, new in
      Column.concatenated([all, new])?.gathered(order.sources)
    }
    mended.origins = mended.origins.keeping(order.origins)
    mended.problems.remove(at: cured)
    return mended
  }
}

/// The order of rows of which some are replaced and some come in between.
private struct MendedOrder {
  private let count: Int
  private var replaced: [Int: Int] = [:]
  private var inserted: [(source: Int, row: Int)] = []

  init(_ count: Int) { self.count = count }

  /// Puts another source in place of a row.
  mutating func replace(_ row: Int, by source: Int) { replaced[row] = source }

  /// Puts a source before a row, behind those that were put there before.
  mutating func insert(_ source: Int, before row: Int) { inserted.append((source, row)) }

  /// Where the cells of each row come from.
  var sources: [Int] {
    merged {
      replaced[$0] ?? $0
    } inserted: {
      inserted[$0].source
    }
  }

  /// Where each row stands among the rows of the files, those that come in between being last.
  var origins: [Int] {
    merged {
      $0
    } inserted: {
      count + $0
    }
  }

  private func merged(_ row: (Int) -> Int, inserted number: (Int) -> Int) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(count + inserted.count)
    var next = 0
    for index in 0...count {
      while next < inserted.count, inserted[next].row == index {
        result.append(number(next))
        next += 1
      }
      if index < count { result.append(row(index)) }
    }
    return result
  }
}

extension RowOrigins {
  /// Adds records behind all rows, in any place of the files.
  fileprivate mutating func append(
    _ records: [RecordLocation], of input: InputDeclaration
  ) throws(Diagnostic) {
    let isJSON = files.first.map { input.format(of: $0.name) != .csv } ?? false
    let reader = RecordReader(self, isJSON: isJSON, showsLines: false)
    for location in records {
      let record = try reader.record(at: location, cell: nil)
      append(
        Stretch(
          file: location.file, firstRow: rowCount, start: location.byte, firstLine: record.line,
          offsets: [0], end: location.byte + record.text.utf8.count + 1))
    }
  }

  /// The first row that stands behind a location.
  fileprivate func firstRow(behind location: RecordLocation) -> Int {
    var (low, high) = (0, rowCount)
    while low < high {
      let middle = (low + high) / 2
      if self.location(ofRow: middle) < location { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
