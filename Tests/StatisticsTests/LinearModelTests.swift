import Statistics
import Testing

@Suite("What a linear model refuses")
struct LinearModelTests {
  static let response = PreciseColumn([1, 3, 2, 5, 4, 6])
  static let first: [Double] = [1, 2, 3, 4, 5, 6]
  static let second: [Double] = [0.1, 0.7, 0.2, 0.9, 0.4, 0.3]

  static func error(_ terms: [[Double]], weights: [Double]? = nil) -> FitError? {
    do throws(FitError) {
      _ = try LinearModel(
        response: response,
        design: LinearDesign(terms.map { PreciseColumn($0) }, weights: weights))
      return nil
    } catch {
      return error
    }
  }

  @Test("terms that others already say are named")
  func collinear() {
    let sum = zip(Self.first, Self.second).map { $0 / 3 + $1 * 7 }
    #expect(Self.error([Self.first, Self.second, sum]) == .collinear([2]))
    let ones = [Double](repeating: 0.1, count: 6)
    #expect(Self.error([ones, Self.first]) == .collinear([0]))
    let zeros = [Double](repeating: 0, count: 6)
    #expect(Self.error([Self.first, zeros, Self.first]) == .collinear([1, 2]))
  }

  @Test("as many coefficients as rows leave no error to estimate")
  func tooFewRows() {
    let squares = Self.first.map { $0 * $0 }
    let cubes = Self.first.map { $0 * $0 * $0 }
    let inverse = Self.first.map { 1 / $0 }
    #expect(
      Self.error([Self.first, Self.second, squares, cubes, inverse])
        == .tooFewRows(have: 6, need: 7))
    let weights: [Double] = [1, 1, 0, 0, 0, 0]
    #expect(Self.error([Self.first], weights: weights) == .tooFewRows(have: 2, need: 3))
  }

  @Test("numbers that are none are named by their column or row")
  func notFinite() {
    #expect(Self.error([Self.first, [1, 2, .nan, 4, 5, 6]]) == .notFinite(term: 1))
    #expect(Self.error([[1, 2]]) == .wrongLength(term: 0))
    #expect(Self.error([Self.first], weights: [1, 1, -1, 1, 1, 1]) == .badWeight(row: 2))
  }

  @Test("a weight of two is two rows")
  func weights() throws {
    let doubled = LinearDesign([PreciseColumn(Self.first)], weights: [2, 1, 1, 1, 1, 1])
    let weighted = try LinearModel(response: Self.response, design: doubled)
    let repeated = try LinearModel(
      response: PreciseColumn([1] + Self.response.high),
      design: LinearDesign([PreciseColumn([1] + Self.first)]))
    #expect(digits(weighted.coefficients, repeated.coefficients) > 14)
    #expect(digits(weighted.rSquared, repeated.rSquared) > 14)
  }
}
