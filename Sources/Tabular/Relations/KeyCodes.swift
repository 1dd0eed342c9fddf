/// One number for each row of two tables, equal where their keys are equal.
///
/// A row with a missing key has -1 and matches nothing.
struct KeyCodes {
  /// The codes of the left rows.
  private(set) var left: [Int]
  /// The codes of the right rows.
  private(set) var right: [Int]
  /// Codes are below this.
  private(set) var count = 1

  /// Codes the pairs of key columns; columns that are not there match nothing.
  init(_ left: Table, _ right: Table, on pairs: [(left: String, right: String)]) {
    self.left = [Int](repeating: 0, count: left.rowCount)
    self.right = [Int](repeating: 0, count: right.rowCount)
    for pair in pairs {
      guard let a = left.column(pair.left), let b = right.column(pair.right) else { continue }
      combine(Self.cells(a, b))
    }
  }

  /// Cell codes of a pair of columns: dense, in order of first appearance, -1 where missing.
  private struct Cells {
    var left: [Int]
    var right: [Int]
    var count: Int
  }

  private static func cells(_ left: Column, _ right: Column) -> Cells {
    if case .texts(let a) = left, case .texts(let b) = right { return texts(a, b) }
    var numbers: [Int64: Int] = [:]
    func code(_ bits: Int64) -> Int {
      if let code = numbers[bits] { return code }
      numbers[bits] = numbers.count
      return numbers.count - 1
    }
    let (a, b) = comparableBits(left, right)
    let leftCodes = a.indices.map { left.presence[$0] ? code(a[$0]) : -1 }
    let rightCodes = b.indices.map { right.presence[$0] ? code(b[$0]) : -1 }
    return Cells(left: leftCodes, right: rightCodes, count: numbers.count)
  }

  private static func texts(_ left: TextColumn, _ right: TextColumn) -> Cells {
    var numbers: [String: Int] = [:]
    for (code, level) in left.levels.enumerated() where numbers[level] == nil {
      numbers[level] = code
    }
    var count = left.levels.count
    let recoded = right.levels.map { level in
      if let code = numbers[level] { return code }
      numbers[level] = count
      count += 1
      return count - 1
    }
    let canonical = left.levels.map { numbers[$0] ?? -1 }
    return Cells(
      left: left.codes.map { $0 < 0 ? -1 : canonical[Int($0)] },
      right: right.codes.map { $0 < 0 ? -1 : recoded[Int($0)] }, count: count)
  }

  private static func comparableBits(_ left: Column, _ right: Column) -> ([Int64], [Int64]) {
    switch (left, right) {
    case (.numbers(let a), .numbers(let b)):
      let scale = max(a.decimalScale ?? 0, b.decimalScale ?? 0)
      if let exactA = a.mantissas(scale: scale), let exactB = b.mantissas(scale: scale) {
        return (exactA, exactB)
      }
      return (a.doubles.map(bits), b.doubles.map(bits))
    case (.days(let a), .days(let b)):
      return (a.ordinals.map(Int64.init), b.ordinals.map(Int64.init))
    case (.flags(let a), .flags(let b)):
      return (a.flags.map { $0 ? 1 : 0 }, b.flags.map { $0 ? 1 : 0 })
    default:
      return ([Int64](repeating: 0, count: left.count), [Int64](repeating: 1, count: right.count))
    }
  }

  private static func bits(_ number: Double) -> Int64 {
    Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
  }

  private mutating func combine(_ cells: Cells) {
    let (product, overflow) = count.multipliedReportingOverflow(by: max(1, cells.count))
    if !overflow, product <= 1 << 32 {
      left = zip(left, cells.left).map { $0 < 0 || $1 < 0 ? -1 : $0 * cells.count + $1 }
      right = zip(right, cells.right).map { $0 < 0 || $1 < 0 ? -1 : $0 * cells.count + $1 }
      count = product
    }
    if overflow || product > Swift.max(1 << 16, 8 * (left.count + right.count)) {
      renumber(with: overflow || product > 1 << 32 ? cells : nil)
    }
  }

  /// Gives dense codes again, so that products of cardinalities stay small.
  private mutating func renumber(with cells: Cells?) {
    var numbers: [[Int]: Int] = [:]
    var single: [Int: Int] = [:]
    func code(_ key: Int, _ cell: Int?) -> Int {
      guard key >= 0, cell ?? 0 >= 0 else { return -1 }
      guard let cell else {
        single[key] = single[key] ?? single.count
        return single[key] ?? -1
      }
      numbers[[key, cell]] = numbers[[key, cell]] ?? numbers.count
      return numbers[[key, cell]] ?? -1
    }
    left = left.indices.map { code(left[$0], cells?.left[$0]) }
    right = right.indices.map { code(right[$0], cells?.right[$0]) }
    count = max(1, numbers.count + single.count)
  }
}
