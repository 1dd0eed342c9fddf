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
    let windows = CompleteWindows(frame, reach, operands[0].presence)
    let perBlock = max(1, Self.mostCells / reach.length)
    var parts: [Column] = []
    for start in stride(from: 0, to: windows.rows.count, by: perBlock) {
      let end = min(start + perBlock, windows.rows.count)
      let cells = windows.cells[(start * reach.length)..<(end * reach.length)]
      let groups = Groups(runs: end - start, of: reach.length)
      parts.append(kernel.column([operands[0].gathered(Array(cells))], over: groups))
    }
    var sources = [Int](repeating: -1, count: frame.rows.count)
    for (position, row) in windows.rows.enumerated() { sources[row] = position }
    guard let folded = Column.concatenated(parts) else {
      return .repeating(.missing(.undefined), kind: .number, count: frame.rows.count)
    }
    return folded.gathered(sources.map { max($0, 0) })
      .keeping(.undefined(where: sources) { $0 < 0 })
  }

  func sources(in frame: WindowFrame) -> [[Int]]? {
    var sources = [[Int]](repeating: [], count: frame.rows.count)
    for part in 0..<frame.partCount {
      let steps = frame.steps(of: part, reach)
      for (row, time) in steps.steps {
        sources[row] = ((time - reach.length + 1)...time).map(steps.row)
      }
    }
    return sources
  }
}

/// The windows in which every step has a row with a value.
struct CompleteWindows {
  /// The row that each window ends with.
  private(set) var rows: [Int] = []
  /// The rows of all windows, one window after the other, each in the order of time.
  private(set) var cells: [Int] = []

  init(_ frame: WindowFrame, _ reach: WindowReach, _ presence: Presence) {
    for part in 0..<frame.partCount {
      let steps = frame.steps(of: part, reach)
      for (row, time) in steps.steps { append(row, steps, time, reach.length, presence) }
    }
  }

  private mutating func append(
    _ row: Int, _ steps: WindowSteps, _ time: Int, _ length: Int, _ presence: Presence
  ) {
    let start = cells.count
    for step in (time - length + 1)...time {
      let source = steps.row(at: step)
      guard source >= 0, presence[source] else {
        cells.removeSubrange(start...)
        return
      }
      cells.append(source)
    }
    rows.append(row)
  }
}
