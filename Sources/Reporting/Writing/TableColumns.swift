import Tabular

/// Which columns of a table a report shows.
///
/// An estimate `x` comes with `x_se x_low x_high x_n x_reason`; the report shows its value and, in
/// the column after it, its interval.
struct TableColumns {
  /// A column to show.
  enum Shown: Equatable {
    /// The cells of a column.
    case cells(String)
    /// The interval of an estimate, from its `_low` and `_high`.
    case interval(String)
  }

  private static let parts = ["se", "low", "high", "n", "reason"]

  private let table: Table

  /// The columns of a table.
  init(_ table: Table) {
    self.table = table
  }

  /// The columns asked for, or all that are no part of an estimate; intervals where there are any.
  func shown(_ wanted: [String]?) -> [Shown] {
    let names = wanted ?? visible
    return names.flatMap { name -> [Shown] in
      let isListed = names.contains("\(name)_low") || names.contains("\(name)_high")
      return !isListed && hasInterval(name) ? [.cells(name), .interval(name)] : [.cells(name)]
    }
  }

  private var visible: [String] {
    let names = table.schema.fields.filter { $0.privacy == .open }.map(\.name)
      .filter { $0 != Schema.personCount }
    let derived = Set(
      names.filter { table.schema["\($0)_low"] != nil }
        .flatMap { name in Self.parts.map { "\(name)_\($0)" } })
    return names.filter { !derived.contains($0) }
  }

  private func hasInterval(_ name: String) -> Bool {
    guard let low = table.column("\(name)_low"), let high = table.column("\(name)_high"),
      low.kind == .number, high.kind == .number
    else { return false }
    return (0..<table.rowCount).contains { low.presence[$0] && high.presence[$0] }
  }
}
