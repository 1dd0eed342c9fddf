import Tabular

/// Samples that stand one after the other in a table: one, or one for each repetition of its units.
///
/// After a `stack`, every unit that was drawn has a row for each item. Taken together these rows
/// would count as several units; so each item is the whole sample once more, and estimated by itself.
struct SampledParts {
  private let parts: [Part]
  private let groupCount: Int

  /// The rows of one repetition, with its groups as numbered in the whole table.
  private struct Part {
    let rows: [Int]
    let groups: [Int]
    let sample: SampledRows
  }

  /// Parts the rows by what repeats their units; groups lie within parts.
  ///
  /// Throws `data.sample-design` for columns that cannot be those of a sample.
  init(
    _ source: SampleSource, _ groups: Groups, keys: [String], _ settings: EstimateSettings
  ) throws(Diagnostic) {
    groupCount = groups.count
    guard !source.design.repeatedBy.isEmpty else {
      let sample = try SampledRows(source, groups, settings)
      parts = [Part(rows: [], groups: Array(0..<groups.count), sample: sample)]
      return
    }
    let repetitions = try Groups(source.rows, by: source.design.repeatedBy)
    var rows = [[Int]](repeating: [], count: repetitions.count)
    for (row, part) in repetitions.indices.enumerated() { rows[Int(part)].append(row) }
    var parts: [Part] = []
    for rows in rows {
      let part = source.gathered(rows)
      let own = try Groups(part.rows, by: keys)
      parts.append(
        Part(
          rows: rows, groups: own.firstRows.map { Int(groups.indices[rows[$0]]) },
          sample: try SampledRows(part, own, settings)))
    }
    self.parts = parts
  }

  /// The estimates of a target: for each group one, or one for each level.
  func estimates(
    of target: EstimateKernel.Target, in table: Table, among levels: EstimateLevels?
  ) -> [DesignedEstimate] {
    guard let first = parts.first, !first.rows.isEmpty else {
      return parts.first?.sample.estimates(of: target, in: table, among: levels) ?? []
    }
    let width = levels?.names.count ?? 1
    var all = [DesignedEstimate?](repeating: nil, count: groupCount * width)
    for part in parts {
      let found = part.sample.estimates(
        of: target, in: table.gathered(part.rows), among: levels?.gathered(part.rows))
      for (index, estimate) in found.enumerated() {
        all[part.groups[index / width] * width + index % width] = estimate
      }
    }
    return all.compactMap { $0 }
  }
}
