import Tabular

/// What is kept of one unit of the last run: what it depended on, and what it came to.
struct UnitRecord: Equatable, Archived {
  /// The name of the file in the cache that holds the units of a run.
  static let file = "units"

  let unit: PlanUnit
  let recipe: Recipe
  /// The hash of what it came to.
  let content: String
  /// How many rows it has, where it has rows.
  let rows: Int?

  init(_ unit: PlanUnit, _ recipe: Recipe, content: String, rows: Int?) {
    self.unit = unit
    self.recipe = recipe
    self.content = content
    self.rows = rows
  }

  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    guard let kind = PlanUnit.Kind(rawValue: try archive.read()) else { throw ArchiveDamage() }
    unit = PlanUnit(kind, try archive.read())
    recipe = try archive.read()
    content = try archive.read()
    rows = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(unit.kind.rawValue)
    archive.write(unit.name)
    archive.write(recipe)
    archive.write(content)
    archive.write(rows)
  }
}
