/// One declared column of an input: where it stands in the file, what it holds, who may see it.
public struct ColumnDeclaration: Sendable, Equatable {
  /// The name that formulas use.
  public var name: String
  /// The header of the column in the file; for quantities that of the amounts.
  public var header: String
  /// What its cells hold.
  public var type: ColumnType
  /// What its cells must be beyond that.
  public var constraints: [ColumnConstraint] = []
  /// Whether it is part of the input's key by its own declaration.
  public var isKey = false
  /// The piece of the file's name that it holds; nil where it stands in the file.
  public var fileName: FileNamePiece?
  /// How its numbers are written.
  public var numbers = NumberNotation.neutral
  /// The words that stand for missing values.
  public var missing = MissingWords.blankOnly
  /// Who may see its cells.
  public var privacy = Field.Privacy.open
  /// The words for people.
  public var label = ""
  /// The headers of a survey export that declared ones stand for, where groups come before them.
  var found: [String: String] = [:]
  /// The columns of a survey export that say of each level whether it was chosen.
  var choices: [ChoiceColumn] = []
  /// Whether an answer stands in a column of its own; else only its choices do.
  var isInWords = true
  /// Where it is declared.
  public var place: Place?

  /// A column whose header is its name.
  public init(_ name: String, _ type: ColumnType, header: String? = nil) {
    self.name = name
    self.type = type
    if case .quantity(let quantity) = type {
      self.header = quantity.amount
    } else {
      self.header = header ?? name
    }
  }

  /// Every header that the column is read from; none where it holds a piece of the file's name.
  public var headers: [String] {
    if fileName != nil { return [] }
    guard case .quantity(let quantity) = type else {
      return (isInWords ? [found[header] ?? header] : []) + choices.map(\.header)
    }
    return quantity.headers.map { found[$0] ?? $0 }
  }

  /// The column as it stands in a schema; `origin` says which file it comes from.
  public func field(origin: String) -> Field {
    let scale = type.scale
    var field = Field(
      name, type.kind, measure: type.measure, label: label, privacy: privacy,
      origin: "\(origin), \(header)\(scale?.isReversed == true ? ", reversed" : "")")
    field.scale = scale
    for case .oneOf(let texts) in constraints { field.levels = texts }
    return field
  }
}
