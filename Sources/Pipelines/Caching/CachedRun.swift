import Reporting
import Tabular

/// Computes a plan with what earlier runs kept: an input whose files are as they were is not read,
/// a table or model of the same recipe is not computed.
///
/// What comes out is what a run from scratch would give, to the bit.
struct CachedRun {
  private let runner: Runner
  private let folder: CacheFolder
  private let use: CacheUse
  private let columns: NeededColumns
  private var writer: RecipeWriter
  private var results = RunResults()

  /// What was kept or found again of each unit, in order.
  private(set) var units: [UnitRecord] = []
  /// Why something could not be kept.
  private(set) var unkept: Diagnostic?

  private var plan: Plan { runner.plan }

  /// Prepares for a run.
  ///
  /// - Parameter before: the hashes of files that may be set aside, from before they are read.
  init(_ runner: Runner, in folder: CacheFolder, use: CacheUse, before: FileDigests) {
    self.runner = runner
    self.folder = folder
    self.use = use
    columns = NeededColumns(runner.plan.nodes, wanted: runner.plan.wantedColumns)
    writer = RecipeWriter(runner.plan, digests: before)
  }

  /// Computes everything that is not kept; throws the problems that stopped it.
  mutating func run() throws(RunFailure) -> RunResults {
    results.warnings = plan.warnings
    try readInputs()
    for (index, node) in plan.nodes.enumerated() {
      try compute(node)
      results.release(except: plan.sources(neededAfter: index))
    }
    try load(plan.sources(neededAfter: plan.nodes.count))
    do {
      try runner.takeFindings(&results)
    } catch {
      throw RunFailure(error)
    }
    try runner.demandBalance(results.ledger)
    takeDownRest()
    return results
  }

  // MARK: Inputs

  private mutating func readInputs() throws(RunFailure) {
    var problems = RunFailure()
    for input in plan.pipeline.inputs where !addKept(input) {
      read(input, &problems)
    }
    guard !problems.diagnostics.hasErrors else { throw problems }
  }

  /// Takes in an input as it was kept, if it is as it was.
  private mutating func addKept(_ input: InputDefinition) -> Bool {
    let unit = PlanUnit(.input, input.name.text)
    guard let kept: KeptInput = entry(unit) else { return false }
    let recipe = writer.recipe(of: input)
    guard recipe.key == kept.key else { return false }
    results.add(kept, of: input)
    _ = writer.declare(unit, by: recipe)
    takeDown(unit, recipe, content: kept.key, rows: kept.facts.rowsRead)
    return true
  }

  private mutating func read(_ input: InputDefinition, _ problems: inout RunFailure) {
    let unit = PlanUnit(.input, input.name.text)
    let (mark, before) = (results.mark, problems.diagnostics.errors.count)
    runner.read(input, columns.columns(of: input.name.text), &results, &problems)
    guard problems.diagnostics.errors.count == before,
      let facts = results.inputs.last, facts.name == input.name.text
    else { return }
    // What counts is what was read, not what was hashed before.
    writer.digests.take(facts, of: plan)
    let recipe = writer.recipe(of: input)
    _ = writer.declare(unit, by: recipe)
    keep(KeptInput(input, key: recipe.key, results, since: mark, of: plan), as: unit)
    takeDown(unit, recipe, content: recipe.key, rows: facts.rowsRead)
  }

  /// Reads the rows of inputs that were not needed so far.
  ///
  /// - Parameter origins: the inputs of which it must be known where their rows stand.
  private mutating func load(
    _ sources: Set<Relation.Source>, origins: Set<Relation.Source> = []
  ) throws(RunFailure) {
    for input in plan.pipeline.inputs where !input.isConstants {
      let source = Relation.Source(input.name.text)
      let lacksRows = sources.contains(source) && results.tables[source] == nil
      let lacksOrigins = origins.contains(source) && results.origins[input.name.text] == nil
      guard lacksRows || lacksOrigins else { continue }
      var rows = RunResults()
      var problems = RunFailure()
      runner.read(input, columns.columns(of: input.name.text), &rows, &problems)
      guard !problems.diagnostics.hasErrors else { throw problems }
      try demandUnchanged(input, rows.inputs)
      results.tables[source] = rows.tables[source]
      results.origins[input.name.text] = rows.origins[input.name.text]
    }
  }

