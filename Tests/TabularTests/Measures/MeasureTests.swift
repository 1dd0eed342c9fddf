import Tabular
import Testing

@Suite("Measures")
struct MeasureTests {
  /// Coffee in three states, a quintal of 46 kg, and the factors of the ICO.
  static let catalogue: UnitCatalogue = {
    var units = UnitCatalogue()
    for state in ["cherry", "parchment", "green"] { units.declareState(state) }
    units.declare(
      .init(name: "qq", size: Ratio(46), dimensions: [Measure.BaseDimension("mass")]))
    return units
  }()

  static func measure(_ text: String) throws -> Measure { try catalogue.measure(text) }

  @Test(
    "what people write is printed the same way",
    arguments: ["", "ha", "qq green", "PEN/qq green", "qq green/ha", "USD@2020/lb", "kg^2", "%"])
  func symbols(_ text: String) throws {
    #expect(try Self.measure(text).symbol == text)
  }

  @Test(
    "units of one dimension convert exactly",
    arguments: [
      ("ha", "m2", Ratio(10_000)), ("qq green", "kg green", Ratio(46)),
      ("%", "", Ratio(1, 100)), ("PEN/kg green", "PEN/qq green", Ratio(46)),
      ("USD/lb", "USD/kg", Ratio(100_000_000, 45_359_237)),
    ])
  func conversion(from: String, to: String, factor: Ratio?) throws {
    #expect(try Self.measure(from).factor(to: Self.measure(to)) == factor)
  }

  @Test(
    "dimensions, currencies, price bases and states never mix",
    arguments: [
      ("ha", "qq green"), ("PEN", "USD"), ("USD@2020", "USD"), ("qq green", "qq parchment"),
      ("kg", "kg green"),
    ])
  func noConversion(from: String, to: String) throws {
    #expect(try Self.measure(from).factor(to: Self.measure(to)) == nil)
  }

  @Test(
    "products cancel",
    arguments: [
      ("PEN/qq green", "qq green", "PEN"), ("qq green/ha", "ha", "qq green"),
      ("ha", "ha", "ha^2"),
    ])
  func products(left: String, right: String, product: String) throws {
    #expect(try Self.measure(left).times(Self.measure(right)).symbol == product)
  }

  @Test(
    "a misspelt part is named with its place",
    arguments: [("PEN/qk green", "qk", 4..<6), ("kg gren", "gren", 3..<7), ("kg^x", "kg^x", 0..<4)])
  func misspellings(text: String, part: String, range: Range<Int>) {
    let error = #expect(throws: UnitCatalogue.Misspelling.self) { try Self.measure(text) }
    #expect(error?.part == part)
    #expect(error?.range == range)
  }

  @Test(
    "declared factors cross states; a chain multiplies and a price divides",
    arguments: [
      ("kg parchment", "kg green", Ratio(4, 5)), ("qq parchment", "kg green", Ratio(184, 5)),
      ("kg cherry", "kg green", Ratio(4, 25)), ("PEN/kg parchment", "PEN/kg green", Ratio(5, 4)),
      ("kg green", "kg parchment", Ratio(5, 4)), ("kg", "kg green", nil), ("ha", "kg green", nil),
    ])
  func crossing(from: String, to: String, factor: Ratio?) throws {
    let factors = [
      StateFactor(
        from: try Self.measure("kg parchment"), to: try Self.measure("kg green"),
        times: Ratio(4, 5) ?? .one, source: "ICO"),
      StateFactor(
        from: try Self.measure("kg cherry"), to: try Self.measure("kg parchment"),
        times: Ratio(1, 5) ?? .one, source: "trade"),
    ]
    #expect(factors.factor(from: try Self.measure(from), to: try Self.measure(to)) == factor)
  }
}
