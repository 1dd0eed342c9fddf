/// Days, months or seasons, as whole numbers of their grain.
public struct DayColumn: Sendable, Equatable {
  /// The ordinal of each row in its grain; rows without a value hold 0.
  public let ordinals: [Int32]
  /// How fine the column is.
  public let grain: Grain
  /// Which rows have a value.
  public let presence: Presence

  /// Ordinals of a grain with their presence.
  public init(ordinals: [Int32], grain: Grain, presence: Presence) {
    self.ordinals = ordinals
    self.grain = grain
    self.presence = presence
  }

  /// Ordinals of a grain, nil ones missing for one reason.
  public init(_ ordinals: [Int32?], grain: Grain, missing reason: MissingReason = .undefined) {
    self.init(
      ordinals: ordinals.map { $0 ?? 0 }, grain: grain,
      presence: Presence(of: ordinals, missing: reason))
  }

  /// The number of rows.
  public var count: Int { ordinals.count }

  /// The ordinal of a row, or nil when it is missing.
  public func ordinal(_ row: Int) -> Int32? {
    presence[row] ? ordinals[row] : nil
  }

  /// The days of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> DayColumn {
    DayColumn(
      ordinals: rows.map { $0 < 0 ? 0 : ordinals[$0] }, grain: grain,
      presence: presence.gathered(rows))
  }

  /// Several columns of one grain one below the other.
  public static func concatenated(_ parts: [DayColumn], grain: Grain) -> DayColumn {
    DayColumn(
      ordinals: parts.flatMap(\.ordinals), grain: grain,
      presence: .concatenated(parts.map(\.presence)))
  }
}
