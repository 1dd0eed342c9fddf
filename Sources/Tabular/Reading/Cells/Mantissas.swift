/// Whole numbers in as little memory as holds them all.
enum Mantissas: Sendable {
  /// All fit 32 bits, as nearly always.
  case narrow([Int32])
  /// One at least does not.
  case wide([Int64])

  init(_ numbers: UnsafeBufferPointer<Int64>) {
    let spread = numbers.reduce(0) { $0 | ($1 ^ $1 >> 63) }
    self =
      spread <= Int64(Int32.max)
      ? .narrow(numbers.map { Int32(truncatingIfNeeded: $0) }) : .wide(Array(numbers))
  }

  var count: Int {
    switch self {
    case .narrow(let numbers): numbers.count
    case .wide(let numbers): numbers.count
    }
  }

  /// Writes the numbers times a factor; false when one does not fit.
  func write(
    times factor: Int64, to buffer: UnsafeMutableBufferPointer<Int64>, at start: Int
  ) -> Bool {
    switch self {
    case .narrow(let numbers): Self.write(numbers, times: factor, to: buffer, at: start)
    case .wide(let numbers): Self.write(numbers, times: factor, to: buffer, at: start)
    }
  }

  private static func write<Number: FixedWidthInteger & SignedInteger>(
    _ numbers: [Number], times factor: Int64, to buffer: UnsafeMutableBufferPointer<Int64>,
    at start: Int
  ) -> Bool {
    precondition(start + numbers.count <= buffer.count)
    var overflows = false
    for (offset, number) in numbers.enumerated() {
      let (product, overflow) = Int64(number).multipliedReportingOverflow(by: factor)
      buffer[start + offset] = product
      overflows = overflows || overflow
    }
    return !overflows
  }

  /// The numbers at a scale as binary numbers.
  func doubles(scale: Int) -> [Double] {
    switch self {
    case .narrow(let numbers): numbers.map { Decimals.value(Int64($0), scale: scale) }
    case .wide(let numbers): numbers.map { Decimals.value($0, scale: scale) }
    }
  }
}
