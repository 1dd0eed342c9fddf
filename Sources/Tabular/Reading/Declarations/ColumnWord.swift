/// A word of the short notation of columns: a type, or what may follow it.
///
/// The one declaration of what columns may be; help, hints and messages are derived from it.
public struct ColumnWord: Sendable {
  /// The word itself.
  public let name: String
  /// The word with what belongs to it, such as `season(MONTH)`.
  public let spelling: String
  /// What it means, in one line.
  public let help: String

  private init(_ name: String, _ spelling: String, _ help: String) {
    self.name = name
    self.spelling = spelling
    self.help = help
  }

  private init(_ name: String, _ help: String) { self.init(name, name, help) }

  /// What the cells of a column may hold.
  public static let types = [
    ColumnWord("text", "any text, kept as it is"),
    ColumnWord("int", "int[UNIT]", "whole numbers; the unit may be left out"),
    ColumnWord("number", "number[UNIT]", "numbers, exact as written; the unit may be left out"),
    ColumnWord("flag", "true or false: true false yes no 1 0"),
    ColumnWord("date", "date 'PATTERN'", "days; yyyy-MM-dd where no pattern is written"),
    ColumnWord("month", "month 'PATTERN'", "months; yyyy-MM where no pattern is written"),
    ColumnWord(
      "datetime", "datetime 'PATTERN'",
      "local time to the second, 1932 to 2067; ISO 8601 where no pattern is written, and what an "
        + "offset says is left aside"),
    ColumnWord("season", "season(MONTH)", "years that start in a month: 2024, 2024/25"),
    ColumnWord(
      "scale", "scale(NAME)",
      "one answer on a scale of the section 'scales'; of a form ('questions') also a list of it, and "
        + "'scale' alone the choices of the question"),
    ColumnWord("multiple", "multiple(NAME)", "any number of the answers of a scale"),
    ColumnWord(
      "quantity",
      "amounts whose units stand beside them: an object with amount, unit, state, country, product, "
        + "date, as; a text in single quotes or a '$parameter' holds for all rows"),
  ]

  /// What may follow a type, in any order.
  public static let constraints = [
    ColumnWord("required", "no cell is missing"),
    ColumnWord("unique", "no value stands twice"),
    ColumnWord("key", "the column tells rows apart, alone or with other ones"),
    ColumnWord("key", "key(person)", "names a person: shown in rejects, never published"),
    ColumnWord("private", "never shown anywhere"),
    ColumnWord(">=", ">= 0", "numbers only; also > <= <"),
    ColumnWord("..", "15..100", "numbers only; both ends are allowed"),
    ColumnWord("in", "in ('a', 'b')", "texts only: no others"),
    ColumnWord("matches", "matches 'REGEX'", "texts only: the whole text"),
    ColumnWord("refers", "refers INPUT.COLUMN", "only values that stand in that column"),
    ColumnWord("reversed", "scales only: the first level becomes the last one"),
  ]
}
