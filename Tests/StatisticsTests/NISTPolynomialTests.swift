import Statistics
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
      response: Self.words(Self.filipResponse),
      design: LinearDesign(Self.powers(of: Self.words(Self.filipPredictor), to: 10)))
    let certified = [
      -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372,
      -354.478233703349, -75.1242017393757, -10.8753180355343, -1.06221498588947,
      -0.670191154593408e-1, -0.246781078275479e-2, -0.402962525080404e-4,
    ]
    let deviations = [
      298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927,
      15.2897178747400, 2.23691159816033, 0.221624321934227, 0.142363763154724e-1,
      0.535617408889821e-3, 0.896632837373868e-5,
    ]
    #expect(digits(model.coefficients, certified) >= 13)
    #expect(digits(try model.covariance(.classical).standardErrors, deviations) >= 13)
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
      terms.indices.reduce(DoubleDouble(1 + times * Self.deltas[row])) {
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

  static let deltas: [Double] = [
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
    -2048, 2523, -2048, 2048, -2048, 759,
  ]

  static let filipResponse = """
    0.8116 0.9072 0.9052 0.9039 0.8053 0.8377 0.8667 0.8809 0.7975 0.8162 0.8515 0.8766 0.8885
    0.8859 0.8959 0.8913 0.8959 0.8971 0.9021 0.909 0.9139 0.9199 0.8692 0.8872 0.89 0.891
    0.8977 0.9035 0.9078 0.7675 0.7705 0.7713 0.7736 0.7775 0.7841 0.7971 0.8329 0.8641 0.8804
    0.7668 0.7633 0.7678 0.7697 0.77 0.7749 0.7796 0.7897 0.8131 0.8498 0.8741 0.8061 0.846
    0.8751 0.8856 0.8919 0.8934 0.894 0.8957 0.9047 0.9129 0.9209 0.9219 0.7739 0.7681 0.7665
    0.7703 0.7702 0.7761 0.7809 0.7961 0.8253 0.8602 0.8809 0.8301 0.8664 0.8834 0.8898 0.8964
    0.8963 0.9074 0.9119 0.9228
    """

  static let filipPredictor = """
    -6.860120914 -4.324130045 -4.358625055 -4.358426747 -6.955852379 -6.661145254 -6.355462942
    -6.118102026 -7.115148017 -6.815308569 -6.519993057 -6.204119983 -5.853871964 -6.109523091
    -5.79832982 -5.482672118 -5.171791386 -4.851705903 -4.517126416 -4.143573228 -3.709075441
    -3.499489089 -6.300769497 -5.953504836 -5.642065153 -5.031376979 -4.680685696 -4.329846955
    -3.928486195 -8.56735134 -8.363211311 -8.107682739 -7.823908741 -7.522878745 -7.218819279
    -6.920818754 -6.628932138 -6.323946875 -5.991399828 -8.781464495 -8.663140179 -8.473531488
    -8.247337057 -7.971428747 -7.676129393 -7.352812702 -7.072065318 -6.774174009 -6.478861916
    -6.159517513 -6.835647144 -6.53165267 -6.224098421 -5.910094889 -5.598599459 -5.290645224
    -4.974284616 -4.64454848 -4.290560426 -3.885055584 -3.408378962 -3.13200249 -8.726767166
    -8.66695597 -8.511026475 -8.165388579 -7.886056648 -7.588043762 -7.283412422 -6.995678626
    -6.691862621 -6.392544977 -6.067374056 -6.684029655 -6.378719832 -6.065855188 -5.752272167
    -5.132414673 -4.811352704 -4.098269308 -3.66174277 -3.2644011
    """
}
