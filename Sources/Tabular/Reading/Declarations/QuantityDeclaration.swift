/// Amounts whose unit and product state stand beside each one, and what they are brought to.
public struct QuantityDeclaration: Sendable, Equatable {
  /// The header of the column of amounts.
  public let amount: String
  /// The unit of each amount.
  public var unit: QuantityPart
  /// The product state of each amount, where one is told.
  public var state: QuantityPart?
  /// The country of each amount, for units that differ between countries.
  public var country: QuantityPart?
  /// The product of each amount, for units that differ between products.
  public var product: QuantityPart?
  /// The day of each amount, for units that changed.
  public var date: QuantityPart?
  /// How the days are written; those of months and seasons are their first days.
  public var dateType = ColumnType.date(.iso)
  /// The measure that all amounts are brought to.
  public let target: Measure

  /// Parts by where they are told, and the measure to bring amounts to.
  public init(
    amount: String, unit: QuantityPart, state: QuantityPart? = nil, as target: Measure
  ) {
    self.amount = amount
    self.unit = unit
    self.state = state
    self.target = target
  }

  /// Unit, state, country, product and date, in this order; nil where nothing tells them.
  var parts: [QuantityPart?] { [unit, state, country, product, date] }

  /// Says some parts otherwise than by the columns that they name.
  public mutating func replace(_ replacement: (QuantityPart) -> QuantityPart) {
    unit = replacement(unit)
    state = state.map(replacement)
    country = country.map(replacement)
    product = product.map(replacement)
    date = date.map(replacement)
  }

  /// The headers of all columns of the file that are needed, that of the amounts first.
  var headers: [String] { [amount] + parts.compactMap { $0?.header } }
}

extension QuantityDeclaration {
  static let keys = ["amount", "unit", "state", "country", "product", "date", "as"]

  /// Reads `amount unit state country product date as`; nil when the object has none of them, or a
  /// needed one is missing.
  init?(
    _ node: JSONNode, in document: JSONDocument, units: UnitCatalogue,
    reporting diagnostics: inout Diagnostics
  ) {
    guard Self.keys.contains(where: { node[$0] != nil }) else { return nil }
    let keys = SectionKeys(node, in: document)
    let amount = keys.text("amount", reporting: &diagnostics)
    let unit = keys.part("unit", reporting: &diagnostics)
    let target = keys.text("as", reporting: &diagnostics)
    guard let amount, let unit, let target else {
      diagnostics.error(
        .missingKey, "a quantity must have the keys 'amount', 'unit' and 'as'",
        at: document.place(of: node))
      return nil
    }
    do throws(UnitCatalogue.Misspelling) {
      self.init(
        amount: amount.text, unit: unit, state: keys.part("state", reporting: &diagnostics),
        as: try units.measure(target.text))
    } catch {
      diagnostics.report(ColumnWords(target).unknownUnit(error, at: error.range))
      return nil
    }
    country = keys.part("country", reporting: &diagnostics)
    product = keys.part("product", reporting: &diagnostics)
    date = keys.part("date", reporting: &diagnostics)
  }
}

extension SectionKeys {
  fileprivate func part(
    _ key: String, reporting diagnostics: inout Diagnostics
  ) -> QuantityPart? {
    text(key, reporting: &diagnostics).map { QuantityPart($0.text) }
  }
}
