import Tabular

/// The number that a question is about, found among what a plan computes.
enum CellTarget: Sendable {
  /// A cell of an input, a table or a table of a model.
  case cell(TableCell)
  /// One estimate of a finding.
  case finding(FindingCell)
}

/// A cell of a computed table, and how its row is told from the others.
struct TableCell: Sendable {
  /// The table as it was asked for.
  let name: String
  /// Where it is kept once it is computed.
  let source: Relation.Source
  /// The row, from 0.
  let row: Int
  /// The column.
  let column: String
  /// What tells the row from the others.
  let identity: RowIdentity

  /// The cell alone, with nothing that tells its row from others.
  var withoutIdentity: TableCell {
    TableCell(name: name, source: source, row: row, column: column, identity: .none)
  }
}

/// One estimate of a finding.
struct FindingCell: Sendable {
  /// The finding.
  let plan: FindingPlan
  /// The position of the estimate.
  let index: Int
  /// The group that it is of; empty for the whole.
  let group: String
}

extension CellTarget {
  /// What it is taken from.
  func sources(in plan: Plan) -> Set<Relation.Source> {
    switch self {
    case .cell(let cell): [cell.source]
    case .finding(let finding): plan.sources(of: finding.plan)
    }
  }
}
