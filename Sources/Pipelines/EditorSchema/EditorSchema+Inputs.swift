import Tabular

extension EditorSchema {
  /// Inputs, their columns and how their rows were drawn.
  static var inputDefinitions: [(String, JSONText)] {
    [
      ("input", SchemaPart.object(of: InputDefinition.manual, values: inputValues)),
      ("column", column),
      ("defaults", keys("How the cells of an input are written", ColumnDefaults.keys)),
      ("missing", missing),
      ("design", SchemaPart.object(of: DesignDeclaration.manual, values: designValues)),
    ]
  }

  private static let inputValues = [
    "columns": SchemaPart.named(SchemaPart.reference("column")),
    "defaults": SchemaPart.reference("defaults"),
    "design": SchemaPart.reference("design"),
    "fresh": SchemaPart.object(of: FreshnessDeclaration.manual),
    "constants": SchemaPart.object(of: ConstantsDeclaration.manual),
    "expect": SchemaPart.namedTexts,
  ]

  private static let designValues = [
    "population": SchemaPart.anyOf([
      SchemaPart.text, SchemaPart.object(of: DesignDeclaration.registerManual),
    ]),
    "second_stage": SchemaPart.object(of: DesignDeclaration.secondStageManual),
  ]

  /// A type in short, or an object with more.
  private static let column = SchemaPart.anyOf([
    SchemaPart.text, keys("A column with more than its type", ColumnDeclaration.longFormKeys),
  ])

  /// Words for missing values, each with its reason.
  private static let missing = SchemaPart.named(
    SchemaPart.words(MissingReason.allCases.map(\.text)))

  /// An object of keys that reading knows; all but `missing` are texts or say more elsewhere.
  private static func keys(_ summary: String, _ names: [String]) -> JSONText {
    SchemaPart.object(
      summary,
      names.map { ($0, $0 == "missing" ? SchemaPart.reference("missing") : SchemaPart.anything) })
  }
}
