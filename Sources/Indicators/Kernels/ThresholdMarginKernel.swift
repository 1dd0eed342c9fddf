import Statistics
import Tabular

/// Holds each comparison against each row: the table that `threshold_margin` makes.
///
/// Rows keep their order; within a row the comparisons stand in the order of the declaration.
struct ThresholdMarginKernel: Kernel {
  /// Where the numbers of one condition stand.
  struct Comparison: Sendable, Equatable {
    /// The label of the condition.
    let condition: String
    /// Whether the threshold has to be met; a reference is only shown.
    let isMinimum: Bool
    /// The column of values.
    let value: String
    /// The column of thresholds, in the unit of the values.
    let threshold: String
    /// The column of standard errors of the values, if they were sampled.
    let standardError: String?
    /// The column of standard errors of the thresholds, if they are not exact.
    var thresholdError: String? = nil
    /// The unit that all of them are in; empty for plain numbers.
    let unit: String
  }

  /// The columns that are repeated beside each comparison.
  let kept: [String]
  /// The comparisons in the order of the declaration.
  let comparisons: [Comparison]
  /// The column of sizes that all values grow with, if there is one.
  let size: String?
  /// The columns to make.
  let output: Schema

  var revision: Int { 2 }

  func needs(wanted: Set<String>) -> [Set<String>] {
    let compared = comparisons.flatMap { [$0.value, $0.threshold] }
    let optional = comparisons.flatMap { [$0.standardError, $0.thresholdError] } + [size]
    return [Set(kept + compared + optional.compactMap { $0 })]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let input = inputs[0]
    let compared = ComparedRows(input, comparisons, size: size)
    var columns: [String: Column] = compared.columns
    for name in kept { columns[name] = input.column(name)?.gathered(compared.inputRows) }
    let table = try Table(output, output.names.compactMap { columns[$0] })
    let ledger = LedgerEntry(
      verb: "indicator", folding: input.rowCount, into: compared.inputRows.count)
    var result = Made([table], ledger: ledger)
    result.maps = [.gathered(compared.inputRows)]
    return result
  }
}

/// The comparisons of all rows, row by row.
private struct ComparedRows {
  /// The row of the input that each comparison belongs to.
  let inputRows: [Int]
  /// The columns about the comparisons, by name.
  private(set) var columns: [String: Column] = [:]

  init(_ input: Table, _ comparisons: [ThresholdMarginKernel.Comparison], size: String?) {
    let count = comparisons.count
    inputRows = (0..<input.rowCount * count).map { $0 / count }
    let each = inputRows.indices.map { comparisons[$0 % count] }
    let value = Self.interleaved(comparisons.map(\.value), of: input)
    let threshold = Self.interleaved(comparisons.map(\.threshold), of: input)
    let error = Self.interleaved(comparisons.map(\.standardError), of: input)
    let doubt = Self.interleaved(comparisons.map(\.thresholdError), of: input)
    let tests = Self.tests((value, error), (threshold, doubt))
    columns["condition"] = .texts(TextColumn(each.map(\.condition)))
    columns["kind"] = .texts(TextColumn(each.map { $0.isMinimum ? "minimum" : "reference" }))
    columns["unit"] = .texts(
      TextColumn(each.map { $0.unit.isEmpty ? nil : $0.unit }, missing: .notApplicable))
    columns["value"] = .numbers(value)
    columns["threshold"] = .numbers(threshold)
    let margin = value.subtracting(threshold)
    let relative = tests.indices.map { tests[$0]?.share(ofThreshold: margin.number($0)) }
    columns["margin"] = .numbers(margin)
    columns["margin_relative"] = .numbers(NumberColumn(relative))
    columns["binding"] = Self.binding(relative, isMinimum: each.map(\.isMinimum), count)
    add(tests, isMinimum: each.map(\.isMinimum))
    if let sizes = size.flatMap({ input.column($0)?.numberColumn })?.gathered(inputRows) {
      columns["tips_at_size"] = Self.tippingSizes(tests, sizes)
    }
  }

  /// Several columns as one: the first row of each, then the second row of each.
  private static func interleaved(_ names: [String?], of input: Table) -> NumberColumn {
    let rows = input.rowCount
    let parts = names.map { name in
      name.flatMap { input.column($0)?.numberColumn }
        ?? NumberColumn([Double?](repeating: nil, count: rows), missing: .notApplicable)
    }
    let order = (0..<rows * parts.count).map { $0 % parts.count * rows + $0 / parts.count }
    return NumberColumn.concatenated(parts).gathered(order)
  }

  /// Numbers with their standard errors.
  private typealias Measured = (number: NumberColumn, error: NumberColumn)

  private static func tests(_ value: Measured, _ threshold: Measured) -> [ConformityTest?] {
    (0..<value.number.count).map { row in
      guard let number = value.number.number(row), let limit = threshold.number.number(row) else {
        return nil
      }
      return ConformityTest(
        number, standardError: value.error.number(row), threshold: limit,
        thresholdError: threshold.error.number(row))
    }
  }

  private mutating func add(_ tests: [ConformityTest?], isMinimum: [Bool]) {
    columns["status"] = .texts(
      TextColumn(
        zip(tests, isMinimum).map { test, isMinimum in
          guard let test else { return ConformityTest.Status.unknown.rawValue }
          return (isMinimum ? test.status : .reference).rawValue
        }))
    columns["change_to_tip"] = .numbers(NumberColumn(tests.map { $0?.changeToTip }))
    columns["value_se"] = .numbers(NumberColumn(tests.map { $0?.standardError }))
    columns["value_low"] = .numbers(NumberColumn(tests.map { $0?.interval?.low }))
    columns["value_high"] = .numbers(NumberColumn(tests.map { $0?.interval?.high }))
    columns["threshold_se"] = .numbers(NumberColumn(tests.map { $0?.thresholdError }))
    columns["p_pass"] = .numbers(NumberColumn(tests.map { $0?.probabilityOfMeeting }))
    columns["margin_relative_low"] = .numbers(
      NumberColumn(tests.map { $0?.share(ofThreshold: $0?.marginInterval?.low) }))
    columns["margin_relative_high"] = .numbers(
      NumberColumn(tests.map { $0?.share(ofThreshold: $0?.marginInterval?.high) }))
  }

  /// Which comparison of each row has the smallest relative margin among its minima.
  private static func binding(
    _ margins: [Double?], isMinimum: [Bool], _ count: Int
  ) -> Column {
    var flags = [Bool](repeating: false, count: margins.count)
    for first in stride(from: 0, to: margins.count, by: max(1, count)) {
      let candidates = (first..<first + count).compactMap { row in
        isMinimum[row] ? margins[row].map { (row: row, margin: $0) } : nil
      }
      if let least = candidates.min(by: { $0.margin < $1.margin }) { flags[least.row] = true }
    }
    return .flags(FlagColumn(flags: flags, presence: Presence(allPresent: flags.count)))
  }

  /// The size at which a comparison tips when its value grows with the size.
  private static func tippingSizes(_ tests: [ConformityTest?], _ sizes: NumberColumn) -> Column {
    let tipping = tests.indices.map { row -> Double? in
      guard let change = tests[row]?.changeToTip, let size = sizes.number(row) else { return nil }
      return size * (1 + change)
    }
    return .numbers(NumberColumn(tipping))
  }
}
