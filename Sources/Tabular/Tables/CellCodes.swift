/// The cells of a column as small whole numbers: equal cells have equal codes, missing ones 0.
struct CellCodes {
  /// The code of each row, 0..<cardinality.
  let codes: [Int32]
  /// One above the greatest possible code; at least 1.
  let cardinality: Int

  /// How wide a range of whole numbers may be to be used as it is.
  private static let widestRange = 1 << 20

  init(_ column: Column) {
    switch column {
    case .texts(let column):
      self.init(codes: column.codes.map { $0 + 1 }, cardinality: column.levels.count + 1)
    case .flags(let column):
      let codes = column.flags.indices.map { column.flag($0).map { $0 ? Int32(2) : 1 } ?? 0 }
      self.init(codes: codes, cardinality: 3)
    case .days(let column):
      self.init(column.ordinals.map(Int64.init), column.presence)
    case .numbers(let column):
      switch column.storage {
      case .decimals(let mantissas, _): self.init(mantissas, column.presence)
      case .doubles(let numbers):
        self.init(numbers.map { Int64(bitPattern: ($0 + 0).bitPattern) }, column.presence)
      }
    }
  }

  private init(codes: [Int32], cardinality: Int) {
    self.codes = codes
    self.cardinality = cardinality
  }

  private init(_ numbers: [Int64], _ presence: Presence) {
    let least = numbers.min() ?? 0
    let (width, overflow) = (numbers.max() ?? 0).subtractingReportingOverflow(least)
    if !overflow, width < Self.widestRange {
      codes = numbers.indices.map { presence[$0] ? Int32(numbers[$0] - least) + 1 : 0 }
      cardinality = Int(width) + 2
    } else {
      var numbering = KeyNumbering(keys: .max, rows: numbers.count)
      codes = numbers.indices.map {
        presence[$0] ? numbering.number(of: Int(numbers[$0]), $0) + 1 : 0
      }
      cardinality = numbering.firstRows.count + 1
    }
  }
}
