public import Charting
import Tabular

/// A chart that was checked against the tables it draws.
public struct PlannedChart: Sendable {
  /// The name.
  public let name: String
  /// What is drawn, and how.
  public let chart: Chart
  /// The tables that it draws.
  public let tables: [String]

  /// Reads a chart and checks it; nil after reporting what is wrong.
  init?(
    _ name: Written, _ node: JSONNode, in document: JSONDocument, tables planner: TablePlanner,
    reporting diagnostics: inout Diagnostics
  ) {
    guard let chart = Chart(id: name.text, node, in: document, reporting: &diagnostics) else {
      return nil
    }
    let names = chart.tables
    var schemas: [String: Schema] = [:]
    for table in names {
      guard planner.names.contains(table.text) else {
        diagnostics.error(
          .unknownName, "'\(table.text)' must be a table, which it is not", at: table.place,
          hint: NearestName.hint(for: table.text, among: planner.names))
        return nil
      }
      guard let relation = planner.relation(table.text) else { return nil }
      schemas[table.text] = relation.schema
    }
    let before = diagnostics.errors.count
    chart.check(over: schemas, reporting: &diagnostics)
    guard diagnostics.errors.count == before else { return nil }
    self.name = name.text
    self.chart = chart
    self.tables = names.map(\.text)
  }
}
