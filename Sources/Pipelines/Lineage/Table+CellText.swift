import Tabular

extension Table {
  /// What people see of a cell: its value with the unit, or why there is none.
  func cellText(_ name: String, _ row: Int) -> String {
    guard let field = schema[name] else { return "" }
    if field.privacy == .hidden { return "(private)" }
    return value(name, row).text(with: field.measure)
  }

  /// What people see of a cell below a head that names the unit.
  func cellTextWithoutUnit(_ name: String, _ row: Int) -> String {
    guard let field = schema[name] else { return "" }
    return field.privacy == .hidden ? "(private)" : value(name, row).text(with: .none)
  }

  /// The head of a column: its name with the unit.
  func head(_ name: String) -> String {
    guard let field = schema[name], !field.measure.isNone else { return name.withoutMark }
    return "\(name.withoutMark) [\(field.measure.symbol)]"
  }

  /// The first values of columns in some rows.
  func firstCells(of names: [String], in rows: RowSet) -> [CellExplanation.Cell] {
    let all = rows.rows
    return names.filter { column($0) != nil && $0 != Schema.personCount }.map { name in
      let texts = all.prefix(3).map { cellTextWithoutUnit(name, $0) }
      return CellExplanation.Cell(
        column: head(name), text: texts.joined(separator: ", ") + (all.count > 3 ? ", ..." : ""))
    }
  }
}

extension Value {
  /// The value with its unit, or the reason why there is none.
  func text(with measure: Measure) -> String {
    if let reason = missingReason { return "missing (\(reason.text))" }
    return measure.isNone || double == nil ? neutralText : "\(neutralText) \(measure.symbol)"
  }
}

extension String {
  /// The name of a column that formulas of a step were given, without the mark before it.
  var withoutMark: String { hasPrefix("#") ? String(dropFirst()) : self }
}
