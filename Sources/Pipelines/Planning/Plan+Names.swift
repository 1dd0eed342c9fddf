import Reporting
import Tabular

extension Plan {
  /// The source of a table by the name that pipelines write: `coops`, `main`, `main.fit`.
  func source(of name: String) -> Relation.Source {
    for case .model(let model) in nodes {
      if let source = model.source(of: name) { return source }
    }
    return Relation.Source(name)
  }

  /// Whether any input is made up.
  var isSynthetic: Bool { pipeline.inputs.contains(where: \.isSynthetic) }

  /// Whether made-up rows are in a table, or in any that it was made from.
  func isSynthetic(_ source: Relation.Source) -> Bool {
    let input = pipeline.inputs.first { $0.name.text == source.name }
    if let input { return input.isSynthetic }
    return origins(of: source).contains { $0.name != source.name && isSynthetic($0) }
  }

  /// The tables and inputs that a table or model reads itself.
  private func origins(of source: Relation.Source) -> Set<Relation.Source> {
    for node in nodes {
      switch node {
      case .table(source.name, let relation): return Set(relation.needs(wanted: []).keys)
      case .model(let model) where model.name.text == source.name: return Set(model.needs.keys)
      case .table, .model: continue
      }
    }
    return []
  }

  /// The values of the parameters as texts for titles.
  var parameterTexts: [String: String] {
    Dictionary(
      parameters.map { ($0.declaration.name.text, $0.value.plainText) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What formulas outside tables may refer to.
  var formulas: FormulaScope { pipeline.formulas(with: parameters) }

  /// The columns that publications, findings and charts use, by source.
  var wantedColumns: [Relation.Source: Set<String>] {
    var wanted: [Relation.Source: Set<String>] = [:]
    let schemas = Dictionary(
      nodes.compactMap { node in
        if case .table(let name, let relation) = node { (name, relation.schema) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    let inputs = Dictionary(
      pipeline.inputs.map { ($0.name.text, $0.schema) }, uniquingKeysWith: { first, _ in first })
    let used = publications.map(\.table) + charts.flatMap(\.tables)
    for name in used + (shown.map { [$0] } ?? []) {
      let schema = schemas[name] ?? inputs[name]
      wanted[source(of: name), default: []].formUnion(schema?.names ?? [])
    }
    for finding in findings {
      guard let table = finding.declaration.table?.text else { continue }
      let schema = schemas[table] ?? inputs[table]
      let used = schema.map { finding.columns.union($0.personColumns).intersection($0.names) }
      wanted[source(of: table), default: []].formUnion(used ?? finding.columns)
    }
    for extreme in findings.flatMap(\.constants).compactMap(ColumnExtreme.init) {
      wanted[source(of: extreme.table), default: []].insert(extreme.column)
    }
    return wanted
  }

  /// The tables that nodes after a position read, or that the run shows when all is computed.
  func sources(neededAfter position: Int) -> Set<Relation.Source> {
    let shown = wantedColumns.keys + (template?.tables ?? []).map { source(of: $0.text) }
    return nodes.dropFirst(position + 1).reduce(into: Set(shown)) { needed, node in
      switch node {
      case .table(_, let relation): needed.formUnion(relation.needs(wanted: []).keys)
      case .model(let model): needed.formUnion(model.needs.keys)
      }
    }
  }
}
