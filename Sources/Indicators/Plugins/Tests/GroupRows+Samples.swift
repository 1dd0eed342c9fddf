import Statistics
import Tabular

extension GroupRows {
  /// The names of the groups that a role tells apart, in their order; nil when it was not declared.
  func groupNames(_ label: String) -> String? {
    has(label) ? labels(label).names.joined(separator: ", ") : nil
  }

  /// The numbers of a role by the categories of another, in the order of their names.
  func samples(_ role: String, by label: String) -> [[Double]] {
    let (names, codes) = labels(label)
    var samples = [[Double]](repeating: [], count: names.count)
    for (number, code) in zip(numbers(role), codes) { samples[code].append(number) }
    return samples
  }

  /// The exact decimals of a role by the categories of another, and their places after the point.
  func decimalSamples(
    _ role: String, by label: String
  ) -> (mantissas: [[Int64]], scale: Int)? {
    guard case .decimals(let mantissas, let scale)? = decimals(role)?.storage else { return nil }
    let (names, codes) = labels(label)
    var samples = [[Int64]](repeating: [], count: names.count)
    for (mantissa, code) in zip(mantissas, codes) { samples[code].append(mantissa) }
    return (samples, scale)
  }

  /// A table of how often each pair of categories of two roles comes up.
  func table(_ rows: String, _ columns: String) throws(TestProblem) -> ContingencyTable {
    try ContingencyTable(rows: labels(rows).codes, columns: labels(columns).codes)
  }

  /// The same over the categories of both roles together, so that it is square.
  func squareTable(_ first: String, _ second: String) throws(TestProblem) -> [[Int]] {
    let (a, b) = (labels(first), labels(second))
    let names = Set(a.names + b.names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let most = ContingencyTable.widthLimit
    guard names.count <= most else { throw .tooManyGroups(have: names.count, most: most) }
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var counts = names.map { _ in names.map { _ in 0 } }
    for (one, other) in zip(a.codes, b.codes) {
      guard let row = places[a.names[one]], let column = places[b.names[other]] else { continue }
      counts[row][column] += 1
    }
    return counts
  }

  /// The scores of cases (rows) by judges (columns); throws where a judge scored a case not, or
  /// more than once.
  func scores(
    _ score: String, of cases: String, by judges: String
  ) throws(TestProblem) -> [[Double]] {
    let (rows, columns) = (labels(cases), labels(judges))
    guard rows.names.count * columns.names.count == count else { throw .wrongLength }
    var scores = rows.names.map { _ in [Double?](repeating: nil, count: columns.names.count) }
    for (index, number) in numbers(score).enumerated() {
      let (row, column) = (rows.codes[index], columns.codes[index])
      guard scores[row][column] == nil else { throw .wrongLength }
      scores[row][column] = number
    }
    let complete = scores.map { $0.compactMap { $0 } }
    guard complete.allSatisfy({ $0.count == columns.names.count }) else { throw .wrongLength }
    return complete
  }
}
