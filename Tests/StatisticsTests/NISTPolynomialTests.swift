import Statistics
import TestSupport
import Testing

/// The polynomial sets of NIST, whose powers are formed in two doubles.
///
/// Data and certified values: https://www.itl.nist.gov/div898/strd/lls/lls.shtml
@Suite("NIST's polynomial sets have at least 13 digits")
struct NISTPolynomialTests {
  static func words(_ text: String) -> PreciseColumn {
    decimals(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static func powers(of column: PreciseColumn, to degree: Int) -> [PreciseColumn] {
    (1..<degree).reduce(into: [column]) { powers, _ in
      powers.append(powers[powers.count - 1] * column)
    }
  }

  @Test("Filip, of degree 10 and condition 1e15")
  func filip() throws {
    let model = try LinearModel(
      response: Self.words(FilipSet.response),
      design: LinearDesign(Self.powers(of: Self.words(FilipSet.predictor), to: 10)))
    #expect(digits(model.coefficients, FilipSet.coefficients) >= 13)
    #expect(digits(try model.covariance(.classical).standardErrors, FilipSet.deviations) >= 13)
    #expect(digits(model.sigma, 0.334801051324544e-2) >= 13)
    #expect(digits(model.rSquared, 0.996727416185620) >= 13)
  }

  /// Wampler's y is a polynomial of 0...20, plus his deltas (y of Wampler5 less that of Wampler1,
  /// over 10,000) times 1, 100 or 10,000.
  @Test(
    "Wampler 1 to 5",
    arguments: [
      (0, 1, 0.0), (0, 0.1, 0.0), (1, 1, 2360.14502379268), (100, 1, 236014.502379268),
      (10_000, 1, 23601450.2379268),
    ] as [(Double, Double, Double)])
  func wampler(times: Double, base: Double, sigma: Double) throws {
    let x = PreciseColumn((0...20).map { Double($0) })
    let terms = Self.powers(of: x, to: 5)
    let tenth = ExactDecimal(mantissa: 1, scale: 1).doubleDouble
    let step = base == 1 ? DoubleDouble.one : tenth
    let certified = (0..<5).reduce(into: [DoubleDouble.one]) { powers, _ in
      powers.append(powers[powers.count - 1] * step)
    }
    let response = (0...20).map { row in
      terms.indices.reduce(DoubleDouble(1 + times * WamplerSets.deltas[row])) {
        $0 + terms[$1][row] * certified[$1 + 1]
      }
    }
    let model = try LinearModel(response: PreciseColumn(response), design: LinearDesign(terms))
    #expect(digits(model.coefficients, certified.map(\.high)) >= 13)
    #expect(digits(model.sigma, sigma) >= 13)
  }

  @Test("NoInt2, three rows without intercept")
  func noIntercept() throws {
    let model = try LinearModel(
      response: PreciseColumn([3, 4, 4]),
      design: LinearDesign([PreciseColumn([4, 5, 6])], hasIntercept: false))
    #expect(digits(model.coefficients, [0.727272727272727]) >= 13)
    #expect(digits(try model.covariance(.classical).standardErrors, [0.420827318078432e-1]) >= 13)
    #expect(digits(model.rSquared, 0.993348115299335) >= 13)
  }
}
