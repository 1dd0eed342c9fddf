/// What the cells of an input's column hold, and how they are written.
public enum ColumnType: Sendable, Equatable {
  /// Any text, kept as it is.
  case text
  /// Whole numbers of a measure.
  case integer(Measure)
  /// Numbers of a measure.
  case number(Measure)
  /// True or false: `true false yes no 1 0`.
  case flag
  /// Days, written in a pattern.
  case date(DatePattern)
  /// Months, written in a pattern.
  case month(DatePattern)
  /// Seconds of local time, written in a pattern.
  case datetime(DatetimePattern)
  /// Seasons that start in a month, written `2024`, `2024/25`, `2024-25` or `2024/2025`.
  case season(start: Int)
  /// Answers on a scale: one level, or several of them.
  case scale(Scale)
  /// Amounts whose unit and state stand in columns of their own.
  indirect case quantity(QuantityDeclaration)

  /// The kind of the column that is made.
  public var kind: Kind {
    switch self {
    case .text, .scale: .text
    case .integer, .number, .quantity: .number
    case .flag: .flag
    case .date: .day(.day)
    case .month: .day(.month)
    case .datetime: .day(.second)
    case .season(let start): .day(.season(start: start))
    }
  }

  /// What the numbers of the column count.
  public var measure: Measure {
    switch self {
    case .integer(let measure), .number(let measure): measure
    case .quantity(let quantity): quantity.target
    default: .none
    }
  }

  /// The answers that the cells are; nil for other types.
  public var scale: Scale? {
    if case .scale(let scale) = self { scale } else { nil }
  }

  /// What a cell must be, for messages.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .number, .quantity: "a number"
    case .flag: "true or false"
    case .date(let pattern): "a date '\(pattern.text)'"
    case .month(let pattern): "a month '\(pattern.text)'"
    case .datetime(let pattern): "a datetime '\(pattern.text)' of the years 1932 to 2067"
    case .season: "a season such as 2024 or 2024/25"
    case .scale(let scale): scale.expectation
    }
  }
}
