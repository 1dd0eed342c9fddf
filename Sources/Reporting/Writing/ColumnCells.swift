import Tabular

/// The cells of one column as texts: one number of decimals, words for what is missing.
struct ColumnCells {
  private let values: [Value]
  private let text: ValueText

  /// The cells of chosen rows.
  init(_ column: Column, rows: [Int], text: ValueText) {
    values = rows.map(column.value)
    self.text = text
  }

  /// The texts, numbers without their unit, which stands in the head.
  func texts(decimals: Int) -> [String] {
    values.map { cell($0, decimals: decimals) }
  }

  /// How often each reason leaves a cell without value, in the order of the reasons.
  var missing: [(reason: MissingReason, cells: Int)] {
    MissingReason.allCases.compactMap { reason in
      let cells = values.count { $0.missingReason == reason }
      return cells == 0 ? nil : (reason, cells)
    }
  }

  private func cell(_ value: Value, decimals: Int) -> String {
    switch value {
    case .number(let number): text.plain(number.double, decimals: decimals)
    case .missing(.suppressed): text.wording.general.withheld
    case .missing(.notApplicable): "–"
    case .missing: text.unavailable
    case .text, .flag, .day: text.text(value, .none)
    }
  }
}
