/// What a number counts: its unit, currency, price base and product state.
///
/// A measure is a product of named units with whole powers, as in `PEN/qq green`. Currencies, price
/// bases (`USD@2020`) and product states are dimensions of their own, so nothing converts between
/// them without a declared factor. It costs nothing at run time: a formula resolves its units to one
/// exact factor for each operand when it is compiled.
public struct Measure: Sendable, Hashable {
  /// One named unit raised to a whole power.
  public struct Term: Sendable, Hashable {
    /// The name as written: `qq green`, `PEN`, `ha`.
    public let name: String
    /// The power; never 0.
    public let power: Int
    /// What one of this unit is in base units.
    public let size: Ratio
    /// The base dimensions of the unit to the power 1, sorted by name.
    public let dimensions: [BaseDimension]

    /// A unit with its size and dimensions.
    public init(name: String, power: Int, size: Ratio, dimensions: [BaseDimension]) {
      self.name = name
      self.power = power
      self.size = size
      self.dimensions = dimensions
    }

    func raised(to power: Int) -> Term {
      Term(name: name, power: power, size: size, dimensions: dimensions)
    }
  }

  /// A base dimension with its power: `mass`, `area`, `PEN`, `state green`.
  public struct BaseDimension: Sendable, Hashable {
    /// The name of the dimension.
    public let name: String
    /// Its power; never 0.
    public let power: Int

    /// Whether it is a product state.
    var isState: Bool { name.hasPrefix("state ") }

    /// A dimension and its power.
    public init(_ name: String, _ power: Int = 1) {
      self.name = name
      self.power = power
    }
  }

  /// The units of the product, in the order they were written.
  public let terms: [Term]

  /// A product of units; units of the same name are combined, powers of 0 dropped.
  public init(_ terms: [Term]) {
    self.terms = terms.reduce(into: [Term]()) { product, term in
      if let index = product.firstIndex(where: { $0.name == term.name }) {
        product[index] = product[index].raised(to: product[index].power + term.power)
      } else {
        product.append(term)
      }
    }.filter { $0.power != 0 }
  }

  /// A plain number.
  public static let none = Measure([])

  /// Whether this is a plain number without a unit.
  public var isNone: Bool { terms.isEmpty }

  /// Whether all dimensions cancel: a plain number, `%`, `pp`, or `kg/lb`.
  public var isDimensionless: Bool { dimensions.isEmpty }

  /// The base dimensions of the product, sorted by name, without powers of 0.
  public var dimensions: [BaseDimension] {
    var powers: [String: Int] = [:]
    for term in terms {
      for base in term.dimensions { powers[base.name, default: 0] += base.power * term.power }
    }
    return powers.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { BaseDimension($0.key, $0.value) }
  }

  /// Whether both count the same kind of thing, in other product states: kg parchment, kg green.
  public func differsOnlyByState(from other: Measure) -> Bool {
    func others(_ dimensions: [BaseDimension]) -> [BaseDimension] {
      dimensions.filter { !$0.isState }
    }
    let (own, theirs) = (dimensions, other.dimensions)
    return own != theirs && own.contains(where: \.isState) && theirs.contains(where: \.isState)
      && others(own) == others(theirs)
  }

  /// What one of this measure is in base units; nil where that needs more than 127 bits.
  public var size: Ratio? {
    terms.reduce(Ratio?.some(.one)) { product, term in
      term.size.power(term.power).flatMap { product?.times($0) }
    }
  }

  /// The product of two measures.
  public func times(_ other: Measure) -> Measure { Measure(terms + other.terms) }

  /// The quotient of two measures.
  public func divided(by other: Measure) -> Measure {
    Measure(terms + other.terms.map { $0.raised(to: -$0.power) })
  }

  /// The whole power of a measure.
  public func power(_ exponent: Int) -> Measure {
    Measure(terms.map { $0.raised(to: $0.power * exponent) })
  }

  /// The exact factor that turns numbers of this measure into numbers of another.
  ///
  /// Nil when the dimensions differ, so that nothing converts in silence.
  public func factor(to other: Measure) -> Ratio? {
    guard dimensions == other.dimensions, let size, let target = other.size else { return nil }
    return size.divided(by: target)
  }

  /// Whether numbers of both measures may be added and compared.
  public func isComparable(with other: Measure) -> Bool { dimensions == other.dimensions }

  /// The measure as people write it: `PEN/qq green`; empty for plain numbers.
  public var symbol: String {
    let above = terms.filter { $0.power > 0 }.map { Self.text($0.name, $0.power) }
    let below = terms.filter { $0.power < 0 }.map { Self.text($0.name, -$0.power) }
    guard !below.isEmpty else { return above.joined(separator: " ") }
    return (above.isEmpty ? "1" : above.joined(separator: " ")) + "/"
      + below.joined(separator: "/")
  }

  /// The symbol in brackets for messages, or the words "no unit".
  public var description: String { isNone ? "no unit" : "[\(symbol)]" }

  private static func text(_ name: String, _ power: Int) -> String {
    power == 1 ? name : "\(name)^\(power)"
  }
}
