/// The cells of one column: a closed list of kinds, so that every switch is exhaustive.
public enum Column: Sendable, Equatable {
  /// Numbers.
  case numbers(NumberColumn)
  /// Texts.
  case texts(TextColumn)
  /// True or false.
  case flags(FlagColumn)
  /// Days, months or seasons.
  case days(DayColumn)

  /// The number of rows.
  public var count: Int { presence.count }

  /// Which rows have a value.
  public var presence: Presence {
    switch self {
    case .numbers(let column): column.presence
    case .texts(let column): column.presence
    case .flags(let column): column.presence
    case .days(let column): column.presence
    }
  }

  /// What kind of values the column has.
  public var kind: Kind {
    switch self {
    case .numbers: .number
    case .texts: .text
    case .flags: .flag
    case .days(let column): .day(column.grain)
    }
  }

  /// The value of a row.
  public func value(_ row: Int) -> Value {
    if let reason = presence.reason(row) { return .missing(reason) }
    switch self {
    case .numbers(let column):
      if case .decimals(let mantissas, let scale) = column.storage {
        return .number(.decimal(mantissas[row], scale: scale))
      }
      return .number(.binary(column.number(row) ?? 0))
    case .texts(let column): return .text(column.text(row) ?? "")
    case .flags(let column): return .flag(column.flags[row])
    case .days(let column): return .day(column.ordinals[row], column.grain)
    }
  }

  /// The cells of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> Column {
    switch self {
    case .numbers(let column): .numbers(column.gathered(rows))
    case .texts(let column): .texts(column.gathered(rows))
    case .flags(let column): .flags(column.gathered(rows))
    case .days(let column): .days(column.gathered(rows))
    }
  }

  /// Columns of the same kind one below the other; nil when kinds differ or there is none.
  public static func concatenated(_ parts: [Column]) -> Column? {
    guard let kind = parts.first?.kind, parts.allSatisfy({ $0.kind == kind }) else { return nil }
    switch kind {
    case .number: return .numbers(.concatenated(parts.compactMap(\.numberColumn)))
    case .text: return .texts(.concatenated(parts.compactMap(\.textColumn)))
    case .flag: return .flags(.concatenated(parts.compactMap(\.flagColumn)))
    case .day(let grain):
      return .days(.concatenated(parts.compactMap(\.dayColumn), grain: grain))
    }
  }

  /// A column that repeats one value.
  public static func repeating(_ value: Value, kind: Kind, count: Int) -> Column {
    let presence = Presence(allPresent: count)
    switch value {
    case .number(.decimal(let mantissa, let scale)):
      return .numbers(
        NumberColumn(
          decimals: [Int64](repeating: mantissa, count: count), scale: scale, presence: presence))
    case .number(.binary(let number)):
      return .numbers(
        NumberColumn(doubles: [Double](repeating: number, count: count), presence: presence))
    case .text(let text):
      return .texts(
        TextColumn(
          codes: [Int32](repeating: 0, count: count), levels: [text], presence: presence))
    case .flag(let flag):
      return .flags(
        FlagColumn(flags: [Bool](repeating: flag, count: count), presence: presence))
    case .day(let ordinal, let grain):
      return .days(
        DayColumn(
          ordinals: [Int32](repeating: ordinal, count: count), grain: grain, presence: presence))
    case .missing(let reason):
      return .missing(kind: kind, presence: Presence(allMissing: count, because: reason))
    }
  }

  /// A column of a kind in which the missing rows are those of `presence`, all being missing.
  public static func missing(kind: Kind, presence: Presence) -> Column {
    let count = presence.count
    switch kind {
    case .number:
      return .numbers(
        NumberColumn(
          decimals: [Int64](repeating: 0, count: count), scale: 0, presence: presence))
    case .text:
      return .texts(
        TextColumn(
          codes: [Int32](repeating: -1, count: count), levels: [], presence: presence))
    case .flag:
      return .flags(
        FlagColumn(flags: [Bool](repeating: false, count: count), presence: presence))
    case .day(let grain):
      return .days(
        DayColumn(
          ordinals: [Int32](repeating: 0, count: count), grain: grain, presence: presence))
    }
  }
}

extension Column {
  /// The numbers, if this is a column of numbers.
  public var numberColumn: NumberColumn? {
    if case .numbers(let column) = self { column } else { nil }
  }

  /// The texts, if this is a column of texts.
  public var textColumn: TextColumn? {
    if case .texts(let column) = self { column } else { nil }
  }

  /// The flags, if this is a column of flags.
  public var flagColumn: FlagColumn? {
    if case .flags(let column) = self { column } else { nil }
  }

  /// The days, if this is a column of days, months or seasons.
  public var dayColumn: DayColumn? {
    if case .days(let column) = self { column } else { nil }
  }
}
