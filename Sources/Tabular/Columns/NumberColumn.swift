/// Numbers, as exact decimals while they can be and as binary numbers otherwise.
///
/// How they are stored is never visible in a schema, a unit or a file.
public struct NumberColumn: Sendable, Equatable {
  /// How the numbers are kept; cells of missing rows hold 0.
  public enum Storage: Sendable, Equatable {
    /// `mantissa / 10^scale`, one scale for the whole column, 0...18.
    case decimals([Int64], scale: Int)
    /// Binary numbers, all finite.
    case doubles([Double])
  }

  /// The numbers.
  public let storage: Storage
  /// Which rows have one.
  public let presence: Presence

  /// Exact decimals: one mantissa for each row.
  public init(decimals: [Int64], scale: Int, presence: Presence) {
    storage = .decimals(decimals, scale: scale)
    self.presence = presence
  }

  /// Binary numbers; a number that is not finite becomes missing as undefined.
  public init(doubles: [Double], presence: Presence) {
    var numbers = doubles
    var lost: [(row: Int, reason: MissingReason)] = []
    for row in numbers.indices where !numbers[row].isFinite {
      numbers[row] = 0
      if presence[row] { lost.append((row, .undefined)) }
    }
    storage = .doubles(numbers)
    let finite = Presence(count: numbers.count, missing: lost)
    self.presence = lost.isEmpty ? presence : presence.intersection(finite)
  }

  /// Binary numbers where nil is missing for one reason.
  public init(_ numbers: [Double?], missing reason: MissingReason = .undefined) {
    self.init(
      doubles: numbers.map { $0 ?? 0 }, presence: Presence(of: numbers, missing: reason))
  }

  /// Whole numbers, all present.
  public init(whole numbers: [Int]) {
    self.init(
      decimals: numbers.map(Int64.init), scale: 0, presence: Presence(allPresent: numbers.count))
  }

  /// The number of rows.
  public var count: Int { presence.count }

  /// The number of a row, or nil when it is missing.
  public func number(_ row: Int) -> Double? {
    guard presence[row] else { return nil }
    switch storage {
    case .decimals(let mantissas, let scale): return Decimals.value(mantissas[row], scale: scale)
    case .doubles(let numbers): return numbers[row]
    }
  }

  /// All numbers as binary numbers; rows without a value hold 0.
  public var doubles: [Double] {
    switch storage {
    case .decimals(let mantissas, let scale):
      mantissas.map { Decimals.value($0, scale: scale) }
    case .doubles(let numbers): numbers
    }
  }

  /// The numbers of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> NumberColumn {
    let presence = presence.gathered(rows)
    switch storage {
    case .decimals(let mantissas, let scale):
      return NumberColumn(
        decimals: rows.map { $0 < 0 ? 0 : mantissas[$0] }, scale: scale, presence: presence)
    case .doubles(let numbers):
      return NumberColumn(doubles: rows.map { $0 < 0 ? 0 : numbers[$0] }, presence: presence)
    }
  }

  /// Several columns one below the other; decimals stay exact while they fit.
  public static func concatenated(_ parts: [NumberColumn]) -> NumberColumn {
    let presence = Presence.concatenated(parts.map(\.presence))
    let scale = parts.map(\.decimalScale).reduce(Int?.some(0)) { widest, next in
      widest.flatMap { widest in next.map { max(widest, $0) } }
    }
    if let scale {
      let rescaled = parts.compactMap { $0.mantissas(scale: scale) }
      if rescaled.count == parts.count {
        return NumberColumn(
          decimals: rescaled.flatMap { $0 }, scale: scale, presence: presence)
      }
    }
    return NumberColumn(doubles: parts.flatMap(\.doubles), presence: presence)
  }

  /// The scale of decimals, or nil for binary numbers.
  public var decimalScale: Int? {
    if case .decimals(_, let scale) = storage { scale } else { nil }
  }

  /// The mantissas at a scale, or nil when the column is binary or a number would not fit.
  public func mantissas(scale target: Int) -> [Int64]? {
    guard case .decimals(let mantissas, let scale) = storage, target >= scale else { return nil }
    guard target > scale else { return mantissas }
    guard let factor = Decimals.powerOfTen(target - scale) else { return nil }
    var result = [Int64](repeating: 0, count: mantissas.count)
    for row in mantissas.indices {
      let (product, overflow) = mantissas[row].multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      result[row] = product
    }
    return result
  }
}
