import Statistics
import Tabular

/// Computes estimates for each group: the table that the step `estimate` makes.
///
/// Every cluster of the sample counts in the variance of every group, also those without a row in
/// it. Rows with a missing value take no part in the estimate that lacks it.
struct EstimateKernel: Kernel {
  /// What to estimate from which columns.
  struct Target: Sendable, Equatable {
    let name: String
    let function: EstimateFormula.Function
    let columns: [String]
  }

  let targets: [Target]
  let keys: [String]
  let sampling: Sampling
  let output: Schema

  var revision: Int { 1 }

  func needs(wanted: Set<String>) -> [Set<String>] {
    let design = sampling.design
    return [
      Set(keys + targets.flatMap(\.columns) + (design?.columns ?? [])),
      Set(design?.frame?.columns ?? []),
    ]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let table = inputs[0]
    let groups = keys.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: keys)
    let frame = inputs.count > 1 ? inputs[1] : nil
    let sample = try SampledRows(table, sampling, frame: frame)
    var columns = keys.compactMap { table.column($0)?.gathered(groups.firstRows) }
    for target in targets {
      columns += EstimateColumns.columns(sample.estimates(of: target, in: table, groups))
    }
    if output[Schema.personCount] != nil {
      columns.append(.numbers(NumberColumn(whole: table.persons(in: groups))))
    }
    let ledger = LedgerEntry(
      verb: "estimate", folding: table.rowCount, into: groups.count)
    return Made([try Table(output, columns)], ledger: ledger)
  }
}
