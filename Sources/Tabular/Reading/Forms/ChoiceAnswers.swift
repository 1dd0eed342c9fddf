/// Makes answers of several levels out of one column for each level, and holds them against the
/// column that has them in words, where there is one.
struct ChoiceAnswers {
  /// A row whose cells are not what they must be.
  struct Problem: Equatable {
    let row: Int
    let expectation: String
    let found: String
  }

  private let scale: Scale
  /// For each level that has a column, which rows chose it; nil where a row was not asked.
  private var choices: [(level: Int, isChosen: [Bool?])] = []
  private(set) var problems: [Problem] = []

  /// - Parameter columns: for each choice its column of texts.
  init(_ scale: Scale, _ choices: [ChoiceColumn], _ columns: [TextColumn]) {
    self.scale = scale
    for (choice, column) in zip(choices, columns) {
      let values = LevelConversion.ordinals(column.levels, as: .flag)
      for (row, code) in column.codes.enumerated() where code >= 0 && values[Int(code)] == nil {
        problems.append(
          Problem(
            row: row, expectation: "1 or 0 under '\(choice.header)'",
            found: column.levels[Int(code)]))
      }
      let isChosen = column.codes.map { $0 < 0 ? nil : values[Int($0)].map { $0 == 1 } }
      self.choices.append((choice.level, isChosen))
    }
  }

  /// The answers of all rows: empty where a row was asked and chose nothing, not asked where no
  /// column has a value.
  ///
  /// - Parameter answers: the same answers in words, which must agree.
  mutating func column(beside answers: TextColumn?, rows: Int) -> TextColumn {
    var texts = [String?](repeating: nil, count: rows)
    var missing: [(row: Int, reason: MissingReason)] = []
    for row in 0..<rows {
      let written = answers?.text(row)
      texts[row] = answer(row) ?? written
      if let chosen = answer(row), answers != nil, (written ?? "") != chosen {
        problems.append(
          Problem(
            row: row, expectation: "the same in words and in its columns, which say '\(chosen)'",
            found: written ?? ""))
      }
      guard texts[row] == nil else { continue }
      let reason = answers?.presence.reason(row) ?? .notAsked
      missing.append((row, reason == .blank ? .notAsked : reason))
    }
    let column = TextColumn(texts)
    return TextColumn(
      codes: column.codes, levels: column.levels, presence: Presence(count: rows, missing: missing))
  }

  /// The codes that a row chose; nil where it has no value in any column.
  private func answer(_ row: Int) -> String? {
    guard choices.contains(where: { $0.isChosen[row] != nil }) else { return nil }
    return scale.answer(choosing: Set(choices.filter { $0.isChosen[row] == true }.map(\.level)))
  }
}
