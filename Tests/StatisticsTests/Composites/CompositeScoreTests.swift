import Statistics
import Testing

/// The worked example of F1.2: five conditions of one cooperative.
@Suite("Composite scores")
struct CompositeScoreTests {
  static let scores = [0.92, 0.60, 0.50, 0.70, 0.40]

  @Test(
    "the three rules have the digits of the worked example, under both sets of weights",
    arguments: [
      ([1.0, 1, 1, 1, 1], 0.624, 0.59925742346633236),
      ([0.4, 0.2, 0.1, 0.2, 0.1], 0.718, 0.6922580083896604),
    ])
  func rules(weights: [Double], arithmetic: Double, geometric: Double) throws {
    let composite = try CompositeScore(Self.scores, weights: weights)
    #expect(abs(composite.arithmetic - arithmetic) < 1e-14)
    #expect(abs(composite.geometric - geometric) < 1e-14)
    #expect(composite.minimum == 0.4)
  }

  @Test("without one condition the mean lies within the range of the worked example")
  func leaveOneOut() throws {
    let composite = try CompositeScore(Self.scores, weights: [1, 1, 1, 1, 1])
    let range = try #require(composite.leaveOneOut)
    #expect(abs(range.low - 0.55) < 1e-14)
    #expect(abs(range.high - 0.68) < 1e-14)
    #expect(try CompositeScore([0.5], weights: [2]).leaveOneOut == nil)
  }

  @Test("a score of 0 makes the geometric mean 0, and a condition without weight does not count")
  func zeros() throws {
    #expect(try CompositeScore([0, 1], weights: [1, 1]).geometric == 0)
    let ignored = try CompositeScore([0, 0.8], weights: [0, 3])
    #expect(abs(ignored.geometric - 0.8) < 1e-15)
    #expect(ignored.minimum == 0.8)
  }

  @Test("errors of scores add up by their squared weights")
  func errors() throws {
    let composite = try CompositeScore(
      [0.5, 0.5], weights: [1, 3], standardErrors: [0.04, 0.04])
    #expect(abs(composite.standardError - 0.04 * 0.625.squareRoot()) < 1e-15)
  }

  @Test(
    "what makes no composite is refused",
    arguments: [
      ([], [], CompositeProblem.empty), ([0.5], [1.0, 1], .wrongLength),
      ([0.5, 1.1], [1, 1], .scoreOutOfRange(row: 1)), ([.nan], [1], .scoreOutOfRange(row: 0)),
      ([0.5], [-1], .weightOutOfRange(row: 0)), ([0.5], [.infinity], .weightOutOfRange(row: 0)),
      ([0.5, 0.6], [0, 0], .noWeight),
    ] as [([Double], [Double], CompositeProblem)])
  func refused(scores: [Double], weights: [Double], problem: CompositeProblem) {
    #expect(throws: problem) { try CompositeScore(scores, weights: weights) }
  }
}
