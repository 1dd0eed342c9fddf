/// True, false or missing for each row: what a condition yields.
public struct FlagColumn: Sendable, Equatable {
  /// The flags; rows without a value hold false.
  public let flags: [Bool]
  /// Which rows have one.
  public let presence: Presence

  /// Flags with their presence.
  public init(flags: [Bool], presence: Presence) {
    self.flags = flags
    self.presence = presence
  }

  /// Flags, nil ones missing for one reason.
  public init(_ flags: [Bool?], missing reason: MissingReason = .undefined) {
    self.init(
      flags: flags.map { $0 ?? false }, presence: Presence(of: flags, missing: reason))
  }

  /// The number of rows.
  public var count: Int { flags.count }

  /// The flag of a row, or nil when it is missing.
  public func flag(_ row: Int) -> Bool? {
    presence[row] ? flags[row] : nil
  }

  /// The rows that are true; false and missing ones are not.
  public var trueRows: [Int] {
    flags.indices.filter { flags[$0] && presence[$0] }
  }

  /// The flags of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> FlagColumn {
    FlagColumn(
      flags: rows.map { $0 < 0 ? false : flags[$0] }, presence: presence.gathered(rows))
  }

  /// Several columns one below the other.
  public static func concatenated(_ parts: [FlagColumn]) -> FlagColumn {
    FlagColumn(
      flags: parts.flatMap(\.flags), presence: .concatenated(parts.map(\.presence)))
  }
}