  /// The rows must be those of the files that were hashed.
  private func demandUnchanged(
    _ input: InputDefinition, _ facts: [InputFacts]
  ) throws(RunFailure) {
    let known = results.inputs.first { $0.name == input.name.text }
    guard facts.first?.files != known?.files else { return }
    throw RunFailure(
      Diagnostic(
        .inputChanged,
        "the files of '\(input.name.text)' must stay as they are while they are read, and were "
          + "changed", at: input.read.place, hint: "run again when they are complete"))
  }

  // MARK: Tables and models

  private mutating func compute(_ node: Plan.Node) throws(RunFailure) {
    let recipe = writer.recipe(of: node)
    let declared = writer.declare(node.unit, by: recipe)
    if let kept: KeptNode = entry(node.unit), kept.key == recipe.key,
      (try? results.add(kept, of: node)) != nil
    {
      takeDown(node, recipe, content: kept.content(declared: declared, contents: writer.contents))
      return
    }
    try load(node.sources, origins: plan.checks(node) ? plan.inputsBehind(node) : [])
    let mark = results.mark
    do {
      try runner.evaluate(node, &results)
    } catch {
      throw RunFailure(error)
    }
    let made = KeptNode(node, key: recipe.key, results, since: mark)
    if let made { keep(made, as: node.unit) }
    takeDown(
      node, recipe,
      content: made?.content(declared: declared, contents: writer.contents) ?? recipe.key)
  }

  private mutating func takeDown(_ node: Plan.Node, _ recipe: Recipe, content: String) {
    let rows = node.outputs.first.flatMap { results.tables[$0.source]?.rowCount }
    takeDown(node.unit, recipe, content: content, rows: rows)
  }

  /// Takes down what is computed in every run: findings, figures, the report.
  private mutating func takeDownRest() {
    for finding in plan.findings {
      let recipe = writer.recipe(of: finding)
      takeDown(PlanUnit(.finding, finding.declaration.name.text), recipe, content: recipe.key)
    }
    for chart in plan.charts {
      let recipe = writer.recipe(of: chart)
      takeDown(PlanUnit(.figure, chart.name), recipe, content: recipe.key)
    }
    let report = writer.reportRecipe()
    takeDown(PlanUnit(.report, plan.pipeline.name), report, content: report.key)
  }

  private mutating func takeDown(
    _ unit: PlanUnit, _ recipe: Recipe, content: String, rows: Int? = nil
  ) {
    writer.contents[unit] = content
    units.append(UnitRecord(unit, recipe, content: content, rows: rows))
  }

  // MARK: Files

  private func entry<Kept: Archived>(_ unit: PlanUnit) -> Kept? {
    guard use == .used, case .sound(var archive) = folder.content(unit.file) else { return nil }
    return try? archive.read(Kept.self)
  }

  private mutating func keep(_ kept: some Archived, as unit: PlanUnit) {
    do throws(Diagnostic) {
      try folder.write(unit.file, kept)
    } catch {
      unkept = unkept ?? error
    }
  }
}

extension PlanUnit {
  /// The name of its file in the cache.
  var file: String { kind.rawValue + "." + name }
}

extension Plan {
  /// Whether a table checks its rows, so that it must be known where they stand.
  fileprivate func checks(_ node: Node) -> Bool {
    let table = pipeline.tables.first { $0.name.text == node.unit.name }
    return table?.steps.contains { $0.stage is Check } ?? false
  }

  /// What a node reads, and all inputs that rows of it may come from.
  fileprivate func inputsBehind(_ node: Node) -> Set<Relation.Source> {
    var found = node.sources
    for earlier in nodes.reversed() where found.contains(where: { $0.name == earlier.unit.name }) {
      found.formUnion(earlier.sources)
    }
    return found
  }
}
