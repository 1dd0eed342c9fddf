/// A function of the cells of one row.
///
/// It types its call into nodes: of the closed operations where they can say it, or of a kernel of
/// its own.
protocol RowFunction: Sendable {
  /// How it is called, and an example.
  var manual: FunctionManual { get }

  /// The typed call, or nil with a report. The number and names of arguments were checked.
  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode?
}

/// The functions that formulas of rows may call: one line each.
enum RowFunctions {
  static let all: [any RowFunction] = [
    IfFunction(), CaseFunction(), LeastFunction(isLeast: true), LeastFunction(isLeast: false),
    AbsoluteFunction(), RoundFunction(), FloorFunction(isFloor: true),
    FloorFunction(isFloor: false),
    NumberFunction(), DaysBetweenFunction(), DayPartFunction(.year), DayPartFunction(.month),
    SeasonFunction(), ReasonFunction(), PresentValueFunction(), ElementaryFunction(.ln),
    ElementaryFunction(.log), ElementaryFunction(.log10), ElementaryFunction(.exp),
    ElementaryFunction(.sqrt), TextFunction(.lower), TextFunction(.trim), TextFunction(.replace),
    TextFunction(.startsWith), TextFunction(.contains),
    ScoreFunction(), ChosenFunction(), CivilDayFunction(), TimeBetweenFunction(.hours),
    TimeBetweenFunction(.minutes),
  ]

  static func function(_ name: String) -> (any RowFunction)? {
    all.first { $0.manual.name == name }
  }
}
