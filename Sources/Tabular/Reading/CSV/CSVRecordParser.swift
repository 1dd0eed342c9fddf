/// Reads the records of one block into stores: the hot loop of Acopio.
///
/// Works on padded bytes through pointers that the worker keeps alive; every index is bounded by
/// `finder.limit`, by the number of steps, or by `capacity`, each checked in sight.
struct CSVRecordParser: ~Copyable {
  private let finder: CSVFieldFinder
  private let steps: UnsafeBufferPointer<CSVLayout.Step>
  private let stores: CellStores
  private let isFinal: Bool
  /// Where the bytes begin in the file.
  private let origin: Int

  /// The offset of the next record.
  private(set) var position: Int
  private(set) var rows = 0
  private(set) var records = 0
  private(set) var lineEnds = 0
  private(set) var misfits: [CSVMisfit] = []
  private(set) var failure: CSVFailure?
  private let first: Int

  init(
    _ finder: CSVFieldFinder, _ buffer: CSVBuffer,
    steps: UnsafeBufferPointer<CSVLayout.Step>, stores: CellStores, from position: Int
  ) {
    self.finder = finder
    self.steps = steps
    self.stores = stores
    isFinal = buffer.isFinal
    origin = buffer.origin
    first = position
    self.position = position
  }

  /// Reads every record that begins before `stop`; false if one goes beyond the bytes at hand.
  ///
  /// Then that record is not counted, and reading can start over with more bytes.
  mutating func readRecords(before stop: Int) -> Bool {
    let stop = min(stop, finder.limit)
    while position < stop {
      let byte = finder.base[position]
      if byte == 10 || byte == 13 {
        guard passLineEnd(position) else { return false }
        continue
      }
      if rows == stores.capacity { stores.grow(keeping: rows) }
      guard readRecord() else { return failure != nil }
    }
    return true
  }

  /// Reads one record; false if its end is not among the bytes, or there is none.
  @inline(__always)
  private mutating func readRecord() -> Bool {
    let start = position
    var offset = start
    var column = 0
    var misfit: CSVMisfit?
    while column < steps.count {
      let step = steps[column]
      var end = -1
      if finder.base[offset] != finder.quote {
        switch step.way {
        case .skipped: end = finder.end(from: offset)
        case .text:
          end = finder.end(from: offset)
          stores.texts[step.store].read(finder.base + offset, count: end &- offset, row: rows)
        case .directNumber:
          end = stores.numbers[step.store].readDirectly(finder, at: offset, row: rows)
        case .number: break
        }
      }
      if end < 0 {
        guard let other = readOtherCell(step, at: offset, record: start, &misfit) else {
          return false
        }
        end = other
      }
      guard finder.base[end] == finder.separator, end < finder.limit else {
        return finish(start, at: end, cells: column &+ 1, misfit)
      }
      column &+= 1
      offset = end &+ 1
    }
    return passTooManyCells(start, from: offset, misfit)
  }

  /// Reads a cell in quotes, or one that is not a plain number, and returns where it ends.
  ///
  /// Nil if its end is not among the bytes, or a quote is never closed.
  @inline(never)
  private mutating func readOtherCell(
    _ step: CSVLayout.Step, at offset: Int, record: Int, _ misfit: inout CSVMisfit?
  ) -> Int? {
    guard finder.base[offset] == finder.quote, offset < finder.limit else {
      let end = finder.end(from: offset)
      if end == finder.limit, !isFinal { return nil }
      let cell = UnsafeBufferPointer(start: finder.base + offset, count: end - offset)
      store(cell, step, offset..<end, record, &misfit)
      return end
    }
    let quoted = finder.quotedCell(at: offset)
    guard quoted.ending != .cutOff else {
      if isFinal { failure = .unclosedQuote(origin + offset) }
      return nil
    }
    if quoted.end >= finder.limit, !isFinal { return nil }
    lineEnds += finder.lineEnds(quoted.content)
    guard quoted.ending == .proper else {
      let end = finder.end(from: quoted.end)
      misfit = misfit ?? self.misfit(.textAfterQuote, record, offset..<end)
      return end
    }
    storeQuoted(quoted, step, offset..<quoted.end, record, &misfit)
    return quoted.end
  }

