/// Makes the declared columns of the columns of a file, and holds them to their constraints.
struct DeclaredColumns {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let rows: PhysicalRows
  /// The columns made so far, in the order of the declaration.
  private(set) var columns: [Column] = []
  /// The rows that break a constraint, or whose text is not what the column holds.
  private(set) var problems: RowProblems
  /// The rows that have problems, in no order.
  private(set) var badRows: [Int] = []
  /// The lines of files of conversions that amounts were converted by.
  private(set) var conversions: [UnitConversion] = []
  /// Units and states that nothing explains.
  private(set) var unknown: [UnknownQuantity] = []

  init(
    _ input: InputDeclaration, _ selection: ColumnSelection, _ rows: PhysicalRows, limit: Int
  ) {
    problems = RowProblems(limit: limit)
    self.input = input
    self.selection = selection
    self.rows = rows
    for (declaration, uses) in zip(selection.declared, selection.uses) {
      let parts = declaration.fileName.map { [Column.texts(TextColumn($0, of: rows.origins))] }
      let column = column(declaration, parts ?? uses.map { rows.columns[$0] })
      columns.append(column)
      check(column, declaration)
    }
  }

  private mutating func column(_ declaration: ColumnDeclaration, _ parts: [Column]) -> Column {
    switch declaration.type {
    case .text, .integer, .number: return parts[0]
    case .scale(let scale): return answers(declaration, scale, parts)
    case .flag:
      let (ordinals, presence) = ordinals(declaration, parts[0].textColumn)
      return .flags(FlagColumn(flags: ordinals.map { $0 == 1 }, presence: presence))
    case .date, .month, .datetime, .season:
      let (ordinals, presence) = ordinals(declaration, parts[0].textColumn)
      guard case .day(let grain) = declaration.type.kind else { return parts[0] }
      return .days(DayColumn(ordinals: ordinals, grain: grain, presence: presence))
    case .quantity(let quantity):
      guard let amounts = parts[0].numberColumn else { return parts[0] }
      let conversion = QuantityConversion(declaration, quantity, of: input)
      let (numbers, used, unknown) = conversion.converted(
        amounts, in: texts(quantity.parts, from: parts.dropFirst().compactMap(\.textColumn)))
      for line in used where !conversions.contains(line) { conversions.append(line) }
      self.unknown += unknown
      return .numbers(numbers)
    }
  }

  /// What is told of amounts: in columns of the file, in its name, or in the pipeline.
  private func texts(_ parts: [QuantityPart?], from columns: [TextColumn]) -> [TextColumn?] {
    var columns = columns[...]
    return parts.map { part in
      switch part {
      case nil: nil
      case .header: columns.popFirst()
      case .fileName(let piece): TextColumn(piece, of: rows.origins)
      case .constant(let text): TextColumn(text, rows: rows.origins.rowCount)
      }
    }
  }

  /// The answers of texts; those that the scale does not know are problems of their rows.
  private mutating func answers(
    _ declaration: ColumnDeclaration, _ scale: Scale, _ parts: [Column]
  ) -> Column {
    let texts = parts.compactMap(\.textColumn)
    let written = declaration.isInWords ? texts.first?.answers(on: scale) : nil
    for row in written?.unknownRows ?? [] {
      report(row, declaration, scale.expectation, found: texts[0].text(row))
    }
    guard !declaration.choices.isEmpty else { return .texts(written?.column ?? texts[0]) }
    var choices = ChoiceAnswers(
      scale, declaration.choices, Array(texts.suffix(declaration.choices.count)))
    let column = choices.column(beside: written?.column, rows: texts[0].count)
    for problem in choices.problems {
      report(problem.row, declaration, problem.expectation, found: problem.found)
    }
    return .texts(column)
  }

  /// The ordinals of texts; those that write none are problems of their rows.
  private mutating func ordinals(
    _ declaration: ColumnDeclaration, _ texts: TextColumn?
  ) -> (ordinals: [Int32], presence: Presence) {
    guard let texts else { return ([], Presence(allPresent: 0)) }
    let values = LevelConversion.ordinals(texts.levels, as: declaration.type)
    var bad: [Int] = []
    let ordinals = texts.codes.enumerated().map { row, code in
      guard code >= 0 else { return Int32(0) }
      guard let value = values[Int(code)] else {
        bad.append(row)
        return 0
      }
      return value
    }
    for row in bad {
      report(row, declaration, declaration.type.expectation, found: texts.text(row))
    }
    guard !bad.isEmpty else { return (ordinals, texts.presence) }
    let rejected = Presence(count: texts.count, missing: bad.map { ($0, .rejected) })
    return (ordinals, texts.presence.intersection(rejected))
  }

  private mutating func check(_ column: Column, _ declaration: ColumnDeclaration) {
    for constraint in declaration.constraints {
      for row in ConstraintCheck.violations(of: constraint, column) {
        report(
          row, declaration, constraint.expectation, found: column.value(row).neutralText,
          breaking: constraint)
      }
    }
  }

  private mutating func report(
    _ row: Int, _ declaration: ColumnDeclaration, _ expectation: String,
    found: @autoclosure () -> String?,
    breaking constraint: ColumnConstraint? = nil
  ) {
    badRows.append(row)
    problems.add(
      RowProblem(
        location: rows.origins.location(ofRow: row), column: declaration.name,
        code: constraint?.code ?? .inputCell, expectation: expectation,
        constraint: constraint, found: found() ?? ""))
  }
}
