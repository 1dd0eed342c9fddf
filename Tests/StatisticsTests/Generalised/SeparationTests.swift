import Statistics
import Testing

/// Albert, Anderson 1984: coefficients of a logit are finite just where no sum of terms separates
/// the outcomes.
@Suite("Separation")
struct SeparationTests {
  struct Design: Sendable {
    let name: String
    let response: [Double]
    let terms: [[Double]]
    var named: Set<Int> = [0]
  }

  static let separated: [Design] = [
    Design(name: "complete", response: [0, 0, 0, 1, 1, 1], terms: [[1, 2, 3, 4, 5, 6]]),
    Design(name: "falling", response: [1, 1, 0, 0], terms: [[1, 2, 3, 4]]),
    Design(
      name: "a tie at the border", response: [0, 0, 0, 1, 1, 1], terms: [[1, 2, 3, 3, 4, 5]]),
    Design(name: "a flag", response: [0, 1, 0, 1, 1, 1], terms: [[0, 0, 0, 0, 1, 1]]),
    Design(
      name: "a flag beside a number", response: [0, 1, 0, 1, 0, 1, 1, 1],
      terms: [[1, 2, 3, 1, 2, 5, 4, 3], [0, 0, 0, 0, 0, 0, 1, 1]], named: [1]),
    Design(
      name: "two flags", response: [0, 1, 0, 0, 1, 1, 0, 1],
      terms: [[0, 0, 1, 1, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 0, 0]], named: [0, 1]),
    Design(
      name: "a sum of two", response: [0, 0, 0, 1, 1, 1, 1],
      terms: [[0, 1, 2, 3, 2, 1, 4], [0, 1, 0, 1, 3, 3, 0]], named: [0, 1]),
    Design(
      name: "a cell of an interaction", response: [0, 1, 0, 1, 0, 1, 1, 1],
      terms: [[0, 0, 1, 1, 0, 0, 1, 1], [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0, 1, 1]],
      named: [2]),
    Design(name: "far away", response: [0, 0, 1, 1], terms: [[-1e6, 2, 3, 1e6]]),
    Design(name: "close together", response: [0, 0, 1, 1], terms: [[1, 1.0001, 1.0002, 1.0003]]),
    Design(name: "one event", response: [0, 0, 0, 0, 0, 1], terms: [[1, 2, 3, 2, 1, 9]]),
  ]

  @Test("is found and named", arguments: separated, [ResponseModel.logit, .complementaryLogLog])
  func found(design: Design, model: ResponseModel) {
    let error = #expect(throws: FitError.self) {
      try GeneralisedModelTests.model(design.response, design.terms, model)
    }
    #expect(design.named.map(FitError.separated).contains(error))
  }

  @Test("is found in a multinomial logit")
  func multinomial() {
    #expect(throws: FitError.separated(by: 0)) {
      try MultinomialModel(
        outcomes: [0, 1, 2, 0, 1, 2],
        design: LinearDesign([PreciseColumn([1, 2, 3, 1.1, 2.1, 3.1])]))
    }
    #expect(throws: FitError.separated(by: 1)) {
      try MultinomialModel(
        outcomes: [0, 1, 2, 0, 1, 2, 0, 1],
        design: LinearDesign(
          [[1, 2, 3, 3, 1, 2, 2, 3], [0, 0, 1, 0, 0, 1, 0, 0]].map { PreciseColumn($0) }))
    }
  }

  /// The zeros of a group take a coefficient of counts to minus infinity.
  @Test("is found in counts, where zeros alone can be told apart")
  func counts() throws {
    #expect(throws: FitError.separated(by: 0)) {
      try GeneralisedModelTests.model([1, 3, 2, 0, 0], [[0, 0, 0, 1, 1]], .poisson)
    }
    let model = try GeneralisedModelTests.model([0, 0, 0, 1, 5], [[1, 2, 3, 4, 5]], .poisson)
    #expect(model.coefficients[1] > 1)
  }

  @Test("is never seen where outcomes overlap, in 200 sets", arguments: 0..<200)
  func clean(set: Int) throws {
    var random = SeededGenerator(seed: UInt64(set))
    func number() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
    let count = 12 + set % 40
    let x = (0..<count).map { _ in number() * 4 - 2 }
    let flag = (0..<count).map { _ in number() < 0.4 ? 1.0 : 0 }
    // Each sign of x, with and without the flag, has both outcomes at the same place.
    let pairs = [(-1.5, 0.0), (1.5, 0), (-1.5, 1), (1.5, 1)]
    let y = x.map { number() < 1 / (1 + Elementary.exp(-3 * $0)) ? 1.0 : 0 }
    let response = y + pairs.flatMap { _ in [0.0, 1] }
    let terms = [x + pairs.flatMap { [$0.0, $0.0] }, flag + pairs.flatMap { [$0.1, $0.1] }]
    for model in [ResponseModel.logit, .complementaryLogLog] {
      let fit = try GeneralisedModelTests.model(response, terms, model)
      #expect(fit.coefficients.allSatisfy { $0.isFinite && $0.magnitude < 100 })
    }
  }

  @Test("one failure in a hundred thousand is no separation")
  func nearlySeparated() throws {
    let response = [1.0, 0, 1, 0] + [0] + [Double](repeating: 1, count: 9999)
    let flag = [0.0, 0, 0, 0] + [Double](repeating: 1, count: 10_000)
    let model = try GeneralisedModelTests.model(response, [flag], .logit)
    #expect(digits(model.coefficients[1], Elementary.log(9999)) >= 12)
  }
}
