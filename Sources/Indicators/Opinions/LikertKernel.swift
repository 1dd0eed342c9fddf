import Tabular

/// Computes a row for each item, and below it one for each group that is compared.
struct LikertKernel: Kernel {
  let columns: LikertColumns
  let settings: EstimateSettings
  let sampling: Sampling
  let output: Schema

  var revision: Int { 1 }

  /// The rows, then all rows that were drawn, then the sizes of the strata.
  func needs(wanted: Set<String>) -> [Set<String>] {
    let design = sampling.design
    let own = columns.keys + columns.compared + [columns.value.name]
    return [
      Set(own + (design?.columns ?? []) + (design?.repeatedBy ?? [])),
      Set(design?.frame?.columns ?? []),
      Set(design?.register.map { [$0.size] + $0.strata } ?? []),
    ]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let table = inputs[0]
    let source = SampleSource(
      table, sampling, frame: inputs.dropFirst().first,
      register: sampling.design?.register == nil ? nil : inputs.last)
    let answers = try LikertAnswers(table, columns)
    let items = try groups(of: table, by: columns.keys)
    var rows: [LikertRow] = []
    for compared in [nil] + columns.compared.map(Optional.some) {
      let names = columns.keys + [compared].compactMap { $0 }
      let groups = try groups(of: table, by: names)
      let sample = try SampledParts(source, groups, keys: names, settings)
      rows += answers.rows(of: groups, sample, items: items, compared: compared)
    }
    rows.sort { $0.precedes($1) }
    let result = LikertTable(rows: rows, table: table, columns: columns, output: output)
    let ledger = LedgerEntry(verb: "likert", folding: table.rowCount, into: rows.count)
    return Made([try result.made()], ledger: ledger)
  }

  private func groups(of table: Table, by names: [String]) throws(Diagnostic) -> Groups {
    names.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: names)
  }
}
