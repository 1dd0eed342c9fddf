/// The units a pipeline may write: those everybody shares, and those it declares.
///
/// A unit with a state (`qq green`) is a dimension of its own: mass of green. Any three capital
/// letters are a currency, with or without a price base (`USD@2020`).
public struct UnitCatalogue: Sendable, Equatable {
  /// A unit with its size in base units.
  public struct Entry: Sendable, Equatable {
    /// The name as written in formulas.
    public let name: String
    /// What one of it is in base units.
    public let size: Ratio
    /// Its base dimensions.
    public let dimensions: [Measure.BaseDimension]
    /// Where the size comes from; empty for units of the SI.
    public let source: String

    /// A unit with its size, dimensions and source.
    public init(
      name: String, size: Ratio, dimensions: [Measure.BaseDimension], source: String = ""
    ) {
      self.name = name
      self.size = size
      self.dimensions = dimensions
      self.source = source
    }
  }

  /// The known units by name.
  public private(set) var entries: [String: Entry]
  /// The product states that may follow a unit.
  public private(set) var states: Set<String> = []

  /// The units that every pipeline knows.
  public init() {
    entries = Dictionary(
      StandardUnits.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds or replaces a unit.
  public mutating func declare(_ entry: Entry) { entries[entry.name] = entry }

  /// Adds a product state.
  public mutating func declareState(_ state: String) { states.insert(state) }

  /// All names, sorted, for suggestions.
  public var names: [String] { entries.keys.sorted() + states.sorted() }

  /// The measure of one unit name with an optional state, or nil if it is unknown.
  public func term(_ name: String, state: String?) -> Measure.Term? {
    guard let entry = entries[name] ?? Self.currency(name) else { return nil }
    guard let state else {
      return Measure.Term(
        name: name, power: 1, size: entry.size, dimensions: entry.dimensions)
    }
    guard states.contains(state) else { return nil }
    let dimensions = (entry.dimensions + [Measure.BaseDimension("state \(state)")])
      .sorted { $0.name < $1.name }
    return Measure.Term(
      name: "\(name) \(state)", power: 1, size: entry.size, dimensions: dimensions)
  }

  private static func currency(_ name: String) -> Entry? {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard let code = parts.first, code.utf8.count == 3, parts.count <= 2,
      code.utf8.allSatisfy({ (65...90).contains($0) }),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Entry(name: name, size: .one, dimensions: [Measure.BaseDimension(name)])
  }
}
