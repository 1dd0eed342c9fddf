import Statistics
import Testing

@Suite("Generalised linear models")
struct GeneralisedModelTests {
  static func model(
    _ response: [Double], _ terms: [[Double]], _ model: ResponseModel, weights: [Double]? = nil,
    offset: [Double]? = nil, effects: [[Int32]] = []
  ) throws -> GeneralisedModel {
    try GeneralisedModel(
      response: response,
      design: GeneralisedDesign(
        LinearDesign(terms.map { PreciseColumn($0) }, weights: weights), offset: offset,
        effects: effects), model: model)
  }

  @Test("shares of ten members against the gap: worked example F2.5")
  func fractional() throws {
    let share = [0.95, 0.9, 1, 0.7, 0.8, 0.6, 0.45, 0.5, 0.2, 0.3]
    let model = try Self.model(share, [[0, 1, 1, 3, 4, 5, 6, 7, 9, 10]], .fractionalLogit)
    #expect(digits(model.coefficients, [2.6697904851761627, -0.41023087715826395]) >= 13)
    let robust = try model.covariance(.hc0)
    #expect(digits(robust.standardErrors, [0.3512241015654286, 0.058135087826709515]) >= 12)
    let corrected = try model.covariance(.hc1).standardErrors
    #expect(digits(corrected, [0.39268048321829, 0.06499700412923]) >= 12)
    let naive = try model.covariance(.classical).standardErrors
    #expect(digits(naive, [1.7138726034461207, 0.2782812331799462]) >= 7)
    let slope = model.averageSlope([[], [Double](repeating: 1, count: 10)])
    let effect = try #require(slope.estimate(robust))
    #expect(digits(effect.value, -0.06781682917785485) >= 13)
    #expect(digits(effect.standardError, 0.004838387675927504) >= 12)
  }

  /// Dobson 1990, An Introduction to Generalized Linear Models, table 9.1; the fit is that of R's
  /// example(glm).
  @Test("Dobson's randomized trial as counts")
  func dobson() throws {
    let counts: [Double] = [18, 17, 15, 20, 10, 20, 25, 13, 12]
    func flags(_ rows: Set<Int>) -> [Double] { (0..<9).map { rows.contains($0) ? 1 : 0 } }
    let terms = [flags([1, 4, 7]), flags([2, 5, 8]), flags([3, 4, 5]), flags([6, 7, 8])]
    let model = try Self.model(counts, terms, .poisson)
    #expect(digits(model.coefficients[0], 3.044522437723423) >= 13)
    #expect(digits(model.coefficients[1], -0.4542552722775963) >= 13)
    #expect(digits(model.coefficients[2], -0.2929871246814713) >= 13)
    #expect(abs(model.coefficients[3]) < 1e-14 && abs(model.coefficients[4]) < 1e-14)
    let errors = try model.covariance(.classical).standardErrors
    let published = [0.1709, 0.2022, 0.1927, 0.2000, 0.2000]
    for (error, value) in zip(errors, published) { #expect(abs(error - value) < 5e-5) }
    #expect(abs(model.deviance - 5.129141) < 5e-7)
    #expect(abs(model.akaike - 56.76132) < 5e-6)
    let null = try Self.model(counts, [], .poisson)
    #expect(abs(null.deviance - 10.58145) < 5e-6)
    #expect(abs(null.logLikelihood - model.nullLogLikelihood) < 1e-12)
  }

  @Test("absorbed effects give what dummies give, and the rows without events are counted")
  func absorbed() throws {
    let counts: [Double] = [1, 4, 2, 0, 3, 6, 0, 0, 0, 2, 5, 1, 7]
    let x: [Double] = [1, 3, 2, 1, 2, 4, 1, 2, 3, 0, 2, 5, 9]
    let groups: [Int32] = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4]
    let within = try Self.model(counts, [x], .poisson, effects: [groups])
    #expect(within.zeroRows == 3 && within.singletons == 1)
    #expect(within.rows == [0, 1, 2, 3, 4, 5, 9, 10, 11])
    func kept(_ column: [Double]) -> [Double] { within.rows.map { column[$0] } }
    let dummies = [Int32(1), 3].map { level in groups.map { $0 == level ? 1.0 : 0 } }
    let whole = try Self.model(kept(counts), [kept(x)] + dummies.map(kept), .poisson)
    #expect(digits(within.coefficients[0], whole.coefficients[1]) >= 12)
    #expect(digits(within.logLikelihood, whole.logLikelihood) >= 13)
    #expect(within.parameterCount == whole.parameterCount)
    for structure in [ErrorStructure.classical, .hc0, .clustered(groups, .none)] {
      var own = structure
      if case .clustered = structure { own = .clustered(within.rows.map { groups[$0] }, .none) }
      let found = try within.covariance(structure).standardErrors[0]
      #expect(digits(found, try whole.covariance(own).standardErrors[1]) >= 11)
    }
    let slope = within.averageSlope([[Double](repeating: 1, count: 9)])
    let other = whole.averageSlope([[], [Double](repeating: 1, count: 9), [], []])
    let one = try #require(slope.estimate(within.covariance(.hc0)))
    #expect(digits(one.value, other.value) >= 12)
    // The mean of the fitted rows is that of the counts, whatever the coefficient.
    let mean = kept(counts).reduce(0, +) / 9
    let error = try within.covariance(.hc0).standardErrors[0]
    #expect(digits(one.standardError, mean * error) >= 12)
  }

