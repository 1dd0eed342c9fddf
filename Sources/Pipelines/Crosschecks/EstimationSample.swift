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
    let factors = [specification.response] + specification.terms.flatMap { $0 }
    for factor in factors { names.name(factor.column, like: factor.name) }
    let clusters = specification.errors.clustering?.columns.map(\.text) ?? []
    let others = specification.columns.subtracting(factors.map(\.column)).sorted()
    for column in others { names.name(column, like: column) }
    self.names = names
    numbered = Set(specification.effects + clusters).subtracting(specification.textColumns)
    var seen: Set<String> = []
    columns = (factors.map(\.column) + others).filter { seen.insert($0).inserted }
    let complete = try rows.complete(for: specification)
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
  /// The rows in which nothing that a specification reads is missing, and that have a weight.
  func complete(for specification: ModelSpecification) throws(Diagnostic) -> Table {
    let used = selecting(specification.columns.sorted())
    let presence = used.columns.map(\.presence).reduce(Presence(allPresent: rowCount)) {
      $0.intersection($1)
    }
    let present = (0..<rowCount).filter { presence[$0] }
    let rows = try used.weightedRows(among: present, specification.weights)
    return rows.count == rowCount ? used : used.gathered(rows)
  }

  /// The rows that share their level with another, in each of the columns.
  fileprivate func withoutSingletons(of columns: [String]) throws(Diagnostic) -> Table {
    var table = self
    while true {
      var isKept = [Bool](repeating: true, count: table.rowCount)
      for column in columns {
        let groups = try Groups(table, by: [column])
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
