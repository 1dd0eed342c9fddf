/// What a step may refer to while it is checked: the names and units of its pipeline.
public struct StageScope: Sendable {
  /// The table that the step belongs to, its position and its place.
  public let step: Relation.Step
  /// The relations of the tables and inputs that the step reads, by name.
  ///
  /// A table with a problem of its own is not there, so that it causes no second one.
  public let relations: [String: Relation]
  /// All names that may be referred to, for suggestions.
  public let tableNames: [String]
  /// What formulas may refer to besides columns.
  public let formulas: FormulaScope

  /// Describes where a step stands.
  public init(
    step: Relation.Step, relations: [String: Relation], tableNames: [String],
    formulas: FormulaScope
  ) {
    self.step = step
    self.relations = relations
    self.tableNames = tableNames
    self.formulas = formulas
  }
}
