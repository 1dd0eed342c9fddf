/// `rolling_mean(x, 3[season])` and its kin.
///
/// A window that is not complete gives no value: the mean of two seasons is no three-season mean.
struct RollingFunction: WindowFunction {
  /// What is computed of each window.
  enum Statistic: String, Sendable {
    case mean, sd, min, max
  }

  let statistic: Statistic

  init(_ statistic: Statistic) {
    self.statistic = statistic
  }

  var manual: FunctionManual {
    FunctionManual(
      "rolling_\(statistic.rawValue)", .window, ["x", "by"],
      "the \(words) of x over so many rows up to this one, or over 3[season] of time; missing "
        + "unless every one of them is there",
      example: ("rolling_\(statistic.rawValue)(x, 3[season])", result))
  }

  private var words: String {
    switch statistic {
    case .mean: "mean"
    case .sd: "standard deviation"
    case .min: "smallest"
    case .max: "greatest"
    }
  }

  private var result: String {
    switch statistic {
    case .mean: "2"
    case .sd: "1"
    case .min: "1"
    case .max: "3"
    }
  }

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    guard let operand = operands.first ?? nil, let by = operands.last ?? nil,
      let number = typer.number(operand, for: manual.name), let reach = typer.reach(by, call)
    else { return nil }
    return TypedWindow(
      kernel: RollingKernel(kernel: kernel, reach: reach), operands: [number],
      result: .init(kind: .number, measure: number.measure))
  }

  private var kernel: any AggregateKernel {
    switch statistic {
    case .mean: MeanKernel()
    case .sd: DeviationKernel(isVariance: false)
    case .min: PickKernel(pick: .min)
    case .max: PickKernel(pick: .max)
    }
  }
}

/// Lays out each complete window as a group of its own and folds it.
struct RollingKernel: WindowKernel {
  let kernel: any AggregateKernel
  let reach: WindowReach

  /// How many cells are laid out at once.
  private static let mostCells = 1 << 20

  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    let windows = windows(in: frame, operands[0].presence)
    let perBlock = max(1, Self.mostCells / max(1, reach.length))
    var parts: [Column] = []
    for start in stride(from: 0, to: windows.count, by: perBlock) {
      let block = windows[start..<min(start + perBlock, windows.count)]
      let groups = Groups(runs: block.count, of: reach.length)
      parts.append(kernel.column([operands[0].gathered(block.flatMap(\.rows))], over: groups))
    }
    var sources = [Int](repeating: -1, count: frame.rows.count)
    for (position, window) in windows.enumerated() { sources[window.row] = position }
    guard let folded = Column.concatenated(parts) else {
      return .repeating(.missing(.undefined), kind: .number, count: frame.rows.count)
    }
    return folded.gathered(sources.map { max($0, 0) })
      .keeping(.undefined(where: sources) { $0 < 0 })
  }

  /// The rows whose window is complete, each with the rows of the window in order of time.
  private func windows(
    in frame: WindowFrame, _ presence: Presence
  ) -> [(row: Int, rows: [Int])] {
    (0..<frame.partCount).flatMap { part in
      let steps = frame.steps(of: part, reach)
      return steps.timeOfRow.compactMap { row, time in
        let rows = (0..<reach.length).map { steps.row(at: time - reach.length + 1 + $0) }
        let isComplete = rows.allSatisfy { $0 >= 0 && presence[$0] }
        return isComplete ? (row, rows) : nil
      }
    }
  }
}
