import Tabular

extension Column: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let kind: Int = try archive.read()
    let presence: Presence = try archive.read()
    switch kind {
    case 0: self = .numbers(try Self.decimals(from: &archive, presence))
    case 1: self = .numbers(try Self.doubles(from: &archive, presence))
    case 2: self = .texts(try Self.texts(from: &archive, presence))
    case 3:
      let flags = try archive.cells(UInt8.self, count: presence.count).map { $0 == 1 }
      self = .flags(FlagColumn(flags: flags, presence: presence))
    case 4:
      let grain: Grain = try archive.read()
      let ordinals = try archive.cells(Int32.self, count: presence.count)
      self = .days(DayColumn(ordinals: ordinals, grain: grain, presence: presence))
    default: throw ArchiveDamage()
    }
  }

  private static func decimals(
    from archive: inout ArchiveReader, _ presence: Presence
  ) throws(ArchiveDamage) -> NumberColumn {
    let scale: Int = try archive.read()
    guard (0...18).contains(scale) else { throw ArchiveDamage() }
    let mantissas = try archive.cells(Int64.self, count: presence.count)
    return NumberColumn(decimals: mantissas, scale: scale, presence: presence)
  }

  private static func doubles(
    from archive: inout ArchiveReader, _ presence: Presence
  ) throws(ArchiveDamage) -> NumberColumn {
    let bits = try archive.cells(UInt64.self, count: presence.count)
    return NumberColumn(doubles: bits.map(Double.init(bitPattern:)), presence: presence)
  }

  /// The codes must be those of levels wherever there is a text.
  private static func texts(
    from archive: inout ArchiveReader, _ presence: Presence
  ) throws(ArchiveDamage) -> TextColumn {
    let levels: [String] = try archive.read()
    let codes = try archive.cells(Int32.self, count: presence.count)
    for (row, code) in codes.enumerated() {
      guard code < levels.count, code >= 0 || !presence[row] else { throw ArchiveDamage() }
    }
    return TextColumn(codes: codes, levels: levels, presence: presence)
  }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .numbers(let column): Self.write(column, to: &archive)
    case .texts(let column):
      archive.write(2)
      archive.write(column.presence)
      archive.write(column.levels)
      archive.write(cells: column.codes)
    case .flags(let column):
      archive.write(3)
      archive.write(column.presence)
      archive.write(cells: column.flags.map { $0 ? UInt8(1) : 0 })
    case .days(let column):
      archive.write(4)
      archive.write(column.presence)
      archive.write(column.grain)
      archive.write(cells: column.ordinals)
    }
  }

  private static func write(_ column: NumberColumn, to archive: inout ArchiveWriter) {
    switch column.storage {
    case .decimals(let mantissas, let scale):
      archive.write(0)
      archive.write(column.presence)
      archive.write(scale)
      archive.write(cells: mantissas)
    case .doubles(let numbers):
      archive.write(1)
      archive.write(column.presence)
      archive.write(cells: numbers)
    }
  }
}

extension Presence: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    // Each row takes a byte of the cells that follow, at least.
    let count = try archive.count(ofAtLeast: 1)
    let rows = try archive.cells(Int.self)
    let reasons = try archive.cells(UInt8.self, count: rows.count)
    guard rows.count <= count, zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw ArchiveDamage() }
    var missing: [(row: Int, reason: MissingReason)] = []
    for (row, byte) in zip(rows, reasons) {
      guard let reason = MissingReason(rawValue: byte) else { throw ArchiveDamage() }
      missing.append((row, reason))
    }
    self.init(count: count, missing: missing)
  }

  func write(to archive: inout ArchiveWriter) {
    let missing = missing
    archive.write(count)
    archive.write(cells: missing.map(\.row))
    archive.write(cells: missing.map(\.reason.rawValue))
  }
}

extension ArchiveReader {
  /// The cells of a column that must have a number of rows.
  fileprivate mutating func cells<Cell: FixedWidthInteger & BitwiseCopyable>(
    _ type: Cell.Type, count: Int
  ) throws(ArchiveDamage) -> [Cell] {
    let cells = try cells(type)
    guard cells.count == count else { throw ArchiveDamage() }
    return cells
  }
}
