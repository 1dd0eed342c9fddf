import Statistics
import Testing

/// Expected values: mpmath 1.4.1 at 60 digits, rounded to the nearest double.
@Suite("Elementary functions are within one unit in the last place")
struct ElementaryTests {
  static let expTable: [(Double, Double)] = [
    (-745.0, 0x1p-1074), (-708.5, 2.006132305331306e-308), (-20.25, 1.6052280551856116e-09),
    (-1.0, 0.36787944117144233), (-0.3466, 0.7070881069410189), (-1e-9, 0.999999999), (0.0, 1.0),
    (1e-17, 1.0), (0.5, 1.6487212707001282), (1.0, 2.718281828459045),
    (12.849464431122684, 380584.8513856761), (88.7, 3.325986980250579e+38),
    (709.78, 1.7928227943945155e+308),
  ]
  static let expm1Table: [(Double, Double)] = [
    (-37.0, -0.9999999999999999), (-1.0, -0.6321205588285577), (-0.25, -0.22119921692859512),
    (-1e-10, -9.999999999500001e-11), (1e-20, 1e-20), (0.1, 0.10517091807564763),
    (0.3466, 0.41425091185052865), (1.0, 1.7182818284590453), (5.5, 243.69193226422038),
    (700.0, 1.0142320547350045e+304),
  ]
  static let logTable: [(Double, Double)] = [
    (0x1p-1074, -744.4400719213812), (1e-300, -690.7755278982137), (0.5, -0.6931471805599453),
    (0.7071067811865476, -0.3465735902799726), (0.9999999999999999, -1.1102230246251565e-16),
    (1.0000000000000002, 2.2204460492503128e-16), (1.41, 0.34358970439007686),
    (1.6101212730220933, 0.47630950101804), (2.718281828459045, 1.0), (10.0, 2.302585092994046),
    (1e6, 13.815510557964274), (1.7e308, 709.7268368932282),
  ]
  static let log1pTable: [(Double, Double)] = [
    (-0.9999999999999999, -36.7368005696771), (-0.5, -0.6931471805599453),
    (-0.25, -0.2876820724517809), (-1e-16, -1e-16), (1e-300, 1e-300), (1e-9, 9.999999995e-10),
    (0.375, 0.3184537311185346), (0.41, 0.3435897043900769), (1.0, 0.6931471805599453),
    (1e15, 34.538776394910684),
  ]
  static let log10Table: [(Double, Double)] = [
    (1e-5, -5.0), (0.001, -3.0), (0.1, -1.0), (1.5437529425228798, 0.18857779840632014),
    (10.0, 1.0), (1000.0, 3.0), (1e22, 22.0), (123456.789, 5.09151497716927),
  ]
  static let log2Table: [(Double, Double)] = [
    (0.125, -3.0), (0.1, -3.321928094887362), (1.8954050740393165, 0.9225062050487691), (2.0, 1.0),
    (1024.0, 10.0), (1e300, 996.5784284662087),
  ]
  static let erfTable: [(Double, Double)] = [
    (-2.5, -0.999593047982555), (-0.5, -0.5204998778130465), (1e-300, 1.1283791670955126e-300),
    (1e-9, 1.1283791670955127e-09), (0.1, 0.1124629160182849), (0.84375, 0.7672256612323416),
    (1.25, 0.9229001282564583), (2.9, 0.9999589021219005), (3.1, 0.9999883513426328),
    (5.9, 0.9999999999999999),
  ]
  static let erfcTable: [(Double, Double)] = [
    (-4.0, 1.999999984582742), (-1.0, 1.8427007929497148), (0.0, 1.0), (0.5, 0.4795001221869535),
    (1.0, 0.15729920705028513), (1.3669065019338449, 0.05322416170984741),
    (2.857, 5.3358260086846374e-05), (6.0, 2.1519736712498913e-17), (15.0, 7.212994172451207e-100),
    (25.43831802568492, 2.0424796734892011e-283), (26.5, 2.2109076642637343e-307),
  ]
  static let lgammaTable: [(Double, Double)] = [
    (1e-10, 23.025850929882736), (0.5, 0.5723649429247001), (0.999, 0.0005780385328913802),
    (1.5, -0.12078223763524522), (2.0000001, 4.227843666532498e-08), (3.7, 1.428072326665388),
    (10.0, 12.801827480081469), (24.0, 51.60667556776438), (100.5, 361.4355404677776),
    (1e6, 12815504.569147611), (1e15, 3.3538776394910668e+16),
  ]
  static let powers: [(Double, Double, Double)] = [
    (2.0, 0.5, 1.4142135623730951), (2.0, -1074.0, 0x1p-1074), (10.0, 15.0, 1000000000000000.0),
    (10.0, -3.0, 0.001), (1.05, 12.0, 1.79585632602213), (0.3, 0.3, 0.696845301935949),
    (7.5, -2.5, 0.006491526607468635), (1.0000000001, 1e10, 2.7182820532347876),
    (1e300, 0.125, 3.1622776601683794e37),
    (0.7, 1500.0, 4.436699568110723e-233), (3.0, 33.0, 5559060566555523.0), (9.0, 1.5, 27.0),
  ]

