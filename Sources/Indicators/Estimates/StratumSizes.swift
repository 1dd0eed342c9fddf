import Statistics
import Tabular

/// The sizes of strata by a register, and the weights that follow: what a stratum has over what
/// was drawn of it.
struct StratumSizes {
  /// The weight of each row.
  let weights: [Double]
  /// The size of each row's stratum; nil where clusters were drawn, of which it is not the number.
  let populations: [Double]?

  /// Looks up the stratum of each row; nil where no register is declared.
  ///
  /// What was drawn is counted in the frame, so that a `where` changes no weight. Throws
  /// `data.sample-design` for a stratum of which the register has no size, or more than one.
  init?(_ source: SampleSource, sampled: Table) throws(Diagnostic) {
    guard let register = source.design.register, let sizes = source.register else { return nil }
    let design = source.design
    var frame = sampled
    if let all = source.frame, let names = design.frame?.columns, !names.isEmpty {
      frame = try all.renamed(names, to: design.columns)
    }
    let codes = try Self.codes(
      [sampled, frame, sizes], [design.strata, design.strata, register.strata])
    let count = (codes.flatMap { $0 }.max() ?? -1) + 1
    var drawn = [Double](repeating: 0, count: count)
    for code in codes[1] { drawn[code] += 1 }
    var known = [Double?](repeating: nil, count: count)
    let numbers = sizes.column(register.size)?.numberColumn
    for (row, code) in codes[2].enumerated() {
      let isSecond = known[code] != nil
      known[code] = isSecond ? .nan : numbers?.number(row)
    }
    for (row, code) in codes[0].enumerated() where !((known[code] ?? .nan) >= drawn[code]) {
      let stratum = design.strata.map { sampled.value($0, row).plainText }
      throw Diagnostic(
        .sampleDesign,
        "'\(register.input)' must have one '\(register.size)' for each stratum, at least the rows "
          + "drawn, which it has not for '\(stratum.joined(separator: ", "))'",
        hint: "add the stratum to '\(register.input)', or mend its '\(register.size)'")
    }
    weights = codes[0].map { drawn[$0] > 0 ? (known[$0] ?? 0) / drawn[$0] : 0 }
    populations = design.clusters.isEmpty ? codes[0].map { known[$0] ?? 0 } : nil
  }

  /// The strata of several tables by common codes.
  private static func codes(
    _ tables: [Table], _ names: [[String]]
  ) throws(Diagnostic) -> [[Int]] {
    let total = tables.reduce(0) { $0 + $1.rowCount }
    var groups = Groups(single: total)
    if let first = names.first, !first.isEmpty {
      var columns: [Column] = []
      for index in first.indices {
        let parts = zip(tables, names).compactMap { $0.column($1[index]) }
        guard let column = Column.concatenated(parts), column.count == total else {
          throw Diagnostic(
            .sampleDesign, "the strata of sample and register must be columns of the same type")
        }
        columns.append(column)
      }
      let fields = zip(first, columns).map { Field($0, $1.kind) }
      groups = try Groups(try Table(Schema(fields), columns), by: first)
    }
    var start = 0
    return tables.map { table in
      defer { start += table.rowCount }
      return groups.indices[start..<(start + table.rowCount)].map(Int.init)
    }
  }
}

extension Table {
  /// Columns under other names, by position.
  fileprivate func renamed(_ old: [String], to new: [String]) throws(Diagnostic) -> Table {
    guard old.count == new.count, Set(old).count == old.count else { return self }
    let chosen = selecting(old)
    return try Table(Schema(zip(chosen.schema.fields, new).map { $0.named($1) }), chosen.columns)
  }
}
