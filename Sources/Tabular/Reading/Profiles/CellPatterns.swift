/// What a type asks of a cell, for guesses that a person will read.
struct CellPatterns {
  /// Types from the narrowest to the widest, text left out.
  static let types: [ProposedType] =
    [.flag, .integer] + numbers + dates.map { .date($0) } + months.map { .month($0) }
    + [.season] + datetimes.map { .datetime($0) } + [.nested]

  private static let numbers: [ProposedType] = [
    .number(decimal: ".", thousands: nil), .number(decimal: ",", thousands: nil),
    .number(decimal: ",", thousands: "."), .number(decimal: ".", thousands: ","),
  ]
  /// Where day and month cannot be told apart, the first that fits is taken, and that is said.
  static let dates = [
    "yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "M/d/yyyy", "dd-MM-yyyy", "dd.MM.yyyy",
  ]
  private static let months = ["yyyy-MM", "MM/yyyy"]
  private static let datetimes: [String?] =
    [nil] + dates.flatMap { [$0 + " HH:mm", $0 + " HH:mm:ss"] }

  /// Words that often stand for a missing value, with the reason they give.
  static let missing: [(word: String, reason: MissingReason)] = [
    ("NULL", .blank), ("null", .blank), ("-", .blank), ("--", .blank), (".", .blank),
    ("NA", .notKnown), ("N/A", .notApplicable), ("n/a", .notApplicable), ("NaN", .notKnown),
    ("s/d", .notKnown), ("S/D", .notKnown), ("n/d", .notKnown), ("N/D", .notKnown),
    ("#N/A", .notKnown),
  ]

  /// Whether a cell is of a type.
  static func fits(_ cell: String, _ type: ProposedType) -> Bool {
    switch type {
    case .flag: return ["true", "false", "yes", "no"].contains(cell)
    case .integer: return isInteger(cell)
    case .number: return isNumber(cell, type.notation)
    case .date(let pattern): return DatePattern(pattern)?.day(Array(cell.utf8)[...]) != nil
    case .month(let pattern):
      return DatePattern(pattern, hasDay: false)?.month(Array(cell.utf8)[...]) != nil
    case .season:
      return cell.utf8.count > 4
        && LevelConversion.ordinals([cell], as: .season(start: 10)) != [nil]
    case .datetime(let text):
      let pattern = text.map { DatetimePattern($0) } ?? .iso
      return pattern?.second(Array(cell.utf8)[...])?.ordinal != nil
    case .nested: return cell.hasPrefix("[") || cell.hasPrefix("{")
    case .text: return true
    case .empty: return false
    }
  }

  /// Digits that are a number: what begins with a needless 0 is a code.
  private static func isInteger(_ cell: String) -> Bool {
    let digits = cell.hasPrefix("-") ? cell.dropFirst() : cell[...]
    return !digits.isEmpty && digits.utf8.count <= 18
      && digits.utf8.allSatisfy { JSONParser.isDigit($0) }
      && (digits == "0" || !digits.hasPrefix("0"))
  }

  private static func isNumber(_ cell: String, _ notation: NumberNotation) -> Bool {
    let lead = cell.drop { $0 == "-" || $0 == "+" }
    if lead.hasPrefix("0"), let next = lead.dropFirst().first, next.isNumber { return false }
    return NumberCell.number(cell, notation) != nil
  }
}
