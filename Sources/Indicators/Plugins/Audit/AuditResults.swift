import Statistics
import Tabular

/// The columns that `audit` makes.
enum AuditResults {
  /// Each with its meaning.
  static let all: [Parameter] = [
    Parameter("statement", .text, "its label"),
    Parameter("says", .text, "the formula over claims"),
    Parameter("comparison", .text, "how its sides should stand: `equal`, `at least`, `at most`"),
    Parameter("claimed", .number, "the figure before the comparison, as printed"),
    Parameter("claimed_least", .number, "the least that it may be"),
    Parameter("claimed_most", .number, "the most that it may be"),
    Parameter("derived", .number, "what follows from the other figures, in the same unit"),
    Parameter("derived_least", .number, "the least that it may be"),
    Parameter("derived_most", .number, "the most that it may be"),
    Parameter("unit", .text, "the unit of both"),
    Parameter(
      "verdict", .text,
      "`ok` if the limits meet, `tension` if not, `ambiguous` if the claims are not about the same "
        + "thing, `derived` where nothing is claimed"),
    Parameter("reason", .text, "why it is ambiguous"),
    Parameter("because", .text, "what the author says of it"),
  ]

  /// The schema; whoever may see all claims may see what follows from them.
  static func schema(_ manual: Manual, readableBy sources: [Field]) -> Schema {
    let strictest = Field.Privacy.strictest(of: sources.map(\.privacy))
    let fields = all.map { column in
      Field(column.name, column.kind == .number ? .number : .text, privacy: strictest)
    }
    return Schema(manual.explaining(fields), key: ["statement"], sampling: .census)
  }

  /// The cells, one row for each statement.
  static func columns(_ statements: [AuditStatement], _ verdicts: [AuditVerdict]) -> [Column] {
    [
      texts(statements.map(\.label.text)), texts(statements.map(\.says.formula.text)),
      texts(statements.map { $0.says.comparison?.rawValue ?? "" }),
      numbers(verdicts.map { $0.claimed?.value }), numbers(verdicts.map { $0.claimed?.bounds.low }),
      numbers(verdicts.map { $0.claimed?.bounds.high }),
      numbers(verdicts.map { $0.derived?.value }), numbers(verdicts.map { $0.derived?.bounds.low }),
      numbers(verdicts.map { $0.derived?.bounds.high }),
      texts(verdicts.map { ($0.claimed ?? $0.derived)?.measure.symbol ?? "" }),
      texts(verdicts.map(\.word.rawValue)), texts(verdicts.map(\.reason)),
      texts(statements.map(\.because)),
    ]
  }

  /// A limit without end is no number.
  private static func numbers(_ numbers: [Double?]) -> Column {
    .numbers(NumberColumn(numbers.map { $0.flatMap { $0.isFinite ? $0 : nil } }))
  }

  private static func texts(_ texts: [String]) -> Column {
    .texts(TextColumn(texts.map { $0.isEmpty ? nil : $0 }, missing: .notApplicable))
  }
}
