import Statistics

/// A function of a row and its neighbours.
protocol WindowFunction: Sendable {
  /// How it is called, and an example.
  var manual: FunctionManual { get }

  /// The typed call, or nil with a report. The number and names of arguments were checked.
  func typed(_ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper)
    -> TypedWindow?
}

/// A call of a window function whose arguments are typed.
struct TypedWindow {
  /// What computes it.
  let kernel: any WindowKernel
  /// The rows' values that it takes.
  let operands: [TypedNode]
  /// What it gives.
  var result: TypedNode.Result
}

/// Computes one value for each row from its neighbours.
protocol WindowKernel: Sendable {
  /// One row for each row of the frame's table, in the order of the table.
  func column(_ operands: [Column], in frame: WindowFrame) -> Column

  /// For each row of the table the rows that its value depends on; nil where all of its part do.
  func sources(in frame: WindowFrame) -> [[Int]]?
}

extension WindowKernel {
  func sources(in frame: WindowFrame) -> [[Int]]? { nil }
}

/// The functions that the step `window` may call: one line each.
enum WindowFunctions {
  static let all: [any WindowFunction] = [
    LagFunction(isLag: true), LagFunction(isLag: false), RankFunction(), RowNumberFunction(),
    CumulativeSumFunction(), RollingFunction(.mean), RollingFunction(.sd), RollingFunction(.min),
    RollingFunction(.max), AdjustedPValueFunction(.holm), AdjustedPValueFunction(.bonferroni),
    AdjustedPValueFunction(.benjaminiHochberg),
    LogReturnFunction(isRolling: false), LogReturnFunction(isRolling: true),
  ]

  static func function(_ name: String) -> (any WindowFunction)? {
    all.first { $0.manual.name == name }
  }
}

extension FormulaTyper {
  /// A call of a window function.
  mutating func window(_ function: any WindowFunction, _ call: FunctionCall) -> TypedNode? {
    guard accepts(call, function.manual), let operands = operands(call, function.manual),
      let typed = function.typed(operands, call, by: &self)
    else { return nil }
    supplied.append(
      SuppliedCall(kernel: .window(typed.kernel), operands: typed.operands.map(Program.init)))
    var result = typed.result
    for operand in typed.operands {
      result.privacy = .stricter(result.privacy, operand.result.privacy)
    }
    return TypedNode(.supplied(supplied.count - 1), gives: result, source: call.node)
  }

  /// How far a window reaches: `3` rows, or `3[season]` by time.
  mutating func reach(_ operand: TypedNode, _ call: FunctionCall) -> WindowReach? {
    guard case .decimal(let count, 0) = operand.literal, (1...9999).contains(count) else {
      diagnostics.error(
        .formulaArguments,
        "\(call.name) must reach a whole number of rows, or of time as in 1[season]",
        at: place(of: operand.source))
      return nil
    }
    if operand.measure.isNone { return .rows(Int(count)) }
    guard case .day(let grain) = timeKind, let unit = grain.unitSize(operand.measure) else {
      diagnostics.error(
        .formulaUnit,
        "\(call.name) must go by the time that orders the rows, not by [\(operand.measure.symbol)]",
        at: place(of: operand.source),
        notes: ["the rows are ordered by a \(timeKind?.text ?? "column that is no time")"])
      return nil
    }
    return .time(Int(count) * unit)
  }
}

/// How far a window reaches.
enum WindowReach: Sendable, Equatable {
  /// A number of rows.
  case rows(Int)
  /// A span of ordinals of the column that orders the rows.
  case time(Int)

  /// How many rows or ordinals.
  var length: Int {
    switch self {
    case .rows(let count): count
    case .time(let span): span
    }
  }
}

extension Grain {
  /// How many ordinals of this grain one of a unit of time is; nil for another unit.
  package func unitSize(_ measure: Measure) -> Int? {
    guard measure.terms.count == 1, measure.terms[0].power == 1 else { return nil }
    switch (self, measure.terms[0].name) {
    case (.day, "day"), (.day, "days"), (.month, "month"), (.month, "months"),
      (.season, "season"), (.season, "seasons"):
      return 1
    case (.day, "week"), (.day, "weeks"): return 7
    case (.month, "year"), (.month, "years"): return 12
    default: return nil
    }
  }
}
