public import Tabular

/// A way in which a mark can show a column: a position, an interval, a colour, a text.
public enum Channel: String, CaseIterable, Sendable {
  /// Position from left to right.
  case x
  /// Position from bottom to top, or the category of a row.
  case y
  /// The other end of a bar or band from left to right.
  case x2
  /// The other end from bottom to top.
  case y2
  /// The lower end of an interval, along the axis of values.
  case low
  /// The upper end of an interval.
  case high
  /// Which series a row belongs to; colour and shape tell series apart.
  case color
  /// Which line a row belongs to, where colour says something else.
  case series
  /// What the area of a point stands for.
  case size
  /// What is printed beside a mark: a column, or a text with columns in braces.
  case label
  /// What is written instead of a mark.
  case text

  /// Where the channel is measured along, or nil when it is not a position.
  enum Direction: Sendable { case x, y, values }

  var direction: Direction? {
    switch self {
    case .x, .x2: .x
    case .y, .y2: .y
    case .low, .high: .values
    case .color, .series, .size, .label, .text: nil
    }
  }
}

/// What feeds a channel: a column, or the same number for every row.
public enum ChannelSource: Sendable, Equatable {
  /// A column of the table.
  case column(Written)
  /// A constant in the unit of the axis.
  case number(Double)
  /// Columns added up, each as often as its weight says.
  case sum([Part])
  /// The same moment for every row, on an axis of time.
  case moment(WrittenMoment)
  /// A text with columns in braces.
  case template(LabelTemplate)

  /// A column of a sum with its weight.
  public struct Part: Sendable, Equatable {
    /// The column.
    public let column: Written
    /// What it is multiplied with.
    public let weight: Double
  }

  /// The column, if it is one.
  var column: Written? {
    if case .column(let column) = self { column } else { nil }
  }

  /// All columns that are read.
  var columns: [Written] {
    switch self {
    case .column(let column): [column]
    case .number, .moment: []
    case .sum(let parts): parts.map(\.column)
    case .template(let template): template.columns
    }
  }
}
