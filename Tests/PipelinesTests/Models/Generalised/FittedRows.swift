import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// The tables of a model that was fitted to rows written in a test.
struct FittedRows {
  let problems: Diagnostics
  private let model: ComputedModel?

  /// Fits `m`, whose keys but `from` are given, to rows.
  init(_ keys: String, rows: String) throws {
    let keys = "{ \"from\": \"panel\", \(keys) }"
    (_, model, problems) = try ModelPlanTests.result(keys, rows: rows)
  }

  /// A table of the model.
  func table(_ output: ModelOutput) throws -> Table {
    try #require(model?.tables[Relation.Source("m", output: output.rawValue)])
  }

  /// A number of the row of a term.
  func number(_ column: String, _ term: String, _ output: ModelOutput = .table) throws -> Double? {
    let table = try table(output)
    let row = try #require((0..<table.rowCount).first { table.value("term", $0).text == term })
    return table.value(column, row).double
  }

  /// A cell of the only row of `m.fit`.
  func fit(_ column: String) throws -> Value { try table(.fit).value(column, 0) }

  /// The terms of a table.
  func terms(_ output: ModelOutput) throws -> [String] {
    let table = try table(output)
    return (0..<table.rowCount).map { table.value("term", $0).text ?? "" }
  }

  /// The estimates of a table.
  func estimates(_ output: ModelOutput) throws -> [Double?] {
    let table = try table(output)
    return (0..<table.rowCount).map { table.value("estimate", $0).double }
  }

  /// An estimate that formulas name.
  func named(_ formula: String) throws -> Estimate { try #require(model?.estimates[formula]) }
}
