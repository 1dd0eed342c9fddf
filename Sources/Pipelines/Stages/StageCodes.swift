public import Tabular

extension Diagnostic.Code {
  /// A column of that name is there already.
  public static let columnTaken = Diagnostic.Code(
    "table.column-taken", .declaration,
    """
    A step would make two columns of one name. After a join the columns of both sides stand in one
    table, so their names must differ; rename one, or leave it out with "select" before the join.
    """)

  /// Columns that must agree in kind and unit do not.
  public static let columnsDiffer = Diagnostic.Code(
    "table.columns-differ", .declaration,
    """
    Two columns that are matched (the keys of a join, the columns of a union) are of different kinds
    or units. Convert one of them first, as in "area [ha]": "area as [ha]".
    """)

  /// Seasons and years, or seasons of different months, are matched.
  public static let periodsDiffer = Diagnostic.Code(
    "table.periods-differ", .declaration,
    """
    Two columns of time that are matched stand for different twelve months, such as a crop year from
    October to September and a calendar year. What the one calls 2020 lies in two of the other's
    years, so that a match by the number of the year compares a harvest with the prices or the
    exports of other months. There is no rule for parting a year that would hold everywhere.
    Take a series of the same twelve months, or one by month or day and fold it into the same season:
    "season(date, 'october')". A column that holds the calendar year is declared season(january), one
    that holds the year in which a season starts season(october), or whatever its first month is.
    """)

  /// A check of the data did not hold.
  public static let checkFailed = Diagnostic.Code(
    "check.failed", .content,
    """
    A "check" step says what must be true of every row, and more rows break it than "at_most"
    tolerates; with "by", more of them in one of the groups. Nothing was published. The notes name the
    first rows by file and line and by their keys, or by their keys alone where rows were folded
    before. Mend the data, or say "severity": "warn" if the report should go out with a warning.
    """)

  /// Groups by answers of several levels.
  public static let groupSeveralLevels = Diagnostic.Code(
    "table.several-levels", .declaration,
    """
    A step groups rows by a column of the type 'multiple(NAME)', whose answers name several levels at
    once. A row would belong to several groups, or every combination would be a group of its own. Use
    "estimate" with share(NAME), which makes a row for each level, or derive a flag by
    chosen(NAME, 'code') and group by that.
    """)

  /// The codes about steps.
  public static let aboutStages: [Diagnostic.Code] = [
    .columnTaken, .columnsDiffer, .periodsDiffer, .checkFailed, .groupSeveralLevels,
  ]
}

extension Diagnostic {
  /// The problem of a new column whose name stands already.
  static func columnTaken(_ name: Written) -> Diagnostic {
    Diagnostic(
      .columnTaken, "'\(name.text)' must be a new name, not that of a column that is there",
      at: name.place)
  }
}

extension Arguments {
  /// Names with a formula each; what is no formula is reported and left out.
  func namedFormulas(
    _ name: String, reporting diagnostics: inout Diagnostics
  ) -> [(name: Written, formula: Formula)] {
    namedTexts(name, reporting: &diagnostics).compactMap { name, text in
      Formula(text, reporting: &diagnostics).map { (name: name, formula: $0) }
    }
  }
}
