/// How much one of a unit is, in one country, for one product and state, during some time: a line
/// of a file of conversions.
public struct UnitConversion: Sendable, Equatable {
  /// The unit as people write it in their data.
  public let unit: String
  /// The product state it holds for; nil for all.
  public var state: String?
  /// The country it holds for; nil for all.
  public var country: String?
  /// The product it holds for; nil for all.
  public var product: String?
  /// The first day it holds for, counted from 1970-01-01; nil for all before the last one.
  public var from: Int?
  /// The last day it holds for; nil for all after the first one.
  public var to: Int?
  /// How many of the base one of the unit is.
  public let factor: Ratio
  /// The measure it is told in; with a state of its own it is the amount in that state.
  public let base: Measure
  /// Who says so.
  public var source = ""
  /// Where the line stands.
  public var place: Place?

  /// A unit with its size, for every state, country, product and day.
  public init(_ unit: String, factor: Ratio, base: Measure) {
    self.unit = unit
    self.factor = factor
    self.base = base
  }

  /// The unit with all that it holds for: `qq parchment, product, country, 2018-01-01 to 2019-12-31`.
  public var name: String {
    let days =
      from == nil && to == nil
      ? nil
      : [from, to].map { $0.map { CivilDay(ordinal: $0).text } ?? "..." }.joined(separator: " to ")
    let unit = [unit, state].compactMap { $0 }.joined(separator: " ")
    return [unit, product, country, days].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether it says how much one of the unit is for these amounts.
  func covers(_ key: QuantityKey) -> Bool {
    unit == key.unit && (state == nil || state == key.state)
      && (country == nil || country == key.country)
      && (product == nil || product == key.product) && covers(key.day)
  }

  private func covers(_ day: Int?) -> Bool {
    guard let day else { return from == nil && to == nil }
    return (from ?? .min) <= day && day <= (to ?? .max)
  }

  /// Whether some amounts would be covered by both.
  func overlaps(_ other: UnitConversion) -> Bool {
    func meet(_ one: String?, _ other: String?) -> Bool {
      one == nil || other == nil || one == other
    }
    return unit == other.unit && meet(state, other.state) && meet(country, other.country)
      && meet(product, other.product)
      && (from ?? .min) <= (other.to ?? .max) && (other.from ?? .min) <= (to ?? .max)
  }

  /// One of the unit for amounts in a state, as a unit of its own; nil where the state is not
  /// declared, or a number needs more than 127 bits.
  func term(state: String?, in units: UnitCatalogue) -> Measure.Term? {
    guard let size = base.size?.times(factor) else { return nil }
    var dimensions = base.dimensions
    let hasState = dimensions.contains { $0.name.hasPrefix("state ") }
    if let state, !hasState {
      guard units.states.contains(state) else { return nil }
      dimensions.append(Measure.BaseDimension("state \(state)"))
      dimensions.sort { $0.name < $1.name }
    }
    let name = [unit, state].compactMap { $0 }.joined(separator: " ")
    return Measure.Term(name: name, power: 1, size: size, dimensions: dimensions)
  }
}
