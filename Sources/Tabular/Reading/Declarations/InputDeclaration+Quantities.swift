extension InputDeclaration {
  /// Lets the country, the product and the date of quantities name other declared columns, whose
  /// headers, pieces of file names and types then hold; any other name is a header.
  mutating func resolveQuantities(reporting diagnostics: inout Diagnostics) {
    let declared = Dictionary(
      columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in columns.indices {
      guard case .quantity(var quantity) = columns[index].type else { continue }
      quantity.country = quantity.country?.resolved(among: declared)
      quantity.product = quantity.product?.resolved(among: declared)
      resolveDate(of: &quantity, columns[index], among: declared, reporting: &diagnostics)
      columns[index].type = .quantity(quantity)
    }
  }

  private func resolveDate(
    of quantity: inout QuantityDeclaration, _ column: ColumnDeclaration,
    among declared: [String: ColumnDeclaration], reporting diagnostics: inout Diagnostics
  ) {
    guard let date = quantity.date else { return }
    quantity.date = date.resolved(among: declared)
    guard let named = date.header.flatMap({ declared[$0] }) else { return }
    quantity.dateType = named.type
    guard case .day = named.type.kind else {
      diagnostics.error(
        .wrongValue,
        "'date' of '\(column.name)' must be a column of dates, months or seasons, not of "
          + "\(named.type.kind.text)s", at: column.place)
      return
    }
  }
}

extension QuantityPart {
  fileprivate func resolved(among declared: [String: ColumnDeclaration]) -> QuantityPart {
    guard let column = header.flatMap({ declared[$0] }) else { return self }
    return column.fileName.map(QuantityPart.fileName) ?? .header(column.header)
  }
}
