import Tabular

/// Finds the break-even of each row: the table that `break_even` makes.
struct BreakEvenKernel: Kernel {
  /// The columns to read, in units that fit: cost over margin is a volume.
  struct Columns: Sendable, Equatable {
    /// The cost that does not depend on the volume.
    let fixedCost: String
    /// Its standard error, if there is one.
    let fixedCostError: String?
    /// What one unit of volume leaves.
    let margin: String
    /// Its standard error, if there is one.
    let marginError: String?
    /// The volume that was sold.
    let volume: String
    /// The members who brought it, if known.
    let members: String?

    /// All of them.
    var names: [String] {
      [fixedCost, margin, volume]
        + [fixedCostError, marginError, members].compactMap { $0 }
    }
  }

  /// The columns that are repeated in the result.
  let kept: [String]
  /// The columns to read.
  let columns: Columns
  /// The columns to make.
  let output: Schema

  var revision: Int { 1 }

  func needs(wanted: Set<String>) -> [Set<String>] {
    [Set(kept + columns.names)]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let input = inputs[0]
    let rows = (0..<input.rowCount).map { financing(of: $0, in: input) }
    var made: [String: Column] = [:]
    for name in kept { made[name] = input.column(name) }
    made["volume"] = input.column(columns.volume)
    let estimates = EstimateColumns.columns(rows.map(\.breakEven))
    for (suffix, column) in zip(EstimateColumns.suffixes, estimates) {
      made["break_even" + suffix] = column
    }
    made["members_needed"] = .numbers(NumberColumn(rows.map { $0.members(at: \.value) }))
    made["members_needed_low"] = .numbers(NumberColumn(rows.map { $0.members(at: \.low) }))
    made["members_needed_high"] = .numbers(NumberColumn(rows.map { $0.members(at: \.high) }))
    made["margin_of_safety"] = .numbers(NumberColumn(rows.map(\.marginOfSafety)))
    made["status"] = .texts(TextColumn(rows.map(\.status.rawValue)))
    let table = try Table(output, output.names.compactMap { made[$0] })
    var result = Made([table], ledger: LedgerEntry(verb: "indicator", passing: input.rowCount))
    result.maps = [.same]
    return result
  }

  private func financing(of row: Int, in input: Table) -> SelfFinancing {
    SelfFinancing(
      breakEven: breakEven(of: row, in: input), volume: input.number(columns.volume, row),
      members: input.number(columns.members, row))
  }

  /// The break-even of a row; without its interval where a declared standard error is missing.
  private func breakEven(of row: Int, in input: Table) -> Estimate {
    guard let fixedCost = input.number(columns.fixedCost, row),
      let margin = input.number(columns.margin, row)
    else {
      return Estimate(nil, count: 0, reason: Self.missing.because("cost or margin is not known"))
    }
    let errors = [columns.fixedCostError, columns.marginError]
    let isKnown = errors.allSatisfy { $0 == nil || input.number($0, row) != nil }
    let known = errors.map { isKnown ? input.number($0, row) ?? 0 : 0 }
    var volume = BreakEvenPoint(
      fixedCost: fixedCost, fixedCostError: known[0], margin: margin, marginError: known[1]
    ).volume
    if !isKnown, volume.reason.isEmpty {
      volume.reason = Self.missing.because("a standard error is not known")
    }
    return volume
  }

  private static let missing = Estimate.Reason.allMissing
}

extension Table {
  /// The number of a cell; nil where it is missing or no column is named.
  fileprivate func number(_ name: String?, _ row: Int) -> Double? {
    name.flatMap { column($0)?.numberColumn?.number(row) }
  }
}
