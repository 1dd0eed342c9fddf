import Charting
import Foundation
import Reporting
import Tabular

/// The checks of one pipeline in their order; collects problems and goes on as far as it can.
struct PipelinePlanning {
  let pipeline: Pipeline
  /// Where the inputs lie.
  let project: Project
  /// Where the declaration lies with its template: the same project, but for comparisons.
  let home: Project
  let options: RunOptions
  var diagnostics = Diagnostics()

  init(_ pipeline: Pipeline, project: Project, home: Project? = nil, options: RunOptions) {
    self.pipeline = pipeline
    self.project = project
    self.home = home ?? project
    self.options = options
  }

  /// The plan, or nil after reporting everything that is wrong.
  mutating func plan() -> Plan? {
    let parameters = parameterValues()
    checkPrivacySection()
    let files = locateInputs()
    let scope = pipeline.formulas(with: parameters)
    checkConstants(scope)
    let tables = TablePlanner(pipeline, formulas: scope)
    diagnostics.append(tables.diagnostics)
    let findings = planFindings(tables, scope)
    let charts = planCharts(tables)
    let template = planTemplate(tables, findings, charts)
    let publications = planPublications(tables, findings, charts, template)
    guard !diagnostics.hasErrors else { return nil }
    return Plan(
      pipeline: pipeline, project: project, parameters: parameters, files: files,
      nodes: tables.nodes, findings: findings, charts: charts, publications: publications,
      template: template, warnings: diagnostics.warnings)
  }

  private mutating func parameterValues() -> [ParameterValue] {
    pipeline.parameters.map { declaration in
      guard let typed = options.parameters[declaration.name.text] else {
        return ParameterValue(
          declaration: declaration, value: declaration.value, isReplaced: false)
      }
      let value = ParameterDeclaration.value(
        typed, kind: declaration.kind, measure: declaration.measure, units: pipeline.units)
      if value == nil {
        diagnostics.error(
          .unknownParameter,
          "the parameter '\(declaration.name.text)' must be a \(declaration.kind.text), "
            + "not '\(typed)'", notes: ["it is declared at \(declaration.name.place?.text ?? "")"])
      }
      return ParameterValue(
        declaration: declaration, value: value ?? declaration.value,
        isReplaced: value.map { $0 != declaration.value } ?? true)
    }
  }

  private mutating func checkPrivacySection() {
    if let person = pipeline.privacy?.person {
      let names = pipeline.inputs.flatMap(\.schema.names)
      guard !names.contains(person.text) else { return }
      diagnostics.error(
        .unknownColumn, "'\(person.text)' must be a column of an input, which it is not",
        at: person.place, hint: NearestName.hint(for: person.text, among: names))
      return
    }
    for input in pipeline.inputs {
      guard let field = input.schema.fields.first(where: { $0.privacy != .open }) else { continue }
      diagnostics.error(
        .privacyMissing,
        "a pipeline with '\(field.name)' of '\(input.name.text)' must have a privacy section",
        at: input.name.place,
        hint: "as in \"privacy\": { \"person\": \"\(field.name)\", \"min_cell\": 5 }?")
      return
    }
  }

  private mutating func locateInputs() -> [String: InputFiles] {
    let locator = InputLocator(
      project: project, replacements: options.inputs, limits: options.limits)
    var files: [String: InputFiles] = [:]
    for input in pipeline.inputs {
      guard let found = locator.files(of: input, reporting: &diagnostics) else { continue }
      files[input.name.text] = found
      check(found, by: declaration(of: input))
      checkCorrections(of: input)
      input.freshness?.check(pipeline.parameters, reporting: &diagnostics)
    }
    for input in pipeline.inputs { checkParents(of: input, files) }
    ReferencePlanner(pipeline).check(reporting: &diagnostics)
    return files
  }

  /// The file of corrections must be there; rows of repeats and their parents take none.
  private mutating func checkCorrections(of input: InputDefinition) {
    let isParent = pipeline.inputs.contains { $0.parent?.text == input.name.text }
    if let written = input.declaration.corrections, isParent || input.parent != nil {
      diagnostics.error(
        .correctionOfRepeat,
        "'\(input.name.text)' must have no corrections, because rows of it belong to rows of "
          + "another input", at: written.place)
    }
    do {
      _ = try input.correctionFile(in: project)
    } catch {
      diagnostics.report(error)
    }
  }

  private mutating func check(_ files: InputFiles, by declaration: InputDeclaration) {
    let opened = files.opened(in: project)
    InputReader(declaration).check(
      opened.files, unopened: opened.failed, reporting: &diagnostics)
  }

  /// How the files of an input are read: those of a repeat with the column that names parents.
  private func declaration(of input: InputDefinition) -> InputDeclaration {
    let repeats = input.parent.flatMap { _ in RepeatRows(input.declaration) }
    return repeats?.children ?? input.declaration
  }

