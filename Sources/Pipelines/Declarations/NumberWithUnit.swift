import Tabular

/// A number that somebody typed, with an optional unit in brackets: `30`, `4.5`, `120[kg green]`.
struct NumberWithUnit {
  /// The number in the wanted measure, exact while it fits.
  let value: Value

  /// Reads a number and converts it to a measure; nil when it is no number or of other dimensions.
  init?(_ text: String, measure: Measure, units: UnitCatalogue) {
    var digits = text
    var factor = Ratio.one
    if let open = text.firstIndex(of: "["), text.hasSuffix("]") {
      digits = String(text[..<open])
      let inside = String(text[text.index(after: open)...].dropLast())
      guard let written = try? units.measure(inside), let ratio = written.factor(to: measure)
      else { return nil }
      factor = ratio
    }
    guard let (mantissa, scale) = Self.decimal(digits),
      let ratio = Ratio(mantissa: mantissa, scale: scale)?.times(factor)
    else { return nil }
    value =
      factor == .one ? .number(.decimal(mantissa, scale: scale)) : .number(.binary(ratio.value))
  }

  /// A plain number, exact while it fits; nil when the text is none.
  static func plain(_ text: String) -> Value? {
    decimal(text).map { .number(.decimal($0.0, scale: $0.1)) }
  }

  /// An exact decimal of at most 18 digits.
  private static func decimal(_ text: String) -> (Int64, Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let unsigned = whole.hasPrefix("-") ? whole.dropFirst() : whole
    let digits = String(unsigned) + fraction
    guard !unsigned.isEmpty, parts.count == 1 || !fraction.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count <= 18,
      let magnitude = Int64(digits)
    else { return nil }
    return (whole.hasPrefix("-") ? -magnitude : magnitude, fraction.count)
  }
}

extension Grain {
  /// The ordinal of a date `2024-03-01`, a month `2024-03`, or a season `2024` or `2024/25`.
  func ordinal(_ text: String) -> Int32? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" })
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, let year = numbers.first, (1...9999).contains(year)
    else { return nil }
    switch self {
    case .second: return nil
    case .day:
      guard numbers.count == 3,
        let day = CivilDay(year: year, month: numbers[1], day: numbers[2])
      else { return nil }
      return Int32(exactly: day.ordinal)
    case .month:
      guard numbers.count == 2, (1...12).contains(numbers[1]) else { return nil }
      return Int32(exactly: (year - 1970) * 12 + numbers[1] - 1)
    case .season:
      guard numbers.count == 1 || numbers.count == 2 && numbers[1] == (year + 1) % 100
      else { return nil }
      return Int32(exactly: year)
    }
  }
}
