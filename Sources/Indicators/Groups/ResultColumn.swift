public import Tabular

/// A column that an indicator makes; an estimate becomes the six columns in which it travels.
public struct ResultColumn: Sendable {
  /// The fields of the table, in order.
  public let fields: [Field]
  let isText: Bool

  private init(_ fields: [Field], isText: Bool = false) {
    self.fields = fields
    self.isText = isText
  }

  /// Numbers in a measure.
  public static func number(_ name: String, measure: Measure = .none) -> ResultColumn {
    ResultColumn([Field(name, .number, measure: measure)])
  }

  /// Whole numbers that count something.
  public static func count(_ name: String) -> ResultColumn {
    ResultColumn([Field(name, .number)])
  }

  /// Texts.
  public static func text(_ name: String) -> ResultColumn {
    ResultColumn([Field(name, .text)], isText: true)
  }

  /// True or false.
  public static func flag(_ name: String) -> ResultColumn {
    ResultColumn([Field(name, .flag)])
  }

  /// Days, months or seasons, like a field that was read.
  public static func day(_ name: String, like field: Field?) -> ResultColumn {
    ResultColumn([Field(name, field?.kind ?? .day(.day))])
  }

  /// Estimates in a measure: `x x_se x_low x_high x_n x_reason`.
  public static func estimate(_ name: String, measure: Measure = .none) -> ResultColumn {
    ResultColumn(EstimateColumns.fields(name, measure: measure))
  }

  /// The cells of this column, as many as there are values.
  func columns(_ values: [ResultValue]) -> [Column] {
    if fields.count > 1 { return EstimateColumns.columns(values.map(\.estimate)) }
    switch fields[0].kind {
    case .number: return [.numbers(NumberColumn(values.map(\.number)))]
    case .text: return [.texts(TextColumn(values.map(\.text), missing: .notApplicable))]
    case .flag: return [.flags(FlagColumn(values.map(\.flag)))]
    case .day(let grain): return [.days(DayColumn(values.map(\.ordinal), grain: grain))]
    }
  }
}