  /// The parents of a repeat must be another input of the same form, with the columns it climbs to.
  private mutating func checkParents(of input: InputDefinition, _ files: [String: InputFiles]) {
    guard let name = input.parent else { return }
    let others = pipeline.inputs.filter {
      $0.name.text != input.name.text && $0.declaration.form == input.declaration.form
    }
    guard let parent = others.first(where: { $0.name.text == name.text }),
      let repeats = RepeatRows(input.declaration)
    else {
      let names = others.map(\.name.text)
      diagnostics.error(
        .unknownName, "'\(name.text)' must be another input of the same form, which it is not",
        at: name.place, hint: NearestName.hint(for: name.text, among: names))
      return
    }
    guard let found = files[name.text] else { return }
    check(found, by: repeats.parents(in: parent.declaration, wanted: nil))
  }

  /// The conditions of constant files must fit their columns before anything is read.
  private mutating func checkConstants(_ formulas: FormulaScope) {
    for input in pipeline.inputs {
      guard let condition = input.constantRows?.condition else { continue }
      var scope = formulas
      scope.schema = input.schema
      scope.table = input.name.text
      _ = condition.condition(in: scope, reporting: &diagnostics)
    }
  }

  private mutating func planFindings(
    _ tables: TablePlanner, _ formulas: FormulaScope
  ) -> [FindingPlan] {
    var scope = formulas
    scope.constants.merge(ColumnExtreme.constants(of: tables.made)) { first, _ in first }
    for model in tables.models.values {
      scope.constants.merge(model.constants) { first, _ in first }
    }
    let planner = FindingPlanner(tables: tables, formulas: scope)
    return pipeline.findings.compactMap { planner.plan($0, reporting: &diagnostics) }
  }

  private mutating func planCharts(_ tables: TablePlanner) -> [PlannedChart] {
    pipeline.charts.compactMap { name, node in
      PlannedChart(
        name, node, in: pipeline.document, tables: tables, reporting: &diagnostics)
    }
  }

  /// Every table that a finding, a chart or the template uses is written, unless `outputs` differs.
  private mutating func planPublications(
    _ tables: TablePlanner, _ findings: [FindingPlan], _ charts: [PlannedChart],
    _ template: Template?
  ) -> [TablePublication] {
    let used =
      findings.compactMap(\.declaration.table) + charts.flatMap(\.chart.tables)
      + (template?.tables ?? [])
    let planner = PublicationPlanner(pipeline: pipeline, tables: tables)
    planner.checkDrawn(charts, reporting: &diagnostics)
    return planner.publications(used: used, reporting: &diagnostics)
  }

  /// The template beside the pipeline, or the one it names, checked against what there is.
  private mutating func planTemplate(
    _ tables: TablePlanner, _ findings: [FindingPlan], _ charts: [PlannedChart]
  ) -> Template? {
    guard let source = templateSource(),
      let template = Template(parsing: source, reporting: &diagnostics)
    else { return nil }
    var scope = ReportScope()
    scope.findings = findings.map(\.reportEntry)
    scope.unsoundFindings = pipeline.findings.map(\.name.text)
      .filter { name in !scope.findings.contains { $0.name == name } }
    scope.tables = shownNames.map { name in
      ReportScope.Table(name: name, schema: tables.relation(name)?.schema)
    }
    scope.charts = pipeline.charts.map(\.name)
    scope.models = pipeline.models.map(\.name.text)
    scope.parameters = pipeline.parameters.map {
      ReportScope.Parameter(name: $0.name.text, kind: $0.kind, measure: $0.measure)
    }
    scope.units = pipeline.units
    template.check(in: scope, reporting: &diagnostics)
    if options.tellsTypedDigits { template.tellTypedDigits(reporting: &diagnostics) }
    return template
  }

  /// The tables that a report may show: those that the pipeline makes, not its inputs.
  private var shownNames: [String] {
    pipeline.tables.map(\.name.text)
      + pipeline.models.flatMap { model in
        model.published.map { $0.output.name(of: model.name.text) }
      }
  }

  private mutating func templateSource() -> SourceText? {
    do {
      if let named = pipeline.template {
        return try Planner.text(
          home.path(named.text, at: named.place), home, options.limits)
      }
      let path = home.located(pipeline.templateBeside)
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      return try Planner.text(path, home, options.limits)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }
}

extension Pipeline {
  /// What formulas may refer to besides columns: parameters, units, factors, named constants.
  func formulas(with parameters: [ParameterValue]) -> FormulaScope {
    var scope = FormulaScope(Schema([]))
    for parameter in parameters {
      scope.parameters[parameter.declaration.name.text] = parameter.meaning
    }
    scope.units = units
    scope.factors = factors
    for input in inputs { scope.constants.merge(input.constants) { first, _ in first } }
    return scope
  }
}

extension ParameterValue {
  /// The parameter as formulas know it.
  var meaning: FormulaScope.Parameter {
    FormulaScope.Parameter(value, declaration.kind, measure: declaration.measure)
  }
}

extension FindingPlan {
  /// The finding as templates know it before it has a value.
  fileprivate var reportEntry: ReportScope.Finding {
    ReportScope.Finding(
      name: declaration.name.text, kind: kind, measure: measure,
      isGrouped: !declaration.keys.isEmpty, statuses: statuses.map(\.name))
  }
}
