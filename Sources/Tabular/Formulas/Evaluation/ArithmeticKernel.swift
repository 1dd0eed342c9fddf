/// `+ - * / %` on columns of numbers.
///
/// Sums, differences, products and remainders of decimals are exact decimals while every cell fits
/// 18 digits; a column in which one does not becomes binary. Quotients are binary, and correctly
/// rounded when both sides are decimals below 2^53. `x / 0` and `x % 0` are missing as undefined.
enum ArithmeticKernel {
  /// What is computed.
  enum Sign: Sendable {
    case plus, minus, times, over, remainder
  }

  static func column(_ sign: Sign, _ operands: [Operand], rows: Int) -> Column {
    let left = operands[0]
    let right = operands[1]
    let presence = operands.presence(rows: rows)
    let defined = divides(sign) ? definedRows(right, rows: rows, presence) : presence
    if let exact = decimals(sign, left, right, rows: rows) {
      return .numbers(
        NumberColumn(clearing: exact.mantissas, scale: exact.scale, presence: defined))
    }
    let numbers = doubles(sign, left, right, rows: rows)
    return .numbers(NumberColumn(clearing: numbers, presence: defined))
  }

  private static func divides(_ sign: Sign) -> Bool { sign == .over || sign == .remainder }

  /// The rows whose divisor is not zero, among those that have a value.
  private static func definedRows(
    _ divisor: Operand, rows: Int, _ presence: Presence
  ) -> Presence {
    let zeros: [Int]
    switch divisor.numbers.storage {
    case .decimals(let mantissas, _): zeros = mantissas.indices.filter { mantissas[$0] == 0 }
    case .doubles(let numbers): zeros = numbers.indices.filter { numbers[$0] == 0 }
    }
    guard !zeros.isEmpty else { return presence }
    let undefined = divisor.isConstant ? Array(0..<rows) : zeros
    return presence.intersection(
      Presence(count: rows, missing: undefined.map { ($0, .undefined) }))
  }

  private static func doubles(
    _ sign: Sign, _ left: Operand, _ right: Operand, rows: Int
  ) -> [Double] {
    if sign == .over, let quotients = QuotientKernel.ofDecimals(left, right, rows: rows) {
      return quotients
    }
    let a = (left.numbers.doubles, stride: left.stride)
    let b = (right.numbers.doubles, stride: right.stride)
    switch sign {
    case .plus: return Cells.combined(a, b, rows: rows) { $0 + $1 }
    case .minus: return Cells.combined(a, b, rows: rows) { $0 - $1 }
    case .times: return Cells.combined(a, b, rows: rows) { $0 * $1 }
    case .over: return Cells.combined(a, b, rows: rows) { $1 == 0 ? 0 : $0 / $1 }
    case .remainder:
      return Cells.combined(a, b, rows: rows) {
        $1 == 0 ? 0 : $0.truncatingRemainder(dividingBy: $1)
      }
    }
  }

  /// The exact decimals, or nil when a side is binary or a result does not fit.
  private static func decimals(
    _ sign: Sign, _ left: Operand, _ right: Operand, rows: Int
  ) -> (mantissas: [Int64], scale: Int)? {
    guard case .decimals(let a, let leftScale) = left.numbers.storage,
      case .decimals(let b, let rightScale) = right.numbers.storage
    else { return nil }
    if sign == .times {
      guard leftScale + rightScale <= 18 else { return nil }
      let products = checked((a, left.stride), (b, right.stride), rows: rows) {
        $0.multipliedReportingOverflow(by: $1)
      }
      return products.map { ($0, leftScale + rightScale) }
    }
    let scale = max(leftScale, rightScale)
    guard let a = left.numbers.mantissas(scale: scale),
      let b = right.numbers.mantissas(scale: scale)
    else { return nil }
    return aligned(sign, (a, left.stride), (b, right.stride), rows: rows).map { ($0, scale) }
  }

  private static func aligned(
    _ sign: Sign, _ left: ([Int64], stride: Int), _ right: ([Int64], stride: Int), rows: Int
  ) -> [Int64]? {
    switch sign {
    case .plus: checked(left, right, rows: rows) { $0.addingReportingOverflow($1) }
    case .minus: checked(left, right, rows: rows) { $0.subtractingReportingOverflow($1) }
    case .remainder:
      checked(left, right, rows: rows) {
        $1 == 0 ? (0, false) : $0.remainderReportingOverflow(dividingBy: $1)
      }
    case .times, .over: nil
    }
  }

  /// The results, or nil when one of them does not fit 18 digits.
  @inline(__always)
  private static func checked(
    _ left: ([Int64], stride: Int), _ right: ([Int64], stride: Int), rows: Int,
    _ body: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64]? {
    var overflowed = false
    let results = Cells.combined(left, right, rows: rows) { a, b in
      let (result, overflow) = body(a, b)
      overflowed = overflowed || overflow || result == .min
      return result
    }
    return overflowed ? nil : results
  }
}
