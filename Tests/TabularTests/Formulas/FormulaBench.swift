@testable import Tabular

/// What the tests of formulas share: a small table, and how to type and compute in one line.
enum FormulaBench {
  /// The units of the tests: a quintal of 46 kg, states of coffee.
  static let units: UnitCatalogue = {
    var units = UnitCatalogue()
    if let size = Ratio(46, 1) {
      units.declare(.init(name: "qq", size: size, dimensions: [Measure.BaseDimension("mass")]))
    }
    units.declareState("parchment")
    units.declareState("green")
    return units
  }()

  /// The table that the examples of the manuals run over.
  static func examples() throws -> Table {
    try Table(
      Schema([
        Field("x", .number), Field("w", .number), Field("t", .day(.season(start: 4))),
        answers("fair", several: false), answers("why", several: true),
        Field("started", .day(.second)), Field("asked", .day(.second)),
      ]),
      [
        .numbers(NumberColumn(whole: [4, 1, 3, 2])), .numbers(NumberColumn(whole: [1, 1, 1, 3])),
        .days(
          DayColumn(
            ordinals: [2020, 2021, 2022, 2023], grain: .season(start: 4),
            presence: Presence(allPresent: 4))),
        .texts(TextColumn(["1", "2", "5", "4"])),
        .texts(TextColumn(["cash", nil, "price", "cash price"])),
        times([
          "2024-03-01T08:00:00", "2024-03-02T08:00:00", "2024-03-03T23:00:00",
          "2024-03-04T08:00:00",
        ]),
        times([
          "2024-03-01T09:00:00", "2024-03-02T08:01:00", "2024-03-04T00:30:00",
          "2024-03-04T09:30:00",
        ]),
      ])
  }

  /// A column of datetimes.
  static func times(_ texts: [String]) -> Column {
    let ordinals = texts.map { DatetimePattern.iso.second(Array($0.utf8)[...])?.ordinal ?? 0 }
    return .days(
      DayColumn(ordinals: ordinals, grain: .second, presence: Presence(allPresent: texts.count)))
  }

  /// A column of answers.
  static func answers(_ name: String, several: Bool) -> Field {
    var field = Field(name, .text)
    field.scale = several ? reasons : agreement
    return field
  }

  /// Five levels from disagreement to agreement.
  static let agreement: Scale = {
    var scale = Scale(
      "agreement",
      [
        .init("1", "Strongly disagree"), .init("2", "Disagree"), .init("3", "Neither"),
        .init("4", "Agree"), .init("5", "Strongly agree"),
      ])
    scale.neutral = "3"
    return scale
  }()

  /// Reasons, of which several may be chosen.
  static let reasons: Scale = {
    var scale = Scale(
      "reasons", [.init("cash", "Cash on the day"), .init("price", "Better price")])
    scale.allowsSeveral = true
    return scale
  }()

  /// A scope with the units of the tests.
  static func scope(_ fields: [Field] = [], table: String = "the table") -> FormulaScope {
    var scope = FormulaScope(Schema(fields), table: table)
    scope.units = units
    return scope
  }

  /// A measure by its text; plain numbers for texts that are none.
  static func measure(_ text: String) -> Measure { (try? units.measure(text)) ?? .none }

  /// The value of a formula without columns, or the text of its first problem.
  static func value(_ text: String, in scope: FormulaScope = scope()) throws -> Value {
    let formula = try Formula(Written(text))
    var diagnostics = Diagnostics()
    guard let typed = formula.typed(in: scope, reporting: &diagnostics) else {
      throw diagnostics.all[0]
    }
    let table = try Table(
      Schema([Field("row", .number)]), [.numbers(NumberColumn(whole: [1]))])
    return try typed.evaluated(over: table).value(0)
  }

  /// The problems of a formula as people read them, one below the other.
  static func problems(_ text: String, in scope: FormulaScope) -> String {
    let line = "  { \"derive\": { \"y\": \"\(text)\" } }"
    let place = Place(
      file: "Pipelines/p.json5", line: 7, column: 23, length: text.unicodeScalars.count,
      excerpt: line)
    var diagnostics = Diagnostics()
    if let formula = Formula(Written(text, at: place), reporting: &diagnostics) {
      _ = formula.typed(in: scope, reporting: &diagnostics)
    }
    return diagnostics.all.map { $0.text() }.joined(separator: "\n")
  }

  /// A value as the examples write it.
  static func text(_ value: Value) -> String {
    switch value {
    case .number(.decimal(let mantissa, let scale)):
      "\(Decimals.value(mantissa, scale: scale))".replacing(".0", with: "", atEnd: true)
    case .number(.binary(let number)): "\(number)".replacing(".0", with: "", atEnd: true)
    case .text(let text): text
    case .flag(let flag): "\(flag)"
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing(let reason): reason.text
    }
  }
}

extension String {
  fileprivate func replacing(_ end: String, with other: String, atEnd: Bool) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) + other : self
  }
}