  private mutating func storeQuoted(
    _ quoted: CSVQuotedCell, _ step: CSVLayout.Step, _ range: Range<Int>, _ record: Int,
    _ misfit: inout CSVMisfit?
  ) {
    guard step.way != .skipped else { return }
    guard quoted.hasDoubledQuotes else {
      let content = UnsafeBufferPointer(
        start: finder.base + quoted.content.lowerBound, count: quoted.content.count)
      store(content, step, range, record, &misfit)
      return
    }
    let bytes = finder.unquoted(quoted.content)
    let padding = [UInt8](repeating: 10, count: 16)
    (bytes + padding).withUnsafeBufferPointer { padded in
      let content = UnsafeBufferPointer(rebasing: padded[..<bytes.count])
      store(content, step, range, record, &misfit)
    }
  }

  private mutating func store(
    _ cell: UnsafeBufferPointer<UInt8>, _ step: CSVLayout.Step, _ range: Range<Int>,
    _ record: Int, _ misfit: inout CSVMisfit?
  ) {
    guard let base = cell.baseAddress else { return }
    switch step.way {
    case .skipped: return
    case .text: stores.texts[step.store].read(base, count: cell.count, row: rows)
    case .number, .directNumber:
      guard !stores.numbers[step.store].read(cell, row: rows) else { return }
      misfit = misfit ?? self.misfit(.cell(column: step.column), record, range)
    }
  }

  /// Ends a record at a line end, a NUL or the end of the bytes.
  @inline(__always)
  private mutating func finish(
    _ start: Int, at end: Int, cells: Int, _ misfit: CSVMisfit?
  ) -> Bool {
    let isPlain = finder.base[end] == 10 && end < finder.limit
    if isPlain, cells == steps.count, misfit == nil {
      lineEnds &+= 1
      position = end &+ 1
      commit(start)
      return true
    }
    return finishOddly(start, at: end, cells: cells, misfit)
  }

  @inline(never)
  private mutating func finishOddly(
    _ start: Int, at end: Int, cells: Int, _ earlier: CSVMisfit?
  ) -> Bool {
    var misfit = earlier
    var end = end
    if finder.base[end] == 0, end < finder.limit {
      misfit = self.misfit(.nul, start, end..<(end + 1))
      end = finder.lineEnd(from: end)
    } else if cells != steps.count {
      misfit = misfit ?? self.misfit(.tooFewCells(cells), start, start..<end)
    }
    guard passLineEnd(end) else { return false }
    if let misfit { reject(misfit) } else { commit(start) }
    return true
  }

  @inline(never)
  private mutating func passTooManyCells(
    _ start: Int, from offset: Int, _ misfit: CSVMisfit?
  ) -> Bool {
    var cells = steps.count + 1
    var end = offset
    while true {
      if finder.base[end] == finder.quote, end < finder.limit {
        let quoted = finder.quotedCell(at: end)
        if quoted.ending == .cutOff, isFinal { failure = .unclosedQuote(origin + end) }
        guard quoted.ending != .cutOff else { return false }
        lineEnds += finder.lineEnds(quoted.content)
        end = quoted.end
      }
      end = finder.end(from: end)
      guard finder.base[end] == finder.separator, end < finder.limit else { break }
      cells += 1
      end += 1
    }
    let found = misfit ?? self.misfit(.tooManyCells(cells), start, start..<end)
    return finishOddly(start, at: end, cells: steps.count, found)
  }

  /// Passes the line end at an offset, or the end of the file; false if more bytes may belong to it.
  private mutating func passLineEnd(_ offset: Int) -> Bool {
    let next = finder.afterLineEnd(offset)
    let isCutOff = offset == finder.limit || (finder.base[offset] == 13 && next == finder.limit)
    if isCutOff, !isFinal { return false }
    lineEnds += 1
    position = next
    return true
  }

  @inline(__always)
  private mutating func commit(_ start: Int) {
    stores.offsets[rows] = UInt32(truncatingIfNeeded: start &- first)
    rows &+= 1
    records &+= 1
  }

  private mutating func reject(_ misfit: CSVMisfit) {
    stores.takeBack(rows)
    records += 1
    misfits.append(misfit)
  }

  private func misfit(_ kind: CSVMisfit.Kind, _ record: Int, _ cell: Range<Int>) -> CSVMisfit {
    CSVMisfit(
      kind: kind, record: origin + record,
      cell: (origin + cell.lowerBound)..<(origin + cell.upperBound))
  }
}
