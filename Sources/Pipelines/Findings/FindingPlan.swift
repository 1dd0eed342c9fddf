public import Tabular

/// A finding that was checked: what computes it, and what kind of value it will have.
public struct FindingPlan: Sendable {
  /// Where the value comes from.
  enum Origin: Sendable {
    /// A column of one row of a table, with its interval where it is an estimate.
    case cell(column: String)
    /// Aggregates over the rows of a table.
    case aggregate(AggregateFormula)
    /// A formula of constants, such as the estimate of a model.
    case constants(TypedFormula)
  }

  /// What is declared.
  public let declaration: FindingDeclaration
  /// The kind of the value.
  public let kind: Kind
  /// What a number counts.
  public let measure: Measure
  let origin: Origin
  /// Where its rows lie once they are computed.
  let source: Relation.Source
  let condition: TypedFormula?
  let statuses: [(name: String, condition: TypedFormula)]
  let sampling: Sampling
  /// Whether the value is a column that has an interval beside it.
  let isEstimate: Bool

  /// The columns of its table that it needs.
  var columns: Set<String> {
    var columns = condition?.columns ?? []
    columns.formUnion(declaration.keys.map(\.text))
    switch origin {
    case .cell(let name):
      columns.formUnion(EstimateColumns.suffixes.map { name + $0 })
    case .aggregate(let formula): columns.formUnion(formula.columns)
    case .constants(let formula): columns.formUnion(formula.columns)
    }
    return columns
  }
}

extension FindingPlan {
  /// The named constants that it needs.
  var constants: Set<String> {
    let own: Set<String> =
      switch origin {
      case .cell: []
      case .aggregate(let formula): formula.constants
      case .constants(let formula): formula.constants
      }
    return own.union(condition?.constants ?? [])
  }
}
