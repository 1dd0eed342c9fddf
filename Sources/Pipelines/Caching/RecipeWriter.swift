import Reporting
import Tabular

/// Writes down what each unit of a plan depends on.
struct RecipeWriter {
  let plan: Plan
  var digests: FileDigests
  /// What units came to that are up to date or computed; those that are to be computed have no entry.
  var contents: [PlanUnit: String] = [:]
  /// What is declared of units and of all that they are made from, as a hash.
  private var declared: [PlanUnit: String] = [:]
  private let columns: NeededColumns
  private let vocabulary: String

  /// Prepares for the units of a plan.
  init(_ plan: Plan, digests: FileDigests) {
    self.plan = plan
    self.digests = digests
    columns = NeededColumns(plan.nodes, wanted: plan.wantedColumns)
    let sections = [Section.states, .units, .factors, .scales].compactMap {
      plan.pipeline.document.root[$0.rawValue]?.canonicalText
    }
    let files = plan.pipeline.usedFiles.map { $0.path + " " + $0.digest }
    vocabulary = BLAKE2b.hexadecimal(of: Array((sections + files).joined(separator: "\n").utf8))
  }

  /// What a table or model depends on.
  func recipe(of node: Plan.Node) -> Recipe {
    switch node {
    case .table(let name, let relation):
      let declaration = plan.pipeline.tables.first { $0.name.text == name }
      return recipe(
        .tables, declaration?.name ?? Written(name), from: relation.needs(wanted: []).keys)
    case .model(let model): return recipe(.models, model.name, from: model.needs.keys)
    }
  }

  private func recipe(
    _ section: Section, _ name: Written, from sources: some Sequence<Relation.Source>
  ) -> Recipe {
    var recipe = Recipe(at: name.place)
    let mentions = declare(plan.pipeline.document.root[section.rawValue]?[name.text], in: &recipe)
    addPrivacy(to: &recipe)
    recipe.add(.columns, value: columnsNeeded(of: name.text))
    let constants = plan.pipeline.inputs.filter(\.isConstants).map(\.name.text)
    add(sources.map(\.name) + constants.filter(mentions.owners.contains), to: &recipe)
    return recipe
  }

  /// What a finding depends on.
  func recipe(of finding: FindingPlan) -> Recipe {
    let name = finding.declaration.name
    var recipe = Recipe(at: name.place)
    let mentions = declare(plan.pipeline.document.root["findings"]?[name.text], in: &recipe)
    addPrivacy(to: &recipe)
    let named = units.map(\.name).filter(mentions.owners.contains)
    add([finding.declaration.table.map { owner($0.text) }].compactMap { $0 } + named, to: &recipe)
    return recipe
  }

  /// What a chart depends on.
  func recipe(of chart: PlannedChart) -> Recipe {
    let (name, node) =
      plan.pipeline.charts.first { $0.name.text == chart.name } ?? (Written(""), nil)
    var recipe = Recipe(at: name.place)
    _ = declare(node, in: &recipe)
    addPrivacy(to: &recipe)
    recipe.add(.setting, "language", value: plan.pipeline.language)
    let paths = plan.pipeline.inputs.map(\.read.text)
    recipe.add(.setting, "the paths of inputs", value: paths.joined(separator: "\n"))
    let isSynthetic = chart.tables.contains { plan.isSynthetic(plan.source(of: $0)) }
    recipe.add(.setting, "synthetic", value: String(isSynthetic))
    add(chart.tables.map(owner), to: &recipe)
    return recipe
  }

  /// What the report depends on, with dictionary and manifest: everything.
  func reportRecipe() -> Recipe {
    let source = plan.pipeline.document.source
    var recipe = Recipe(at: nil)
    recipe.add(.file, source.file, value: BLAKE2b.hexadecimal(of: source.bytes))
    let template = plan.template.map { ($0.source.file, BLAKE2b.hexadecimal(of: $0.source.bytes)) }
    recipe.add(.file, template?.0 ?? plan.pipeline.templateBeside, value: template?.1)
    recipe.add(.vocabulary, value: vocabulary)
    for parameter in plan.parameters {
      let mark = parameter.isReplaced ? " (set)" : ""
      recipe.add(
        .parameter, parameter.declaration.name.text, value: parameter.value.neutralText + mark)
    }
    for unit in units { recipe.add(.source, unit.name, value: contents[unit]) }
    return recipe
  }

  /// Everything that the pipeline declares, each after what it is made from; not the report.
  var units: [PlanUnit] {
    plan.pipeline.inputs.map { PlanUnit(.input, $0.name.text) } + plan.nodes.map(\.unit)
      + plan.findings.map { PlanUnit(.finding, $0.declaration.name.text) }
      + plan.charts.map { PlanUnit(.figure, $0.name) }
  }

  /// The model of a table such as `main.fit`, or the name itself.
  private func owner(_ name: String) -> String { plan.source(of: name).name }

  /// Adds units by name, by what they came to.
  private func add(_ names: [String], to recipe: inout Recipe) {
    let known = units
    for name in Set(names).sorted() {
      let unit = known.first { $0.name == name }
      recipe.add(.source, name, value: unit.flatMap { contents[$0] })
    }
  }

  private func addPrivacy(to recipe: inout Recipe) {
    let section = plan.pipeline.document.root[Section.privacy.rawValue]
    recipe.add(.setting, "privacy", value: section?.canonicalText)
  }

  /// What is declared of a unit and of all that it is made from, without what files hold.
  mutating func declare(_ unit: PlanUnit, by recipe: Recipe) -> String {
    var archive = ArchiveWriter()
    for ingredient in recipe.ingredients where ingredient.kind != .file {
      var declaration = ingredient
      if ingredient.kind == .source {
        declaration.value = units.first { $0.name == ingredient.name }.flatMap { declared[$0] }
      }
      archive.write(declaration)
    }
    let hash = BLAKE2b.hexadecimal(of: archive.bytes)
    declared[unit] = hash
    return hash
  }

  /// Adds a part of the declaration with the parameters that it mentions.
  func declare(_ node: JSONNode?, in recipe: inout Recipe) -> Mentions {
    let text = node?.canonicalText ?? ""
    let mentions = Mentions(in: text)
    recipe.add(.declaration, value: BLAKE2b.hexadecimal(of: Array(text.utf8)))
    recipe.add(.vocabulary, value: vocabulary)
    for parameter in plan.parameters {
      let name = parameter.declaration.name.text
      guard mentions.parameters.contains(name) else { continue }
      recipe.add(.parameter, name, value: parameter.value.neutralText)
    }
    return mentions
  }

  /// The columns that others need of an input.
  func columnsNeeded(of input: String) -> String {
    columns.columns(of: input).sorted().joined(separator: "\n")
  }
}

extension Plan.Node {
  /// The node as a unit.
  var unit: PlanUnit {
    switch self {
    case .table(let name, _): PlanUnit(.table, name)
    case .model(let model): PlanUnit(.model, model.name.text)
    }
  }
}
