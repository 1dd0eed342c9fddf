import Indicators
import Tabular

extension EditorSchema {
  private static let verbs = StageRegistry.all.map { $0.manual }
  private static let indicators = IndicatorRegistry.all.map { $0.manual }

  /// Steps and indicators.
  static var stepDefinitions: [(String, JSONText)] {
    [("from", SchemaPart.object(of: TableDeclaration.fromManual))]
      + definitions("step", verbs.filter { $0.name != Indicate.manual.name }) {
        SchemaPart.object(of: $0)
      } + [("step." + Indicate.manual.name, oneOf("indicator", indicators))]
      + definitions("indicator", indicators) {
        SchemaPart.object(of: $0, values: [Indicate.manual.name: SchemaPart.words([$0.name])])
      }
  }

  /// The steps of a table, the first of which is `from`.
  static var steps: JSONText {
    .object([
      ("type", .text("array")), ("minItems", .whole(1)),
      ("items", .list([SchemaPart.reference("from")])), ("additionalItems", oneOf("step", verbs)),
    ])
  }
}
