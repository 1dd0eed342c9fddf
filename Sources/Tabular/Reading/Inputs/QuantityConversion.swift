/// Brings amounts in many units and states to one measure, by declared units and factors.
///
/// Each pair of unit and state is looked up once, not each row.
struct QuantityConversion {
  private let declaration: ColumnDeclaration
  private let quantity: QuantityDeclaration
  private let units: UnitCatalogue
  private let factors: [StateFactor]

  init(
    _ declaration: ColumnDeclaration, _ quantity: QuantityDeclaration, units: UnitCatalogue,
    factors: [StateFactor]
  ) {
    self.declaration = declaration
    self.quantity = quantity
    self.units = units
    self.factors = factors
  }

  /// The amounts in the target measure, and the pairs that nothing explains.
  ///
  /// Amounts stay exact decimals while the product with the factor fits; a factor such as 1/46
  /// makes the column binary.
  func converted(
    _ amounts: NumberColumn, units: TextColumn, states: TextColumn?
  ) -> (column: NumberColumn, unknown: [UnknownQuantity]) {
    let pairs = UnitPairs(units, states, of: amounts.presence)
    let factors = pairs.all.map { factor(unit: $0.unit, state: $0.state) }
    var missing = amounts.presence.missing
    var counts = [Int](repeating: 0, count: factors.count)
    for (row, pair) in pairs.indices.enumerated() where pair >= 0 && factors[Int(pair)] == nil {
      counts[Int(pair)] += 1
      missing.append((row, .rejected))
    }
    missing.sort { $0.row < $1.row }
    let presence = Presence(count: amounts.count, missing: missing)
    let unknown = zip(pairs.all, counts).filter { $0.1 > 0 }.map { pair, count in
      UnknownQuantity(
        column: declaration.name, unit: pair.unit ?? "", state: pair.state ?? "",
        target: quantity.target, rows: count)
    }
    return (product(amounts, by: factors, pairs, presence), unknown)
  }

  private func factor(unit: String?, state: String?) -> Ratio? {
    guard let unit, let term = units.term(unit, state: state) else { return nil }
    return factors.factor(from: Measure([term]), to: quantity.target)
  }

  private func product(
    _ amounts: NumberColumn, by factors: [Ratio?], _ pairs: UnitPairs, _ presence: Presence
  ) -> NumberColumn {
    let decimals = factors.map {
      $0.map(DecimalFactor.init) ?? DecimalFactor(mantissa: 0, scale: 0)
    }
    if let exact = exactProduct(amounts, by: decimals, pairs, presence) { return exact }
    let doubles = (0..<amounts.count).map { row in
      guard presence[row], let factor = factors[Int(pairs.indices[row])] else { return 0.0 }
      return Self.product(amounts, row, factor)
    }
    return NumberColumn(doubles: doubles, presence: presence)
  }

  /// The product of one amount, rounded once where the amount is an exact decimal.
  private static func product(_ amounts: NumberColumn, _ row: Int, _ factor: Ratio) -> Double {
    guard case .decimals(let mantissas, let scale) = amounts.storage,
      let exact = Ratio(mantissa: mantissas[row], scale: scale)?.times(factor)
    else { return (amounts.number(row) ?? 0) * factor.value }
    return exact.value
  }

  /// The exact decimals, or nil when a factor is no decimal or a product does not fit.
  private func exactProduct(
    _ amounts: NumberColumn, by factors: [DecimalFactor?], _ pairs: UnitPairs,
    _ presence: Presence
  ) -> NumberColumn? {
    guard case .decimals(let mantissas, let scale) = amounts.storage else { return nil }
    let common = factors.compactMap { $0?.scale }.max() ?? 0
    guard scale + common <= 18 else { return nil }
    let multipliers = factors.map { $0?.mantissa(scale: common) }
    var result = [Int64](repeating: 0, count: mantissas.count)
    for row in mantissas.indices where presence[row] {
      guard let multiplier = multipliers[Int(pairs.indices[row])] else { return nil }
      let (product, overflow) = mantissas[row].multipliedReportingOverflow(by: multiplier)
      guard !overflow else { return nil }
      result[row] = product
    }
    return NumberColumn(decimals: result, scale: scale + common, presence: presence)
  }
}

/// The different pairs of unit and state that amounts are in.
private struct UnitPairs {
  /// The pairs by first appearance.
  let all: [(unit: String?, state: String?)]
  /// The pair of each row; -1 where there is no amount.
  let indices: [Int32]

  init(_ units: TextColumn, _ states: TextColumn?, of amounts: Presence) {
    let width = (states?.levels.count ?? 0) + 1
    var numbering = KeyNumbering(
      keys: (units.levels.count + 1) * width, rows: units.count)
    indices = (0..<units.count).map { row in
      guard amounts[row] else { return -1 }
      let state = states.map { Int($0.codes[row]) + 1 } ?? 0
      return numbering.number(of: (Int(units.codes[row]) + 1) * width + state, row)
    }
    all = numbering.firstRows.map { (units.text($0), states?.text($0)) }
  }
}

/// A factor that is an exact decimal.
private struct DecimalFactor {
  let mantissa: Int64
  let scale: Int

  init(mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The factor as a decimal of at most 18 digits; nil when it is none.
  init?(_ ratio: Ratio) {
    var power: Int128 = 1
    for scale in 0...18 {
      let (product, overflow) = ratio.numerator.multipliedReportingOverflow(by: power)
      if !overflow, product % ratio.denominator == 0,
        let mantissa = Int64(exactly: product / ratio.denominator)
      {
        self.init(mantissa: mantissa, scale: scale)
        return
      }
      power *= 10
    }
    return nil
  }

  /// The mantissa at a larger scale; nil when it does not fit.
  func mantissa(scale target: Int) -> Int64? {
    guard let power = Decimals.powerOfTen(target - scale) else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }
}
