import Tabular

/// What is up to date of a pipeline, unit by unit, and why the rest is not: the one place that
/// decides, for `run`, `plan`, `status` and `graph`.
public struct PipelineState: Sendable {
  /// A unit with the reasons to compute it.
  public struct Unit: Sendable {
    /// The unit.
    public let unit: PlanUnit
    /// Why it must be computed; empty where it is up to date.
    public internal(set) var reasons: [StaleReason]
    /// The names of what it is made from.
    public let sources: [String]
    /// How many rows it had in the last run, where it has rows.
    public let rows: Int?
    /// How many bytes its files have now; nil for what is no input.
    public let bytes: Int?

    /// Whether it need not be computed.
    public var isUpToDate: Bool { reasons.isEmpty }
  }

  /// The name of the pipeline.
  public let name: String
  /// Every unit, each after what it is made from; the report is the last.
  public private(set) var units: [Unit] = []
  /// Whether all units are up to date.
  public var isUpToDate: Bool { units.allSatisfy(\.isUpToDate) }

  private let kept: [UnitRecord]
  /// Why nothing at all is up to date, if that is known without looking.
  private let reason: StaleReason?

  /// Finds out what is up to date of a sound pipeline.
  public init(_ plan: Plan, options: RunOptions) {
    name = plan.pipeline.name
    let folder = CacheFolder(of: name, in: options.workspace(in: plan.project))
    (kept, reason) = Self.kept(in: folder, options)
    var writer = RecipeWriter(plan, digests: FileDigests())
    let edited = Self.outputChanges(plan, options, folder)
    for input in plan.pipeline.inputs {
      let bytes = plan.files[input.name.text]?.size(in: plan.project)
      judge(PlanUnit(.input, input.name.text), writer.recipe(of: input), &writer, bytes: bytes)
    }
    for node in plan.nodes { judge(node.unit, writer.recipe(of: node), &writer) }
    for finding in plan.findings {
      judge(PlanUnit(.finding, finding.declaration.name.text), writer.recipe(of: finding), &writer)
    }
    for chart in plan.charts {
      judge(PlanUnit(.figure, chart.name), writer.recipe(of: chart), &writer)
    }
    judge(PlanUnit(.report, name), writer.reportRecipe(), &writer)
    for (unit, reason) in edited {
      guard let index = units.firstIndex(where: { $0.unit == unit }) else { continue }
      units[index].reasons.append(reason)
    }
  }

  /// The units of the last run, or why they are of no use.
  private static func kept(
    in folder: CacheFolder, _ options: RunOptions
  ) -> ([UnitRecord], StaleReason?) {
    guard options.cache != .renewed else { return ([], .forced) }
    switch folder.content(UnitRecord.file) {
    case .absent: return ([], .neverComputed)
    case .damaged: return ([], .damaged)
    case .foreign: return ([], .build)
    case .sound(var archive):
      guard let kept = try? archive.read([UnitRecord].self) else { return ([], .damaged) }
      return (kept, nil)
    }
  }

  private mutating func judge(
    _ unit: PlanUnit, _ recipe: Recipe, _ writer: inout RecipeWriter, bytes: Int? = nil
  ) {
    let before = kept.first { $0.unit == unit }
    let reasons =
      before.map { recipe.changes(since: $0.recipe) } ?? [reason ?? .neverComputed]
    if reasons.isEmpty { writer.contents[unit] = before?.content }
    units.append(
      Unit(
        unit: unit, reasons: reasons, sources: recipe.sources, rows: before?.rows, bytes: bytes))
  }

  /// Everything that a unit is made from, step by step.
  func units(behind unit: PlanUnit) -> Set<PlanUnit> {
    var names = Set(units.first { $0.unit == unit }?.sources ?? [])
    var found: Set<PlanUnit> = []
    // Each unit stands after what it is made from.
    for earlier in units.reversed() where earlier.unit != unit && names.contains(earlier.unit.name)
    {
      found.insert(earlier.unit)
      names.formUnion(earlier.sources)
    }
    return found
  }

  /// Everything that is made from a unit, step by step.
  func units(madeFrom unit: PlanUnit) -> Set<PlanUnit> {
    var names: Set = [unit.name]
    var found: Set<PlanUnit> = []
    for later in units where later.unit != unit && !names.isDisjoint(with: later.sources) {
      found.insert(later.unit)
      names.insert(later.unit.name)
    }
    return found
  }

  /// The published files that are not as they were written, each with the unit that it belongs to.
  private static func outputChanges(
    _ plan: Plan, _ options: RunOptions, _ folder: CacheFolder
  ) -> [(PlanUnit, StaleReason)] {
    guard case .sound(var archive) = folder.content(RunRecord.file),
      let record = try? archive.read(RunRecord.self)
    else { return [] }
    let output = options.output(in: plan.project) + "/" + plan.pipeline.name
    return record.outputChanges(output).map { path, reason in (plan.unit(publishing: path), reason)
    }
  }
}

extension Plan {
  /// The unit that a published file belongs to, by its path below the pipeline's folder.
  func unit(publishing path: String) -> PlanUnit {
    if let publication = publications.first(where: { $0.file == path }) {
      let owner = source(of: publication.table).name
      return nodes.first { $0.unit.name == owner }?.unit ?? PlanUnit(.table, owner)
    }
    let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    if path.hasPrefix("rejects/") { return PlanUnit(.input, name) }
    let chart = charts.first { path.hasPrefix("figures/\($0.name)") }
    return chart.map { PlanUnit(.figure, $0.name) } ?? PlanUnit(.report, pipeline.name)
  }
}

extension InputFiles {
  /// How many bytes the files have that can be opened.
  func size(in project: Project) -> Int { opened(in: project).files.reduce(0) { $0 + $1.size } }
}