  @Test("exp", arguments: expTable)
  func exponential(x: Double, expected: Double) {
    #expect((Elementary.exp(x) - expected).magnitude <= expected.ulp)
  }

  @Test("expm1", arguments: expm1Table)
  func exponentialLessOne(x: Double, expected: Double) {
    #expect((Elementary.expm1(x) - expected).magnitude <= expected.ulp)
  }

  @Test("log", arguments: logTable)
  func logarithm(x: Double, expected: Double) {
    #expect((Elementary.log(x) - expected).magnitude <= expected.ulp)
  }

  @Test("log1p", arguments: log1pTable)
  func logarithmOfOnePlus(x: Double, expected: Double) {
    #expect((Elementary.log1p(x) - expected).magnitude <= expected.ulp)
  }

  @Test("log10, exact at powers of ten", arguments: log10Table)
  func decimalLogarithm(x: Double, expected: Double) {
    #expect(Elementary.log10(x) == expected)
  }

  @Test("log2, exact at powers of two", arguments: log2Table)
  func binaryLogarithm(x: Double, expected: Double) {
    #expect(Elementary.log2(x) == expected)
  }

  @Test("erf", arguments: erfTable)
  func errorFunction(x: Double, expected: Double) {
    #expect((Elementary.erf(x) - expected).magnitude <= expected.ulp)
  }

  @Test("erfc, down to 1e-306", arguments: erfcTable)
  func complementaryErrorFunction(x: Double, expected: Double) {
    #expect((Elementary.erfc(x) - expected).magnitude <= expected.ulp)
  }

  @Test("lgamma", arguments: lgammaTable)
  func logarithmOfGamma(x: Double, expected: Double) {
    #expect((Elementary.lgamma(x) - expected).magnitude <= expected.ulp)
  }

  @Test("pow is the nearest double here", arguments: powers)
  func power(x: Double, y: Double, expected: Double) {
    #expect(Elementary.pow(x, y) == expected)
  }

  @Test("special values follow IEEE 754")
  func specialValues() {
    #expect(Elementary.exp(-.infinity) == 0 && Elementary.exp(1000) == .infinity)
    #expect(Elementary.expm1(-.infinity) == -1 && Elementary.expm1(.infinity) == .infinity)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.log1p(-1) == -.infinity && Elementary.log1p(-2).isNaN)
    #expect(Elementary.pow(-2, 3) == -8 && Elementary.pow(-2, 0.5).isNaN)
    #expect(Elementary.pow(0, -1) == .infinity && Elementary.pow(.nan, 0) == 1)
    #expect(Elementary.pow(0.5, .infinity) == 0 && Elementary.pow(-.infinity, 3) == -.infinity)
    #expect(Elementary.erf(.infinity) == 1 && Elementary.erfc(.infinity) == 0)
    #expect(Elementary.lgamma(0) == .infinity && Elementary.lgamma(-1.5).isNaN)
    #expect(Elementary.gamma(0) == .infinity && Elementary.gamma(-0.5).isNaN)
    #expect(Elementary.gamma(172) == .infinity && Elementary.gamma(5) == 24)
    #expect(Elementary.tanh(-.infinity) == -1 && Elementary.atanh(-1) == -.infinity)
    #expect(Elementary.atanh(1.5).isNaN)
  }

  @Test("the least numbers keep their logarithms and powers")
  func subnormal() {
    #expect(Elementary.log10(0x1p-1074) == -323.3062153431158)
    #expect(Elementary.pow(0x1p-1074, 0.5) == 0x1p-537)
    #expect(Elementary.pow(10, -307) == 1e-307)
  }

  @Test("nan gives nan")
  func notANumber() {
    let functions: [(Double) -> Double] = [
      Elementary.exp, Elementary.expm1, Elementary.log, Elementary.log1p, Elementary.log10,
      Elementary.log2, Elementary.erf, Elementary.erfc, Elementary.lgamma, Elementary.gamma,
      Elementary.tanh, Elementary.atanh,
    ]
    #expect(functions.allSatisfy { $0(.nan).isNaN })
  }
}
