public import Tabular

extension Template {
  /// Checks every tag against the names and types of a pipeline, before any data are read.
  ///
  /// Reported are unknown names and columns, filters and comparisons that do not fit their values,
  /// references to what is never placed, and, as a warning, charts that are never placed.
  public func check(in scope: ReportScope, reporting diagnostics: inout Diagnostics) {
    var check = TemplateCheck(scope)
    check.check(nodes)
    check.checkPlacements()
    diagnostics.append(check.diagnostics)
  }
}

/// Walks through a template and notes what does not fit the pipeline.
struct TemplateCheck {
  let scope: ReportScope
  var diagnostics = Diagnostics()
  /// The variables of the loops around the tag, with the findings that they go through.
  private(set) var variables: [(name: String, finding: ReportScope.Finding)] = []
  private var placed: Set<String> = []
  private var references: [Written] = []

  init(_ scope: ReportScope) {
    self.scope = scope
  }

  mutating func check(_ nodes: [TemplateNode]) {
    for node in nodes { check(node) }
  }

  private mutating func check(_ node: TemplateNode) {
    switch node {
    case .markdown, .title, .section, .note: break
    case .value(let value): checkInserted(value)
    case .table(let tag): check(tag)
    case .figure(let chart): check(chart, among: scope.charts.map(\.text), as: "a chart")
    case .reference(let target): references.append(target)
    case .models(let tag):
      for model in tag.models { check(model, among: scope.models, as: "a model") }
    case .choice(let condition, let then, let otherwise):
      check(condition)
      check(then)
      check(otherwise)
    case .each(let variable, let finding, let body): check(variable, finding, body)
    }
  }

  private mutating func check(_ name: Written, among known: [String], as what: String) {
    placed.insert(name.text)
    guard !known.contains(name.text) else { return }
    diagnostics.report(unknown(name, among: known, as: what))
  }

  private mutating func check(_ tag: TableTag) {
    placed.insert(tag.id?.text ?? tag.table.text)
    guard let table = table(tag.table), let schema = table.schema else { return }
    for column in (tag.columns ?? []) + tag.sort.map(\.column) {
      _ = field(column, of: schema, named: table.name)
    }
  }

  private mutating func check(_ variable: Written, _ name: Written, _ body: [TemplateNode]) {
    guard let finding = scope.finding(name.text) else {
      guard !scope.unsoundFindings.contains(name.text) else { return }
      let known = scope.findings.filter(\.isGrouped).map(\.name)
      diagnostics.report(unknown(name, among: known, as: "a finding"))
      return
    }
    if !finding.isGrouped {
      diagnostics.error(
        .templateUnknownName, "'\(name.text)' must have groups, not one value for the whole",
        at: name.place, hint: "a finding has groups when it declares 'by'")
    }
    variables.append((variable.text, finding))
    check(body)
    variables.removeLast()
  }

  /// Reports references without a target and charts without a place.
  mutating func checkPlacements() {
    for reference in references where !placed.contains(reference.text) {
      let isKnown =
        scope.table(reference.text) != nil || scope.models.contains(reference.text)
        || scope.charts.contains { $0.text == reference.text }
      diagnostics.error(
        .templateNotPlaced, "'\(reference.text)' must be placed in the report to be referred to",
        at: reference.place,
        notes: placed.isEmpty ? [] : ["placed here: " + placed.sorted().joined(separator: ", ")],
        hint: isKnown
          ? "place it with a table, figure or models tag"
          : NearestName.hint(for: reference.text, among: placed.sorted()))
    }
    for chart in scope.charts where !placed.contains(chart.text) {
      diagnostics.warning(
        .templateUnusedFigure, "chart '\(chart.text)' must be placed in the report to be seen",
        at: chart.place, hint: "place it with {{ figure \(chart.text) }}")
    }
  }
}

extension TemplateCheck {
  /// The table of a name, or nil after reporting that there is none.
  mutating func table(_ name: Written) -> ReportScope.Table? {
    if let table = scope.table(name.text) { return table }
    diagnostics.report(unknown(name, among: scope.tables.map(\.name), as: "a table"))
    return nil
  }

  /// The column of a table, or nil after reporting that there is none.
  mutating func field(_ column: Written, of schema: Schema, named table: String) -> Field? {
    if let field = schema[column.text] { return field }
    diagnostics.report(schema.unknownColumn(column.text, in: table, at: column.place))
    return nil
  }

  /// The problem of a name that stands for nothing, or for something else.
  func unknown(_ name: Written, among known: [String], as what: String) -> Diagnostic {
    Diagnostic(
      .templateUnknownName, "'\(name.text)' must be \(what), not \(kindOfThing(name.text))",
      at: name.place,
      notes: known.isEmpty ? [] : ["known here: " + known.sorted().joined(separator: ", ")],
      hint: NearestName.hint(for: name.text, among: known))
  }

  private func kindOfThing(_ name: String) -> String {
    if scope.finding(name) != nil { return "a finding" }
    if scope.table(name) != nil { return "a table" }
    if scope.charts.contains(where: { $0.text == name }) { return "a chart" }
    if scope.models.contains(name) { return "a model" }
    return scope.parameter(name) != nil ? "a parameter without '$'" : "an unknown name"
  }
}
