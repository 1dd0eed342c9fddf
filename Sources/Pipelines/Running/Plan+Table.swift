public import Tabular

extension Plan {
  /// Computes one input, table or table of a model with all its columns, and publishes nothing.
  ///
  /// Private columns are left out. Nil when nothing has that name.
  public func table(
    _ name: String, jobs: Int, memory: MemoryBudget = .unlimited
  ) throws(RunFailure) -> Table? {
    var plan = self
    plan.shown = name
    let results = try Runner(plan, jobs: jobs, memory: memory).run()
    guard let table = results.tables[source(of: name)] else { return nil }
    let names = table.schema.visibleNames.filter { table.schema[$0]?.privacy != .hidden }
    return table.selecting(names)
  }
}
