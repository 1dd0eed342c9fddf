import Reporting
import Tabular

/// What stands in a cell, or what a finding says.
enum CellValue: Sendable, Equatable {
  /// The value of a cell of a table.
  case value(Value)
  /// A value with its interval, status and reasons.
  case estimate(FindingEstimate)

  /// The value itself.
  var value: Value {
    switch self {
    case .value(let value): value
    case .estimate(let estimate): estimate.value
    }
  }
}

extension TracedRun {
  /// What stands where a target points; nil where its row is not there.
  mutating func value(of target: CellTarget) throws(Diagnostic) -> CellValue? {
    switch target {
    case .cell(let cell):
      guard let table = results.tables[cell.source], let row = cell.identity.row(in: table) else {
        return nil
      }
      return .value(table.value(cell.column, row))
    case .finding(let finding):
      return try result(of: finding.plan).estimates.first { $0.group == finding.group }
        .map { .estimate($0) }
    }
  }
}
