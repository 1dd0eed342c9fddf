import Statistics
package import Tabular

/// Computes estimates for each group: the table that the step `estimate` makes.
///
/// Every cluster of the sample counts in the variance of every group, also those without a row in
/// it. Rows with a missing value take no part in the estimate that lacks it.
package struct EstimateKernel: Kernel {
  /// What to estimate from which columns.
  package struct Target: Sendable, Equatable {
    package let name: String
    package let formula: EstimateFormula
    package let columns: [String]

    /// An estimate under its name over columns.
    package init(name: String, formula: EstimateFormula, columns: [String]) {
      self.name = name
      self.formula = formula
      self.columns = columns
    }
  }

  let targets: [Target]
  let keys: [String]
  /// The column whose levels have a row each; nil without.
  let levels: String?
  let settings: EstimateSettings
  let sampling: Sampling
  let output: Schema

  /// Estimates for each group; with `levels` for each level of that column.
  package init(
    _ targets: [Target], by keys: [String], levels: String?, from sampling: Sampling,
    as result: (output: Schema, settings: EstimateSettings)
  ) {
    self.targets = targets
    self.keys = keys
    self.levels = levels
    self.sampling = sampling
    (output, settings) = result
  }

  package var revision: Int { 2 }

  /// The rows, then all rows that were drawn, then the sizes of the strata.
  package func needs(wanted: Set<String>) -> [Set<String>] {
    let design = sampling.design
    return [
      Set(keys + targets.flatMap(\.columns) + (design?.columns ?? [])),
      Set(design?.frame?.columns ?? []),
      Set(design?.register.map { [$0.size] + $0.strata } ?? []),
    ]
  }

  package func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let table = inputs[0]
    let groups = keys.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: keys)
    let sample = try SampledParts(
      SampleSource(table, sampling, frame: inputs.dropFirst().first, register: register(inputs)),
      groups, keys: keys, settings)
    let made = levels.map { name in
      let column = table.column(name)
      return table.schema[name]?.scale.map { EstimateLevels(column, on: $0) }
        ?? EstimateLevels(column)
    }
    let repeats = made?.names.count ?? 1
    let rows = groups.firstRows.flatMap { [Int](repeating: $0, count: repeats) }
    var columns = keys.compactMap { table.column($0)?.gathered(rows) }
    if let made {
      let names = (0..<groups.count).flatMap { _ in made.names }
      columns.append(.texts(TextColumn(names, missing: .notApplicable)))
    }
    for target in targets {
      let found = sample.estimates(of: target, in: table, among: made)
      columns += DesignedEstimate.columns(found, settings)
    }
    if output[Schema.personCount] != nil {
      let persons = table.persons(in: groups)
      let counts = persons.flatMap { [Int](repeating: $0, count: repeats) }
      columns.append(.numbers(NumberColumn(whole: counts)))
    }
    let ledger = LedgerEntry(
      verb: "estimate", folding: table.rowCount, into: groups.count * repeats)
    var result = Made([try Table(output, columns)], ledger: ledger)
    // In a sample every cluster counts in the variance of every group.
    if sampling.design == nil {
      let ofResults = (0..<groups.count).flatMap { [Int](repeating: $0, count: repeats) }
      result.maps = [.folded(groups.indices, results: ofResults)]
    }
    return result
  }

  /// The sizes of the strata, which come last.
  private func register(_ inputs: [Table]) -> Table? {
    sampling.design?.register == nil ? nil : inputs.last
  }
}
