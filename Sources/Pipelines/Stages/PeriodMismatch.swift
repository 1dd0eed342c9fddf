import Tabular

/// Two columns of time that are to be matched although they stand for different twelve months.
///
/// A season from October and a calendar year of the same number share three months of twelve; no
/// pipeline may take the one for the other.
struct PeriodMismatch {
  private let here: Field
  private let there: Field
  /// The first months of both, 1 to 12; nil where years are plain numbers.
  private let starts: (here: Int?, there: Int?)

  /// A mismatch of seasons with other seasons, or with years that are plain numbers; nil for columns
  /// that fit, and for columns that differ in another way.
  init?(_ here: Field, _ there: Field) {
    starts = (Self.start(of: here), Self.start(of: there))
    let isOfTime =
      (starts.here != nil || here.kind == .number) && (starts.there != nil || there.kind == .number)
    guard isOfTime, starts.here != starts.there else { return nil }
    self.here = here
    self.there = there
  }

  /// What is wrong and why, for a column of another table.
  func diagnostic(in other: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .periodsDiffer,
      "'\(here.name)' must be the same twelve months on both sides, not \(text(here, starts.here)) "
        + "here and \(text(there, starts.there)) in \(other)",
      at: place, notes: shared.map { [$0] } ?? [], hint: hint)
  }

  private func text(_ field: Field, _ start: Int?) -> String {
    switch start {
    case 1: "calendar years"
    case let start?: "seasons from \(Self.title(of: start))"
    case nil: "plain numbers"
    }
  }

  /// How little the two have in common under the same number.
  private var shared: String? {
    guard let one = starts.here, let other = starts.there else { return nil }
    let months = 12 - abs(one - other)
    return "the two that are called 2020 share \(months) of their twelve months"
  }

  private var hint: String? {
    guard starts.here == nil || starts.there == nil else {
      return "take a series by month or day, and fold both by season(date, month)"
    }
    return "declare the numbers as season(january) if they are calendar years"
  }

  private static func title(of month: Int) -> String {
    let name = CivilDay.monthNames[month - 1]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func start(of field: Field) -> Int? {
    if case .day(.season(let start)) = field.kind { start } else { nil }
  }
}
