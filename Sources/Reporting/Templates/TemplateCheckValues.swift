import Tabular

extension TemplateCheck {
  /// Checks a value that is written into the text, and its filters.
  mutating func checkInserted(_ value: TemplateValue) {
    guard let type = type(of: value) else { return }
    for filter in value.filters { check(filter, of: value, as: type) }
    let forms = value.filters.filter { $0.form != .signed }
    if forms.count > 1, forms.map(\.form) != [.number, .unit] {
      diagnostics.error(
        .templateFilter, "a value must have one form, not \(forms.count)", at: forms[1].place,
        hint: "only 'signed' goes together with another filter")
    }
  }

  /// The type of a value, or nil after reporting that it has none.
  mutating func type(of value: TemplateValue) -> TemplateValueType? {
    switch value.source {
    case .name(let name): return type(of: value.member, ofFinding: name)
    case .parameter(let name):
      return parameter(name).map { TemplateValueType(kind: $0.kind, measure: $0.measure) }
    case .count(let name): return table(name).map { _ in TemplateValueType(kind: .number) }
    case .cell(let cell): return type(of: cell)
    }
  }

  private mutating func type(
    of member: TemplateValue.Member, ofFinding name: Written
  ) -> TemplateValueType? {
    if let variable = variables.last(where: { $0.name == name.text }) {
      return type(of: member, of: variable.finding)
    }
    guard let finding = scope.finding(name.text) else {
      guard !scope.unsoundFindings.contains(name.text) else { return nil }
      let known = scope.findings.map(\.name) + variables.map(\.name)
      diagnostics.report(unknown(name, among: known, as: "a finding"))
      return nil
    }
    guard !finding.isGrouped else {
      diagnostics.error(
        .templateUnknownName, "'\(name.text)' must be one value, not one for each group",
        at: name.place, hint: "go through its groups with {{ each r in \(name.text).by }}")
      return nil
    }
    return type(of: member, of: finding)
  }

  private func type(
    of member: TemplateValue.Member, of finding: ReportScope.Finding
  ) -> TemplateValueType {
    switch member {
    case .value, .previous: TemplateValueType(kind: finding.kind, measure: finding.measure)
    case .low, .high, .change, .interval:
      TemplateValueType(kind: .number, measure: finding.measure)
    case .n: TemplateValueType(kind: .number)
    case .group: TemplateValueType(kind: .text)
    case .status:
      TemplateValueType(
        kind: .text, statuses: finding.statuses.isEmpty ? [] : finding.statuses + ["ok"])
    }
  }

  private mutating func type(of cell: TemplateValue.TableCell) -> TemplateValueType? {
    guard let table = table(cell.table), let schema = table.schema else { return nil }
    for part in cell.key {
      guard let field = field(part.column, of: schema, named: table.name) else { continue }
      checkKey(part, against: field)
    }
    return field(cell.column, of: schema, named: table.name).map {
      TemplateValueType(kind: $0.kind, measure: $0.measure)
    }
  }

  private mutating func checkKey(_ part: TemplateValue.KeyPart, against field: Field) {
    guard let literal = type(of: part.value), literal.kind != field.kind else { return }
    if case .day = field.kind, literal.kind == .text { return }
    diagnostics.error(
      .templateComparison,
      "the key '\(field.name)' must be a \(field.kind.text), not a \(literal.kind.text)",
      at: part.column.place)
  }

  /// The parameter of a name, or nil after reporting that there is none.
  mutating func parameter(_ name: Written) -> ReportScope.Parameter? {
    if let parameter = scope.parameter(name.text) { return parameter }
    diagnostics.report(unknown(name, among: scope.parameters.map(\.name), as: "a parameter"))
    return nil
  }

  private mutating func check(
    _ filter: ValueFilter, of value: TemplateValue, as type: TemplateValueType
  ) {
    guard let expectation = expectation(of: filter.form, for: type) else { return }
    diagnostics.error(
      .templateFilter,
      "'\(filter.form.rawValue)' must be given \(expectation.must), "
        + "not \(described(type))",
      at: filter.place, hint: expectation.hint)
  }

  /// What a filter needs where the value is not that; nil where it fits.
  private func expectation(
    of form: ValueFilter.Form, for type: TemplateValueType
  ) -> (must: String, hint: String?)? {
    switch form {
    case .number, .signed, .unit:
      return type.kind == .number ? nil : ("a number", nil)
    case .percent, .points:
      let fits = type.kind == .number && type.measure.isDimensionless
      return fits ? nil : ("a plain share", type.kind == .number ? "use 'number'" : nil)
    case .money:
      let fits = type.kind == .number && type.measure.hasCurrency
      return fits ? nil : ("an amount of money", type.kind == .number ? "use 'number'" : nil)
    case .date:
      if case .day = type.kind { return nil }
      return ("a day, month or season", nil)
    case .words: return nil
    }
  }

  private func described(_ type: TemplateValueType) -> String {
    guard type.kind == .number else { return "a \(type.kind.text)" }
    return type.measure.isNone ? "a plain number" : type.measure.description
  }
}

extension Measure {
  /// Whether a currency, with or without a price base, stands above the line.
  var hasCurrency: Bool {
    terms.contains { term in
      let code = term.name.prefix { $0 != "@" }
      return term.power > 0 && code.utf8.count == 3 && code.utf8.allSatisfy { (65...90) ~= $0 }
    }
  }
}
