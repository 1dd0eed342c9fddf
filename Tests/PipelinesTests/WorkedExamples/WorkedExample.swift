import TestSupport
import Testing

/// A number that the indicator guide prints, and what computes it.
///
/// To add one: a row in the table of its family, `WorkedExample+FAMILY.swift`. What stands in a
/// table of the family's pipeline is a `cell`; what no pipeline says is a closure over `Statistics`.
struct WorkedExample: CustomTestStringConvertible, Sendable {
  /// Which indicator, and what of it: `F2.1 standard error`.
  let name: String
  /// The number as it is printed; its decimals are what must come out.
  let printed: String
  /// What computes it.
  let value: @Sendable () throws -> Double?

  init(_ name: String, _ printed: String, _ value: @escaping @Sendable () throws -> Double?) {
    self.name = name
    self.printed = printed
    self.value = value
  }

  var testDescription: String { "\(name) = \(printed)" }

  /// The examples of all families.
  static let all = viability + priceLoyalty + survival + reportedFigures

  /// Whether a number is what is printed, to half a unit of the last printed digit.
  func isPrinted(by found: Double) -> Bool {
    guard let wanted = Double(printed) else { return false }
    let decimals = printed.split(separator: ".", omittingEmptySubsequences: false).last?.count ?? 0
    var half = 0.5
    for _ in 0..<(printed.contains(".") ? decimals : 0) { half /= 10 }
    return abs(found - wanted) <= half * (1 + 1e-9)
  }
}

/// The tables of a family's pipeline, computed once.
struct WorkedTables: Sendable {
  private let rows: [String: [[String: String]]]

  /// Runs a pipeline over its inputs and keeps the named tables.
  init(_ pipeline: String, inputs: [String: String], tables: [String]) throws {
    try self.init(Recipe(pipeline, inputs: inputs).published, tables: tables)
  }

  /// Keeps the named tables of what was published.
  init(_ published: PublishedPipeline, tables: [String]) throws {
    var rows: [String: [[String: String]]] = [:]
    for table in tables { rows[table] = try published.rows(table + ".csv").rows }
    self.rows = rows
  }

  /// The number in a column of the first row of a table that has these cells.
  func number(_ table: String, _ column: String, where cells: [String: String] = [:]) throws
    -> Double
  {
    let row = try #require(rows[table]).first { row in
      cells.allSatisfy { row[$0.key] == $0.value }
    }
    return try #require(row?[column].flatMap { Double($0) }, "\(table).\(column) \(cells)")
  }
}
