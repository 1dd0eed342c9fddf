/// What all cells of one column of a file look like.
public struct ColumnProfile: Sendable {
  /// A text and how many cells hold it.
  public struct Count: Sendable, Equatable {
    /// The text.
    public let text: String
    /// How many cells.
    public let cells: Int
  }

  /// A cell that is not like most others.
  public struct Problem: Sendable, Equatable {
    /// The number of the row, the first one behind the header being 1.
    public let row: Int
    /// The cell.
    public let text: String
  }

  /// The header.
  public let header: String
  /// What the cells look like.
  public private(set) var type = ProposedType.empty
  /// How many rows there are.
  public let rows: Int
  /// How many cells hold nothing.
  public private(set) var blanks = 0
  /// Words that stand for missing values, by the order in which they are known.
  public private(set) var missingWords: [Count] = []
  /// What nearly all cells are where some are not, with the first that is not and how many are not.
  public private(set) var nearly: (type: ProposedType, first: Problem, count: Int)?
  /// The different values with their counts, most frequent first, then in byte order.
  public private(set) var values: [Count] = []
  /// The smallest, the middle and the greatest number.
  public private(set) var numbers: (least: Double, median: Double, greatest: Double)?
  /// How many cells are exactly zero, and the most of them in a row of rows.
  public private(set) var zeros: (cells: Int, longestRun: Int) = (0, 0)
  /// The most scalars that a cell has.
  public private(set) var width = 0
  /// Whether every date could be read with day and month the other way round.
  public private(set) var isAmbiguousDate = false

  /// How large a share of cells must be of a type for the rest to be slips: 95 in 100.
  private static let nearlyAll = 0.95

  /// Looks at all cells of a column; nil cells are absent or null.
  public init(_ header: String, _ cells: [String?]) {
    self.header = header
    rows = cells.count
    countValues(cells)
    settleType()
    lookForSlips(cells)
    if type.isNumeric { lookAtNumbers(cells) }
  }

  private mutating func countValues(_ cells: [String?]) {
    var counts: [String: Int] = [:]
    for cell in cells {
      guard let cell, cell.contains(where: { $0 != " " }) else {
        blanks += 1
        continue
      }
      counts[cell, default: 0] += 1
      width = max(width, cell.unicodeScalars.count)
    }
    values = counts.map { Count(text: $0.key, cells: $0.value) }
      .sorted { ($1.cells, $0.text) < ($0.cells, $1.text) }
  }

  /// How many different values there are, missing words left out.
  public var distinct: Int { values.count }

  /// How many cells hold a value.
  public var filled: Int { values.reduce(0) { $0 + $1.cells } }

  /// The different words of cells that hold one or several of a few, as survey tools write choices;
  /// nil where cells are anything else.
  public var choices: [String]? {
    guard type == .text, values.contains(where: { $0.text.contains(" ") }) else { return nil }
    var counts: [String: Int] = [:]
    for value in values {
      let words = value.text.split(separator: " ", omittingEmptySubsequences: false)
      guard Set(words).count == words.count, words.allSatisfy(Self.isCode) else { return nil }
      for word in words { counts[String(word), default: 0] += value.cells }
    }
    let all = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return all.count <= 15 && filled >= 3 * all.count ? all.map(\.key) : nil
  }

  /// Whether a word is a code of small letters, digits, `_` and `-`.
  private static func isCode(_ word: Substring) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy {
        JSONParser.isDigit($0) || (97...122).contains($0) || $0 == 95 || $0 == 45
      }
  }

  /// Sets missing words apart and takes the narrowest type that all other values have.
  private mutating func settleType() {
    let words = CellPatterns.missing.map(\.word)
    let real = values.filter { !words.contains($0.text) }
    guard !real.isEmpty else { return }
    let fitting = CellPatterns.types.filter { type in
      real.allSatisfy { CellPatterns.fits($0.text, type) }
    }
    type = fitting.first ?? .text
    let isSafe = type != .text || real.count < values.count
    missingWords = isSafe ? values.filter { words.contains($0.text) } : []
    values = real
    isAmbiguousDate =
      fitting.contains { $0.begins(with: "d") } && fitting.contains { $0.begins(with: "M") }
  }

  /// What a column of texts would be without a few cells.
  private mutating func lookForSlips(_ cells: [String?]) {
    guard type == .text, values.count > 1 else { return }
    let all = filled
    for candidate in CellPatterns.types where candidate != .nested {
      let misfits = values.filter { !CellPatterns.fits($0.text, candidate) }
      let count = misfits.reduce(0) { $0 + $1.cells }
      guard count > 0, Double(all - count) >= Self.nearlyAll * Double(all) else { continue }
      let texts = Set(misfits.map(\.text))
      guard let row = cells.firstIndex(where: { $0.map(texts.contains) ?? false }) else { continue }
      nearly = (candidate, Problem(row: row + 1, text: cells[row] ?? ""), count)
      return
    }
  }

  private mutating func lookAtNumbers(_ cells: [String?]) {
    let numbers = values.compactMap { value in
      number(value.text).map { (number: $0, cells: value.cells) }
    }.sorted { $0.number < $1.number }
    guard let first = numbers.first, let last = numbers.last else { return }
    let middle = numbers.reduce(0) { $0 + $1.cells } / 2
    var passed = 0
    let median = numbers.first { value in
      passed += value.cells
      return passed > middle
    }
    self.numbers = (first.number, (median ?? first).number, last.number)
    if first.number <= 0, last.number >= 0 { countZeros(cells) }
  }

  private mutating func countZeros(_ cells: [String?]) {
    var run = 0
    for cell in cells {
      run = cell.flatMap(number) == 0 ? run + 1 : 0
      zeros = (zeros.cells + (run > 0 ? 1 : 0), max(zeros.longestRun, run))
    }
  }

  /// The number that a cell writes.
  private func number(_ cell: String) -> Double? {
    NumberCell.number(cell, type.notation)?.double
  }
}
