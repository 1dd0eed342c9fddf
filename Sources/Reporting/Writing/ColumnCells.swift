import Tabular

/// The cells of one column as texts: one number of decimals, words for what is missing.
struct ColumnCells {
  private let values: [Value]
  private let text: ValueText
  private let scale: Scale?

  /// The cells of chosen rows; codes of a scale are shown by its words.
  init(_ column: Column, rows: [Int], on scale: Scale? = nil, text: ValueText) {
    values = rows.map(column.value)
    self.text = text
    self.scale = scale
  }

  /// The texts, numbers without their unit, which stands in the head.
  func texts(decimals: Int) -> [String] {
    values.map { value in cell(value) { text.plain($0, decimals: decimals) } }
  }

  /// The texts, each number with as many decimals as it needs by itself.
  var ownDecimals: [String] {
    values.map { value in
      cell(value) { text.plain($0, decimals: ShownDecimals.of($0)) }
    }
  }

  /// The texts of probabilities, those next to nothing as `< 0.001`.
  var probabilities: [String] { values.map { cell($0, number: text.probability) } }

  /// The texts of years, which have no mark between thousands.
  var years: [String] { values.map { cell($0, number: NumberText.binary) } }

  /// The texts of stated reasons, nothing where there is none.
  var reasons: [String] {
    values.map { value in
      guard case .text(let stated) = value else { return "–" }
      return stated.isEmpty ? "–" : text.terms.reason(stated)
    }
  }

  /// How often each reason leaves a cell without value, in the order of the reasons.
  var missing: [(reason: MissingReason, cells: Int)] {
    MissingReason.allCases.compactMap { reason in
      let cells = values.count { $0.missingReason == reason }
      return cells == 0 ? nil : (reason, cells)
    }
  }

  private func cell(_ value: Value, number shown: (Double) -> String) -> String {
    switch value {
    case .number(let number): shown(number.double)
    case .missing(.suppressed): text.wording.general.withheld
    case .missing(.notApplicable): "–"
    case .missing: text.unavailable
    case .text(let code): scale?.label(of: code) ?? text.text(value, .none)
    case .flag, .day: text.text(value, .none)
    }
  }
}
