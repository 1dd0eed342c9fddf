public import Tabular

/// Every mark that a chart can name, one line each.
public enum MarkRegistry {
  static let all: [any Mark.Type] = [
    AreaMark.self,
    BarMark.self,
    BoxMark.self,
    CellMark.self,
    ConnectorMark.self,
    CountsMark.self,
    DropMark.self,
    IntervalMark.self,
    LineMark.self,
    LollipopMark.self,
    PointMark.self,
    QuarterMark.self,
    RibbonMark.self,
    RuleMark.self,
    SegmentMark.self,
    StepMark.self,
    TextMark.self,
    TickMark.self,
  ]

  /// The manuals of all marks, by name.
  public static var manuals: [Manual] { all.map { $0.manual } }
}
