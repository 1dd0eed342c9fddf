/// Brings amounts in many units and states to one measure, by declared units, by files of
/// conversions and by factors.
///
/// Each combination of unit, state, country, product and day is looked up once, not each row.
struct QuantityConversion {
  private let declaration: ColumnDeclaration
  private let quantity: QuantityDeclaration
  private let input: InputDeclaration

  init(
    _ declaration: ColumnDeclaration, _ quantity: QuantityDeclaration, of input: InputDeclaration
  ) {
    self.declaration = declaration
    self.quantity = quantity
    self.input = input
  }

  /// The amounts in the target measure, the lines of files that were used, and the units that
  /// nothing explains.
  ///
  /// Amounts stay exact decimals while the product with the factor fits; a factor such as 1/46
  /// makes the column binary.
  ///
  /// - Parameter parts: unit, state, country, product and date of each row, as far as they are told.
  func converted(
    _ amounts: NumberColumn, in parts: [TextColumn?]
  ) -> (column: NumberColumn, used: [UnitConversion], unknown: [UnknownQuantity]) {
    let keys = QuantityKeys(parts, dates: quantity.dateType, of: amounts.presence)
    let factors = keys.all.map { $0.flatMap(factor) }
    var missing = amounts.presence.missing
    var counts = [Int](repeating: 0, count: factors.count)
    for (row, key) in keys.indices.enumerated() where key >= 0 && factors[Int(key)] == nil {
      counts[Int(key)] += 1
      missing.append((row, .rejected))
    }
    missing.sort { $0.row < $1.row }
    let presence = Presence(count: amounts.count, missing: missing)
    var unknown = UnknownQuantities(of: declaration.name, in: quantity.target)
    for (key, count) in zip(keys.all, counts) where count > 0 {
      let key = key ?? QuantityKey(unit: "")
      unknown.add(key, rows: count, untold: input.conversions.partsUntold(of: key))
    }
    let used = keys.all.compactMap { $0.flatMap(input.conversions.conversion) }
    return (product(amounts, by: factors, keys, presence), used, unknown.all)
  }

  private func factor(of key: QuantityKey) -> Ratio? {
    let line = input.conversions.conversion(of: key)
    let term =
      line.map { $0.term(state: key.state, in: input.units) }
      ?? input.units.term(key.unit, state: key.state)
    return term.flatMap { input.factors.factor(from: Measure([$0]), to: quantity.target) }
  }

  private func product(
    _ amounts: NumberColumn, by factors: [Ratio?], _ keys: QuantityKeys, _ presence: Presence
  ) -> NumberColumn {
    let decimals = factors.map {
      $0.map(DecimalFactor.init) ?? DecimalFactor(mantissa: 0, scale: 0)
    }
    if let exact = exactProduct(amounts, by: decimals, keys, presence) { return exact }
    let doubles = (0..<amounts.count).map { row in
      guard presence[row], let factor = factors[Int(keys.indices[row])] else { return 0.0 }
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
    _ amounts: NumberColumn, by factors: [DecimalFactor?], _ keys: QuantityKeys,
    _ presence: Presence
  ) -> NumberColumn? {
    guard case .decimals(let mantissas, let scale) = amounts.storage else { return nil }
    let common = factors.compactMap { $0?.scale }.max() ?? 0
    guard scale + common <= 18 else { return nil }
    let multipliers = factors.map { $0?.mantissa(scale: common) }
    var result = [Int64](repeating: 0, count: mantissas.count)
    for row in mantissas.indices where presence[row] {
      guard let multiplier = multipliers[Int(keys.indices[row])] else { return nil }
      let (product, overflow) = mantissas[row].multipliedReportingOverflow(by: multiplier)
      guard !overflow else { return nil }
      result[row] = product
    }
    return NumberColumn(decimals: result, scale: scale + common, presence: presence)
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
