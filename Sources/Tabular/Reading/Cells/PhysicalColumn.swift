/// A column of a file as it is read, before declared columns are made of it.
struct PhysicalColumn: Sendable, Equatable {
  /// The header in the file.
  let header: String
  /// Whether cells are numbers; else they are texts, of whatever meaning.
  let isNumber: Bool
  /// Whether the numbers must be whole.
  let isWhole: Bool
  /// How numbers are written.
  let numbers: NumberNotation
  /// The words for missing values.
  let missing: MissingWords
  /// Whether a JSON list of texts is one text, its parts with a space between them.
  var joinsLists = false

  /// Whether a number may be read before the end of its cell is known: its marks are not the
  /// separator, and no number means a missing value.
  func isDirect(separator: UInt8) -> Bool {
    numbers.decimal != separator && numbers.thousands == nil
      && !missing.entries.contains { NumberCell.number($0.word, numbers) != nil }
  }

  /// The columns of a file that a declared column is read from, in the order of its headers.
  ///
  /// None for a column that holds a piece of the file's name.
  static func of(_ column: ColumnDeclaration) -> [PhysicalColumn] {
    guard column.fileName == nil else { return [] }
    guard column.type.kind == .number else {
      return column.headers.map { .text($0, missing: column.missing, of: column.type) }
    }
    var notation = column.numbers
    notation.allowsPercent = column.type.measure.symbol == "%"
    let numbers = PhysicalColumn(
      header: column.headers[0], isNumber: true, isWhole: column.type.isInteger,
      numbers: notation, missing: column.missing)
    return [numbers] + column.headers.dropFirst().map { .text($0, missing: column.missing) }
  }

  private static func text(
    _ header: String, missing: MissingWords, of type: ColumnType = .text
  ) -> PhysicalColumn {
    var column = PhysicalColumn(
      header: header, isNumber: false, isWhole: false, numbers: .neutral, missing: missing)
    column.joinsLists = type.scale?.allowsSeveral ?? false
    return column
  }
}

extension ColumnType {
  fileprivate var isInteger: Bool {
    if case .integer = self { true } else { false }
  }
}
