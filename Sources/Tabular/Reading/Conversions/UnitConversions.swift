/// The sizes of units that vary with country, product, state and time.
public struct UnitConversions: Sendable, Equatable {
  /// The files that they stand in, in the order in which they were declared.
  public internal(set) var files: [ReadInput.SourceFile] = []
  private var lines: [String: [UnitConversion]] = [:]

  /// None.
  public init() {}

  /// Adds a line, unless an earlier one covers some of the same amounts; gives that one.
  mutating func add(_ line: UnitConversion) -> UnitConversion? {
    if let other = lines[line.unit]?.first(where: line.overlaps) { return other }
    lines[line.unit, default: []].append(line)
    return nil
  }

  /// The only line that covers some amounts.
  func conversion(of key: QuantityKey) -> UnitConversion? {
    lines[key.unit]?.first { $0.covers(key) }
  }

  /// What lines tell a unit apart by, of what is not told of the amounts.
  func partsUntold(of key: QuantityKey) -> [String] {
    let lines = lines[key.unit] ?? []
    let parts: [(name: String, isUntold: Bool, isUsed: Bool)] = [
      ("state", key.state == nil, lines.contains { $0.state != nil }),
      ("country", key.country == nil, lines.contains { $0.country != nil }),
      ("product", key.product == nil, lines.contains { $0.product != nil }),
      ("date", key.day == nil, lines.contains { $0.from != nil || $0.to != nil }),
    ]
    return parts.filter { $0.isUntold && $0.isUsed }.map(\.name)
  }
}
