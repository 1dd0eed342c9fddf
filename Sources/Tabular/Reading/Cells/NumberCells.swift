/// The numbers of one column of one block while it is read: mantissas at a common scale.
///
/// The scale rises when a number with more digits behind the mark comes; where a mantissa would not
/// fit any more the block goes over to binary numbers. Rows are written by index into memory that is
/// kept from block to block; `capacity` is checked once for each row by the caller.
struct NumberCells: ~Copyable {
  private let notation: NumberNotation
  private let decimal: UInt8
  private let words: MissingBytes
  private let isWhole: Bool
  private var cells: UnsafeMutablePointer<Int64>
  private var scale = 0
  /// Whether cells hold the bits of binary numbers.
  private var isBinary = false
  /// The cells before the last row that asked for a larger scale or for binary numbers.
  private var narrower: NarrowerCells?
  private var missing: [MissingCell] = []

  init(_ column: PhysicalColumn, capacity: Int) {
    notation = column.numbers
    decimal = column.numbers.decimal
    words = MissingBytes(column.missing)
    isWhole = column.isWhole
    cells = .allocate(capacity: capacity)
  }

  deinit { cells.deallocate() }

  /// Makes room for more rows; the first `rows` are kept.
  mutating func grow(to capacity: Int, keeping rows: Int) {
    let larger = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
    larger.update(from: cells, count: rows)
    cells.deallocate()
    cells = larger
  }

  /// Reads a plain number or an empty cell that begins at an offset, and returns where it ends.
  ///
  /// Returns -1 when the cell is anything else; then nothing is stored.
  @inline(__always)
  mutating func readDirectly(_ finder: borrowing CSVFieldFinder, at start: Int, row: Int) -> Int {
    let plain = PlainDecimal(finder.base, at: start, mark: decimal)
    guard plain.isValid, finder.isEnd(finder.base[plain.end]), store(plain, row) else { return -1 }
    return plain.end
  }

  /// Reads a cell; false when it holds neither a number nor a word for a missing value.
  ///
  /// Eight bytes must be readable beyond its end.
  mutating func read(_ cell: UnsafeBufferPointer<UInt8>, row: Int) -> Bool {
    if let reason = words.reason(of: cell) {
      setMissing(reason, row)
      return true
    }
    if notation.thousands == nil, let base = cell.baseAddress {
      let plain = PlainDecimal(base, at: 0, mark: decimal)
      if plain.isValid, plain.end == cell.count, store(plain, row) { return true }
    }
    guard let number = NumberCell.number(cell, notation) else {
      guard cell.allSatisfy({ $0 == UInt8(ascii: " ") }), let reason = words.blank else {
        return false
      }
      setMissing(reason, row)
      return true
    }
    return store(number, row)
  }

  /// Forgets a row that did not come to its end, as if it had never been read: what a block stores
  /// may not hang on rows that it does not keep.
  mutating func takeBack(_ row: Int) {
    restoreNarrower(row)
    while missing.last.map({ Int($0.row) == row }) ?? false { missing.removeLast() }
  }

  /// Hands over the first `rows` cells and starts anew.
  mutating func finish(rows: Int) -> CellPiece {
    defer {
      scale = 0
      isBinary = false
      narrower = nil
      missing = []
    }
    let taken = UnsafeBufferPointer(start: cells, count: rows)
    guard isBinary else { return .decimals(Mantissas(taken), scale: scale, missing: missing) }
    return .doubles(
      taken.map { Double(bitPattern: UInt64(bitPattern: $0)) }, missing: missing)
  }

  private mutating func setMissing(_ reason: MissingReason, _ row: Int) {
    cells[row] = 0
    missing.append(MissingCell(row: UInt32(truncatingIfNeeded: row), reason: reason))
  }

  /// Stores a number at the common scale; false when that needs a closer look.
  @inline(__always)
  private mutating func store(_ plain: PlainDecimal, _ row: Int) -> Bool {
    if plain.scale == scale, !isBinary {
      cells[row] = plain.mantissa
      return true
    }
    return storeRescaled(plain, row)
  }

  private mutating func storeRescaled(_ plain: PlainDecimal, _ row: Int) -> Bool {
    if isBinary || (isWhole && plain.scale > 0) { return false }
    if plain.scale > scale, !raiseScale(to: plain.scale, rows: row) { return false }
    guard let power = Decimals.powerOfTen(scale - plain.scale) else { return false }
    let (product, overflow) = plain.mantissa.multipliedReportingOverflow(by: power)
    guard !overflow else { return false }
    cells[row] = product
    return true
  }

  private mutating func store(_ number: Value.Number, _ row: Int) -> Bool {
    if isWhole {
      guard let whole = number.whole else { return false }
      cells[row] = whole
      return true
    }
    if !isBinary, case .decimal(let mantissa, let ownScale) = number,
      ownScale <= scale || raiseScale(to: ownScale, rows: row),
      let power = Decimals.powerOfTen(scale - ownScale)
    {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: power)
      if !overflow {
        cells[row] = product
        return true
      }
    }
    goBinary(rows: row)
    cells[row] = Int64(bitPattern: number.double.bitPattern)
    return true
  }

  /// Brings the rows read so far to a larger scale; false, with nothing changed, if one does not fit.
  private mutating func raiseScale(to larger: Int, rows: Int) -> Bool {
    guard let power = Decimals.powerOfTen(larger - scale) else { return false }
    let bound = Int64.max / power
    for row in 0..<rows where cells[row].magnitude > bound.magnitude { return false }
    keepNarrower(rows)
    for row in 0..<rows { cells[row] *= power }
    scale = larger
    return true
  }

  private mutating func goBinary(rows: Int) {
    guard !isBinary else { return }
    keepNarrower(rows)
    isBinary = true
    for row in 0..<rows {
      cells[row] = Int64(bitPattern: Decimals.value(cells[row], scale: scale).bitPattern)
    }
  }

  private mutating func keepNarrower(_ row: Int) {
    guard narrower?.row != row else { return }
    let mantissas = Array(UnsafeBufferPointer(start: cells, count: row))
    narrower = NarrowerCells(row: row, scale: scale, mantissas: mantissas)
  }

  private mutating func restoreNarrower(_ row: Int) {
    guard let before = narrower, before.row == row else { return }
    for earlier in 0..<row { cells[earlier] = before.mantissas[earlier] }
    scale = before.scale
    isBinary = false
    narrower = nil
  }
}

/// The mantissas above a row, at the scale that they had before that row was read.
private struct NarrowerCells {
  let row: Int
  let scale: Int
  let mantissas: [Int64]
}

extension Value.Number {
  /// The number if it is whole and has at most 18 digits.
  fileprivate var whole: Int64? {
    guard case .decimal(let mantissa, let scale) = self,
      let power = Decimals.powerOfTen(scale), mantissa % power == 0
    else { return nil }
    return mantissa / power
  }
}
