/// What the cells of a column look like, from looking at all of them.
public enum ProposedType: Sendable, Equatable {
  /// No cell holds anything.
  case empty
  /// Whole numbers.
  case integer
  /// Numbers with a decimal mark, and a mark between thousands where some have one.
  case number(decimal: Character, thousands: Character?)
  /// The words that `flag` reads.
  case flag
  /// Days written in a pattern.
  case date(String)
  /// Months written in a pattern.
  case month(String)
  /// Days with a time, written in a pattern; ISO 8601 where it is nil.
  case datetime(String?)
  /// Seasons such as `2018/19`, of which no cell says when they start.
  case season
  /// Lists or objects of JSON, which a cell cannot be.
  case nested
  /// Anything else.
  case text

  /// The word of a declaration; what is nested has none.
  public var word: String {
    switch self {
    case .integer: "int"
    case .number: "number"
    case .flag: "flag"
    case .date(let pattern): "date '\(pattern)'"
    case .month(let pattern): "month '\(pattern)'"
    case .datetime(let pattern): "datetime" + (pattern.map { " '\($0)'" } ?? "")
    case .season: "season(october)"
    case .nested: "nested"
    case .empty, .text: "text"
    }
  }

  /// Whether cells are numbers.
  public var isNumeric: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }

  /// Whether it is a date or datetime whose pattern begins with a letter.
  func begins(with letter: Character) -> Bool {
    switch self {
    case .date(let pattern), .datetime(.some(let pattern)): pattern.first == letter
    default: false
    }
  }

  /// How numbers are written; neutral for anything that is not one.
  var notation: NumberNotation {
    guard case .number(let decimal, let thousands) = self, let mark = decimal.asciiValue else {
      return .neutral
    }
    return NumberNotation(
      decimal: mark, thousands: thousands.flatMap { ThousandsMark(String($0)) })
  }
}
