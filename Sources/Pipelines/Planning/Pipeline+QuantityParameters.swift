import Tabular

extension Pipeline {
  /// Lets parts of quantities be parameters, `"country": "$country"`, which hold for all rows.
  ///
  /// - Parameter replaced: the values that a run sets, as typed.
  mutating func putParametersIntoQuantities(_ replaced: [String: String]) {
    let values = Dictionary(
      parameters.map { declared in
        ("$" + declared.name.text, replaced[declared.name.text] ?? declared.value.neutralText)
      }, uniquingKeysWith: { first, _ in first })
    for index in inputs.indices {
      inputs[index].declaration.replaceParts { part in
        guard case .header(let name) = part, let value = values[name] else { return part }
        return .constant(value)
      }
    }
  }
}

extension InputDeclaration {
  /// Says parts of all quantities otherwise.
  fileprivate mutating func replaceParts(_ replacement: (QuantityPart) -> QuantityPart) {
    for index in columns.indices {
      guard case .quantity(var quantity) = columns[index].type else { continue }
      quantity.replace(replacement)
      columns[index].type = .quantity(quantity)
    }
  }
}
