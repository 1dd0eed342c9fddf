import Tabular

extension Layer {
  /// A bar from zero to each value.
  public static func bar(x: String, y: String, color: String? = nil) -> Layer {
    Layer(BarMark(), columns: [.x: x, .y: y, .color: color])
  }

  /// A stem from zero to each value, with a point at its end.
  public static func lollipop(x: String, y: String, color: String? = nil) -> Layer {
    Layer(LollipopMark(), columns: [.x: x, .y: y, .color: color])
  }

  /// A point for each row.
  public static func point(x: String, y: String, color: String? = nil) -> Layer {
    Layer(PointMark(), columns: [.x: x, .y: y, .color: color])
  }

  /// A line through the rows of each series.
  public static func line(x: String, y: String, color: String? = nil) -> Layer {
    Layer(LineMark(), columns: [.x: x, .y: y, .color: color])
  }

  /// A pale band between two columns.
  public static func ribbon(x: String, low: String, high: String) -> Layer {
    Layer(RibbonMark(), columns: [.x: x, .low: low, .high: high])
  }

  /// A whisker between two columns, with a point at the estimate.
  public static func interval(x: String, y: String, low: String, high: String) -> Layer {
    Layer(IntervalMark(), columns: [.x: x, .y: y, .low: low, .high: high])
  }

  /// A short stroke at each row.
  public static func tick(x: String, y: String) -> Layer {
    Layer(TickMark(), columns: [.x: x, .y: y])
  }

  /// An upright line at a number.
  public static func rule(x: Double, _ name: String = "") -> Layer {
    Layer(RuleMark(title: name), [.x: .number(x)])
  }

  /// A level line at a number.
  public static func rule(y: Double, _ name: String = "") -> Layer {
    Layer(RuleMark(title: name), [.y: .number(y)])
  }

  private init(_ mark: any Mark, columns: [Channel: String?]) {
    self.init(mark, columns.compactMapValues { $0.map { .column(Written($0)) } })
  }
}
