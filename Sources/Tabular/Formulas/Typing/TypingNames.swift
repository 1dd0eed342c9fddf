extension FormulaTyper {
  /// The parts of an estimate, which stand in columns of their own: `x.low` is `x_low`.
  private static let estimateParts: Set<String> = ["low", "high", "se", "n", "reason"]

  /// `$name`.
  mutating func parameter(_ name: String, _ node: FormulaNode) -> TypedNode? {
    guard let parameter = scope.parameters[name] else {
      let known = scope.parameters.keys.sorted()
      diagnostics.error(
        .formulaUnknownParameter, "'$\(name)' must be a declared parameter, which it is not",
        at: place(of: node),
        notes: known.isEmpty ? [] : ["parameters: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: name, among: known))
      return nil
    }
    return TypedNode(
      .value(parameter.value), gives: .init(kind: parameter.kind, measure: parameter.measure),
      source: node)
  }

  /// A column, a part of an estimate, `table.column`, or a named constant.
  mutating func named(_ path: [String], _ node: FormulaNode) -> TypedNode? {
    let name = path.joined(separator: ".")
    for column in columnNames(of: path) {
      if scope.unknownColumns.contains(column) { return nil }
      if let field = scope.schema[column] { return columnNode(field, node) }
    }
    if let constant = constant(node) { return constant }
    let shown = path.count == 2 && path[0] == scope.table ? path[1] : name
    var problem = scope.schema.unknownColumn(
      shown, in: scope.table.hasPrefix("the ") ? scope.table : "'\(scope.table)'",
      at: place(of: node))
    if path.count > 1 {
      problem.hint = NearestName.hint(for: name, among: scope.constants.keys.sorted())
    }
    diagnostics.report(problem)
    return nil
  }

  /// A constant whose canonical text is this node's.
  func constant(_ node: FormulaNode) -> TypedNode? {
    guard let constant = scope.constants[node.text] else { return nil }
    return TypedNode(
      .constant(node.text), gives: .init(kind: constant.kind, measure: constant.measure),
      source: node)
  }

  /// The columns that a path may mean, the most literal one first.
  private func columnNames(of path: [String]) -> [String] {
    var names = [path.joined(separator: ".")]
    if path.count > 1, path[0] == scope.table {
      names += columnNames(of: Array(path.dropFirst()))
    }
    if path.count == 2, Self.estimateParts.contains(path[1]) {
      names.append(path.joined(separator: "_"))
    }
    return names
  }

  private mutating func columnNode(_ field: Field, _ node: FormulaNode) -> TypedNode? {
    guard sort != .aggregate || isInsideAggregate else {
      diagnostics.error(
        .formulaMisplaced,
        "'\(field.name)' must stand inside a function of groups here, such as sum or mean",
        at: place(of: node))
      return nil
    }
    return TypedNode(
      .column(field.name),
      gives: .init(
        kind: field.kind, measure: field.measure, privacy: field.privacy, scale: field.scale),
      source: node)
  }
}
