import Statistics
import Tabular

/// The rows that a model was fitted to, in columns that other programs can read.
///
/// Numbers keep all their digits. Absorbed effects and clusters are numbered by first appearance,
/// so that no key of a person leaves the house.
struct EstimationSample {
  /// The names of the columns in the sample.
  let names: SampleNames
  /// The columns of the table that are in the sample, in order.
  let columns: [String]
  private let table: Table
  private let numbered: Set<String>

  /// Takes the rows in which nothing is missing, less those that are alone in a level of an effect.
  init(_ rows: Table, _ specification: ModelSpecification) throws(Diagnostic) {
    var names = SampleNames()
    let moved = specification.regressors + specification.instruments
    let factors = [specification.response] + moved.flatMap { $0 }
    for factor in factors { names.name(factor.column, like: factor.name) }
    let read = specification.plainColumns
    let others = read.subtracting(factors.map(\.column)).sorted()
    for column in others { names.name(column, like: column) }
    self.names = names
    numbered = Set(specification.codeColumns)
    var seen: Set<String> = []
    columns = (factors.map(\.column) + others).filter { seen.insert($0).inserted }
    let complete = try CompleteRows(of: rows, for: specification).table
    table = try complete.withoutSingletons(of: specification.effects)
  }

  /// The file: names, and below them one line for each row.
  func text() throws(Diagnostic) -> String {
    var cells: [[String]] = []
    for column in columns { cells.append(try self.cells(of: column)) }
    let head = columns.map { names[$0] ?? $0 }.joined(separator: ",")
    let lines = (0..<table.rowCount).map { row in
      cells.map { $0[row] }.joined(separator: ",")
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func cells(of column: String) throws(Diagnostic) -> [String] {
    if numbered.contains(column) {
      return try Groups(table, by: [column]).indices.map { String($0 + 1) }
    }
    return (0..<table.rowCount).map { row in
      switch table.value(column, row) {
      case .flag(let flag): flag ? "1" : "0"
      case let value: CSVWriter.quoted(value.neutralText)
      }
    }
  }
}

extension Table {
  /// The rows that share their level with another, in each of the columns.
  fileprivate func withoutSingletons(of effects: [[String]]) throws(Diagnostic) -> Table {
    var table = self
    while true {
      var isKept = [Bool](repeating: true, count: table.rowCount)
      for columns in effects {
        let groups = try Groups(table, by: columns)
        var sizes = [Int](repeating: 0, count: groups.count)
        for group in groups.indices { sizes[Int(group)] += 1 }
        for (row, group) in groups.indices.enumerated() where sizes[Int(group)] == 1 {
          isKept[row] = false
        }
      }
      let kept = isKept.indices.filter { isKept[$0] }
      if kept.count == table.rowCount { return table }
      table = table.gathered(kept)
    }
  }
}

extension ModelSpecification {
  /// The columns that a sample holds; those from which others are built with more digits are not.
  fileprivate var plainColumns: Set<String> {
    let named = (errors.columns + fit.columns).map(\.text) + effects.flatMap { $0 }
    let weight = weights.flatMap { $0.kind == .frequency ? nil : $0.column }
    return Set(named + [weight, exposure].compactMap { $0 })
  }
}
