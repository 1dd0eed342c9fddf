import Statistics
import Testing

@Suite("Multinomial logit")
struct MultinomialModelTests {
  /// Stay, intensify, diversify, abandon; near and far: worked example F7.2.
  static let table = [[20, 10, 25, 5], [10, 8, 17, 5]]

  static func strategies() throws -> MultinomialModel {
    var (outcomes, far): ([Int32], [Double]) = ([], [])
    for (place, counts) in table.enumerated() {
      for (outcome, count) in counts.enumerated() {
        outcomes += [Int32](repeating: Int32(outcome), count: count)
        far += [Double](repeating: Double(place), count: count)
      }
    }
    return try MultinomialModel(outcomes: outcomes, design: LinearDesign([PreciseColumn(far)]))
  }

  @Test("coefficients and errors are those of the table of counts")
  func workedExample() throws {
    let model = try Self.strategies()
    let constants = [-0.6931471805599453, 0.22314355131420976, -1.3862943611198906]
    let slopes = [0.47000362924573563, 0.30748469974796055, 0.6931471805599453]
    #expect(digits([0, 2, 4].map { model.coefficients[$0] }, constants) >= 13)
    #expect(digits([1, 3, 5].map { model.coefficients[$0] }, slopes) >= 13)
    let errors = try model.covariance(.classical).standardErrors
    let published = [0.6123724356957945, 0.49882214206244363, 0.7416198487095663]
    #expect(digits([1, 3, 5].map { errors[$0] }, published) >= 13)
    let ratios = [1, 3, 5].map { Elementary.exp(model.coefficients[$0]) }
    #expect(digits(ratios, [1.6, 1.36, 2]) >= 13)
  }

  @Test("the ratio of diversifying hides an effect of under one point")
  func margins() throws {
    let model = try Self.strategies()
    let far = model.probabilities[0].indices.map { $0 < 60 ? 0.0 : 1 }
    let (before, after) = ([[], far.map { -$0 }], [[], far.map { 1 - $0 }])
    let effects = (0..<4).map { model.averageDifference(of: $0, from: before, to: after) }
    let published = [-0.08333333333333331, 1.0 / 30, 1.0 / 120, 1.0 / 24]
    #expect(digits(effects.map(\.value), published) >= 12)
    // The difference of two independent shares.
    let error = try #require(effects[1].estimate(model.covariance(.classical))).standardError
    let variance = (1.0 / 6) * (5.0 / 6) / 60 + 0.2 * 0.8 / 40
    #expect(digits(error, variance.squareRoot()) >= 12)
  }

  @Test("two outcomes are a logit, whatever the errors")
  func logit() throws {
    let y: [Double] = [0, 1, 0, 1, 1, 0, 1, 1]
    let x: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    let weights: [Double] = [1, 2, 1, 3, 1, 2, 1, 1]
    let codes: [Int32] = [0, 0, 1, 1, 2, 2, 3, 3]
    let logit = try GeneralisedModelTests.model(y, [x], .logit, weights: weights)
    let model = try MultinomialModel(
      outcomes: y.map(Int32.init), design: LinearDesign([PreciseColumn(x)], weights: weights))
    #expect(digits(model.coefficients, logit.coefficients) >= 12)
    for errors in [
      ErrorStructure.classical, .hc0, .hc1, .clustered(codes, .nested), .clustered(codes, .groups),
    ] {
      let found = try model.covariance(errors).standardErrors
      #expect(digits(found, try logit.covariance(errors).standardErrors) >= 11)
    }
    let slope = [[], [Double](repeating: 1, count: 8)]
    let (one, two) = (model.averageSlope(of: 1, slope), logit.averageSlope(slope))
    #expect(digits(one.value, two.value) >= 12)
    let error = try #require(one.estimate(model.covariance(.hc0))).standardError
    let other = try #require(two.estimate(logit.covariance(.hc0))).standardError
    #expect(digits(error, other) >= 11)
  }

  @Test("what cannot be fitted says why")
  func refused() {
    let design = LinearDesign([PreciseColumn([1, 2, 3, 4, 5, 6])])
    #expect(throws: FitError.constantResponse(0)) {
      try MultinomialModel(outcomes: [0, 0, 0, 0, 0, 0], design: design)
    }
    #expect(throws: FitError.outOfRange(row: 1)) {
      try MultinomialModel(outcomes: [0, -1, 0, 0, 0, 0], design: design)
    }
    #expect(throws: FitError.collinear([1])) {
      try MultinomialModel(
        outcomes: [0, 1, 0, 1, 2, 2],
        design: LinearDesign(
          [[1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12]].map { PreciseColumn($0) }))
    }
  }
}
