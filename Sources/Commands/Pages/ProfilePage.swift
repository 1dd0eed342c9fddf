import Tabular

/// What `acopio show --stats` says of a file: a line for each column.
struct ProfilePage {
  private let profile: FileProfile

  init(_ profile: FileProfile) { self.profile = profile }

  /// The lines for people.
  var lines: [String] {
    AlignedText(
      heads: ["column", "looks like", "blank", "missing", "distinct", "values", "remark"],
      rows: profile.columns.map(Self.cells), numeric: [2, 4]
    ).lines + ["", "\(profile.rows) rows, " + Self.key(profile)]
  }

  private static func cells(_ column: ColumnProfile) -> [String] {
    [
      column.header, column.type.word, String(column.blanks), missing(column),
      String(column.distinct), values(column), remark(column),
    ]
  }

  private static func key(_ profile: FileProfile) -> String {
    profile.key.isEmpty
      ? "told apart by no column and no pair of columns"
      : "told apart by " + profile.key.joined(separator: " and ")
  }

  private static func missing(_ column: ColumnProfile) -> String {
    column.missingWords.map { "\($0.text) (\($0.cells))" }.joined(separator: ", ")
  }

  /// Least, middle and greatest number, or the most frequent texts.
  private static func values(_ column: ColumnProfile) -> String {
    if let numbers = column.numbers {
      return [numbers.least, numbers.median, numbers.greatest].map(NumberText.binary)
        .joined(separator: " .. ")
    }
    return column.values.prefix(3).map { "\($0.text) (\($0.cells))" }.joined(separator: ", ")
  }

  private static func remark(_ column: ColumnProfile) -> String {
    if let slips = column.nearly {
      return "\(slips.count) not \(slips.type.word): row \(slips.first.row) '\(slips.first.text)'"
    }
    if column.isAmbiguousDate { return "day or month first?" }
    return column.zeros.cells * 20 >= column.rows && column.zeros.longestRun >= 3
      ? "\(column.zeros.cells) exactly 0" : ""
  }

  /// The same for programs.
  var json: JSONText {
    .object([
      ("rows", .whole(profile.rows)), ("key", .list(profile.key.map(JSONText.text))),
      ("columns", .list(profile.columns.map(Self.json))),
    ])
  }

  private static func json(_ column: ColumnProfile) -> JSONText {
    func counts(_ counts: [ColumnProfile.Count]) -> JSONText {
      .object(counts.map { ($0.text, .whole($0.cells)) })
    }
    let numbers: [(String, JSONText)] =
      column.numbers.map {
        [
          ("least", .number($0.least)), ("median", .number($0.median)),
          ("greatest", .number($0.greatest)),
        ]
      } ?? []
    let slips: [(String, JSONText)] =
      column.nearly.map {
        [
          ("nearly", .text($0.type.word)), ("slips", .whole($0.count)),
          ("first_slip", .object([("row", .whole($0.first.row)), ("text", .text($0.first.text))])),
        ]
      } ?? []
    return .object(
      [
        ("name", .text(column.header)), ("type", .text(column.type.word)),
        ("blank", .whole(column.blanks)), ("missing", counts(column.missingWords)),
        ("distinct", .whole(column.distinct)), ("width", .whole(column.width)),
        ("zeros", .whole(column.zeros.cells)), ("frequent", counts(Array(column.values.prefix(5)))),
      ] + numbers + slips)
  }
}
