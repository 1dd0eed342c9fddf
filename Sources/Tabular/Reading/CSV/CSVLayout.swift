/// What to do with each column of one file: skip it, or read it into a store.
struct CSVLayout: Sendable {
  /// One column of the file.
  struct Step: Sendable {
    /// How its cells are read.
    enum Way: Sendable {
      case skipped
      case number
      /// A number that ends where its digits end; no search for the separator is needed.
      case directNumber
      case text
    }

    let way: Way
    /// The store for numbers or for texts, by its position among those.
    let store: Int
    /// The position of the physical column among those that are read; -1 if skipped.
    let column: Int

    static let skipped = Step(way: .skipped, store: 0, column: -1)
  }

  /// One step for each column of the file.
  let steps: [Step]

  /// Assigns the columns of a file to stores.
  ///
  /// - Parameter positions: where in the file each physical column stands; no two at one place.
  init(_ columns: [PhysicalColumn], at positions: [Int], width: Int, dialect: CSVDialect) {
    var steps = [Step](repeating: .skipped, count: width)
    var numbers = 0
    var texts = 0
    for (index, (column, position)) in zip(columns, positions).enumerated() {
      if column.isNumber {
        let isDirect = column.isDirect(separator: dialect.separator)
        steps[position] = Step(
          way: isDirect ? .directNumber : .number, store: numbers, column: index)
        numbers += 1
      } else {
        steps[position] = Step(way: .text, store: texts, column: index)
        texts += 1
      }
    }
    self.steps = steps
  }
}
