/// Texts, each stored once: a code for each row into a list of different texts.
///
/// Codes are given by first appearance, so they depend on the data alone and never on scheduling.
/// They are what grouping, joining and fixed effects work on.
public struct TextColumn: Sendable, Equatable {
  /// The code of each row; -1 where the text is missing.
  public let codes: [Int32]
  /// The different texts, by code; some may be used by no row.
  public let levels: [String]
  /// Which rows have a text.
  public let presence: Presence

  /// Codes into levels; codes outside the levels count as missing in `presence` already.
  public init(codes: [Int32], levels: [String], presence: Presence) {
    self.codes = codes
    self.levels = levels
    self.presence = presence
  }

  /// Encodes texts; nil is missing for one reason.
  public init(_ texts: [String?], missing reason: MissingReason = .blank) {
    var numbers: [String: Int32] = [:]
    var levels: [String] = []
    var missing: [(row: Int, reason: MissingReason)] = []
    var codes = [Int32](repeating: -1, count: texts.count)
    for (row, text) in texts.enumerated() {
      guard let text else {
        missing.append((row, reason))
        continue
      }
      if let code = numbers[text] {
        codes[row] = code
      } else {
        codes[row] = Int32(levels.count)
        numbers[text] = codes[row]
        levels.append(text)
      }
    }
    self.init(
      codes: codes, levels: levels, presence: Presence(count: texts.count, missing: missing))
  }

  /// One text in every row.
  init(_ text: String, rows: Int) {
    self.init(
      codes: [Int32](repeating: 0, count: rows), levels: [text],
      presence: Presence(allPresent: rows))
  }

  /// The number of rows.
  public var count: Int { codes.count }

  /// The text of a row, or nil when it is missing.
  public func text(_ row: Int) -> String? {
    guard presence[row] else { return nil }
    return levels[Int(codes[row])]
  }

  /// The texts of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> TextColumn {
    TextColumn(
      codes: rows.map { $0 < 0 ? -1 : codes[$0] }, levels: levels,
      presence: presence.gathered(rows))
  }

  /// Several columns one below the other.
  public static func concatenated(_ parts: [TextColumn]) -> TextColumn {
    var numbers: [String: Int32] = [:]
    var levels: [String] = []
    var codes: [Int32] = []
    codes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      let recoded = part.levels.map { level in
        if let code = numbers[level] { return code }
        let code = Int32(levels.count)
        numbers[level] = code
        levels.append(level)
        return code
      }
      codes += part.codes.map { $0 < 0 ? -1 : recoded[Int($0)] }
    }
    return TextColumn(
      codes: codes, levels: levels, presence: .concatenated(parts.map(\.presence)))
  }

  /// The rank of each level in the order of Unicode scalars.
  public var levelRanks: [Int32] {
    let order = levels.indices.sorted { levels[$0].precedesByScalars(levels[$1]) }
    var ranks = [Int32](repeating: 0, count: levels.count)
    for (rank, level) in order.enumerated() { ranks[level] = Int32(rank) }
    return ranks
  }
}

extension String {
  /// Whether this text comes before another in the order of Unicode scalars (that of UTF-8 bytes).
  public func precedesByScalars(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
