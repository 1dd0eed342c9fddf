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

  /// A line on which each value holds until the next row.
  public static func step(x: String, y: String, color: String? = nil) -> Layer {
    Layer(StepMark(), columns: [.x: x, .y: y, .color: color])
  }

  /// The area between each value and zero, or a second column.
  public static func area(x: String, y: String, y2: String? = nil, color: String? = nil) -> Layer {
    Layer(AreaMark(), columns: [.x: x, .y: y, .y2: y2, .color: color])
  }

  /// A tile where two categories meet, painted by a third column.
  public static func cell(x: String, y: String, color: String, label: String? = nil) -> Layer {
    Layer(CellMark(), columns: [.x: x, .y: y, .color: color, .label: label])
  }

  /// A thin line to each place of `x2` from one of `x`.
  public static func connector(x: String, x2: String, y: String) -> Layer {
    Layer(ConnectorMark(), columns: [.x: x, .x2: x2, .y: y])
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
