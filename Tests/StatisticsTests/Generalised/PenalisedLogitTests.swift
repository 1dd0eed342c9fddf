import Statistics
import Testing

/// Firth's logit, against closed forms and a general maximiser.
@Suite("Penalised logit")
struct PenalisedLogitTests {
  static func model(_ response: [Double], _ terms: [[Double]]) throws -> GeneralisedModel {
    try GeneralisedModel(
      penalised: response, design: LinearDesign(terms.map { PreciseColumn($0) }))
  }

  @Test(
    "adds half a row to each cell of a table",
    arguments: [(3, 4, 2, 6), (0, 5, 4, 1), (0, 5, 5, 0)])
  func table(a: Int, b: Int, c: Int, d: Int) throws {
    let counts = [(a, 0.0, 1.0), (b, 0, 0), (c, 1, 1), (d, 1, 0)]
    let rows = counts.flatMap { Array(repeating: ($0.1, $0.2), count: $0.0) }
    let model = try Self.model(rows.map(\.1), [rows.map(\.0)])
    let cells = [a, b, c, d].map { Double($0) + 0.5 }
    let odds = Elementary.log(cells[0] / cells[1])
    let slope = Elementary.log(cells[2] / cells[3]) - odds
    #expect(abs(model.coefficients[0] - odds) < 1e-10)
    #expect(abs(model.coefficients[1] - slope) < 1e-10)
    let (one, two) = (cells[0] / Double(a + b + 1), cells[2] / Double(c + d + 1))
    let variance = 1 / (Double(a + b) * one * (1 - one)) + 1 / (Double(c + d) * two * (1 - two))
    let error = try model.covariance(.classical).standardErrors[1]
    #expect(digits(error, variance.squareRoot()) >= 9)
  }

  /// Maximised and profiled with SciPy's Nelder-Mead and Brent.
  @Test("gives a profile interval where outcomes are separated")
  func profile() throws {
    let model = try Self.model([0, 0, 0, 0, 1, 1, 1, 1], [[1, 2, 3, 4, 5, 6, 7, 8]])
    #expect(digits(model.coefficients, [-4.64734976, 1.03274439]) >= 8)
    let errors = try model.covariance(.classical).standardErrors
    #expect(digits(errors, [3.19807984, 0.67266478]) >= 7)
    let fit = try #require(model.penalised)
    #expect(digits(fit.logLikelihood, -1.155075209364655) >= 12)
    let interval = try fit.interval(of: 1, standardError: errors[1])
    #expect(digits([interval.low, interval.high], [0.134140562563, 5.746496142259]) >= 8)
    #expect(digits(try fit.pValue(of: 1), 0.016623611203904) >= 8)
  }

  @Test("refuses outcomes that do not vary, and terms that say the same")
  func refused() {
    #expect(throws: FitError.constantResponse(1)) { try Self.model([1, 1, 1], [[1, 2, 3]]) }
    #expect(throws: FitError.collinear([1])) {
      try Self.model([0, 1, 0, 1], [[1, 2, 3, 4], [2, 4, 6, 8]])
    }
  }
}
