/// Exact sums of decimals by group: 128 bits hold 10^20 numbers of 18 digits.
struct ExactSums {
  private var mantissas: [Int128]
  private var counts: [Int]

  init(groups: Int) {
    mantissas = [Int128](repeating: 0, count: groups)
    counts = [Int](repeating: 0, count: groups)
  }

  /// Adds the rows that have a value.
  mutating func update(_ numbers: [Int64], _ presence: Presence, _ groups: [Int32]) {
    for row in numbers.indices {
      mantissas[Int(groups[row])] &+= Int128(numbers[row])
      counts[Int(groups[row])] += 1
    }
    for (row, _) in presence.missing {
      mantissas[Int(groups[row])] &-= Int128(numbers[row])
      counts[Int(groups[row])] -= 1
    }
  }

  /// Adds what another accumulator of the same groups has.
  mutating func merge(_ other: ExactSums) {
    for group in mantissas.indices {
      mantissas[group] &+= other.mantissas[group]
      counts[group] += other.counts[group]
    }
  }

  /// The sums, decimals while they all fit.
  func sums(scale: Int) -> NumberColumn {
    let presence = Presence.undefined(where: counts) { $0 == 0 }
    let small = mantissas.compactMap { Int64(exactly: $0) }
    guard small.count < mantissas.count else {
      return NumberColumn(decimals: small, scale: scale, presence: presence)
    }
    let divisor = UInt128(Decimals.powerOfTen(scale) ?? 1)
    return NumberColumn(
      doubles: mantissas.map { ExactQuotient.nearest($0, over: divisor) }, presence: presence)
  }

  /// The means, each with one rounding.
  func means(scale: Int) -> NumberColumn {
    let unit = UInt128(Decimals.powerOfTen(scale) ?? 1)
    let means = zip(mantissas, counts).map { sum, count in
      count == 0 ? 0 : ExactQuotient.nearest(sum, over: unit * UInt128(count))
    }
    return NumberColumn(doubles: means, presence: .undefined(where: counts) { $0 == 0 })
  }
}

/// Quotients of whole numbers with one rounding to the nearest binary number.
enum ExactQuotient {
  /// The nearest binary number; the divisor is above 0 and below 2^127.
  static func nearest(_ dividend: Int128, over divisor: UInt128) -> Double {
    var (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor)
    var shift = 0
    while remainder != 0, quotient < 1 << 64 {
      remainder <<= 1
      quotient <<= 1
      shift += 1
      if remainder >= divisor {
        remainder -= divisor
        quotient |= 1
      }
    }
    let sticky = remainder == 0 ? quotient : quotient | 1
    let magnitude = Double(sticky) * Double(sign: .plus, exponent: -shift, significand: 1)
    return dividend < 0 ? -magnitude : magnitude
  }
}