  @Test("rows counted by weights are rows repeated", arguments: [ResponseModel.logit, .poisson])
  func weights(response: ResponseModel) throws {
    let (y, x): ([Double], [Double]) = ([0, 1, 0, 1, 1, 0], [1, 2, 3, 4, 5, 6])
    let times: [Double] = [2, 1, 3, 2, 1, 1]
    let weighted = try Self.model(y, [x], response, weights: times)
    func repeated(_ column: [Double]) -> [Double] {
      zip(column, times).flatMap { [Double](repeating: $0, count: Int($1)) }
    }
    let whole = try Self.model(repeated(y), [repeated(x)], response)
    #expect(digits(weighted.coefficients, whole.coefficients) >= 12)
    #expect(digits(weighted.logLikelihood, whole.logLikelihood) >= 13)
    let errors = try whole.covariance(.classical).standardErrors
    #expect(digits(try weighted.covariance(.classical).standardErrors, errors) >= 12)
  }

  @Test("a count over an exposure is a rate")
  func exposure() throws {
    let offset = [10.0, 20, 40, 5].map(Elementary.log)
    let model = try Self.model([1, 4, 4, 2], [[0, 0, 1, 1]], .poisson, offset: offset)
    #expect(digits(model.coefficients[0], Elementary.log(5.0 / 30)) >= 14)
    #expect(digits(model.coefficients[1], Elementary.log(6.0 / 45 / (5.0 / 30))) >= 13)
    let null = try Self.model([1, 4, 4, 2], [], .poisson, offset: offset)
    #expect(digits(model.nullLogLikelihood, null.logLikelihood) >= 13)
  }

  @Test("a hazard of two groups is the share that ends")
  func hazard() throws {
    let ended: [Double] = [1, 0, 0, 0, 1, 1, 0, 1]
    let model = try Self.model(ended, [[0, 0, 0, 0, 1, 1, 1, 1]], .complementaryLogLog)
    let first = Elementary.log(-Elementary.log(0.75))
    let second = Elementary.log(-Elementary.log(0.25))
    #expect(digits(model.coefficients, [first, second - first]) >= 12)
    // Var(log(-log(1 - p))) = p / (n (1 - p) log(1 - p)^2).
    func variance(_ p: Double) -> Double {
      let logarithm = Elementary.log(1 - p)
      return p / (4 * (1 - p) * logarithm * logarithm)
    }
    let errors = try model.covariance(.classical).standardErrors
    #expect(digits(errors[1], (variance(0.25) + variance(0.75)).squareRoot()) >= 11)
  }
}
