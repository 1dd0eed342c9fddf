import Statistics
import Testing

/// The worked example of F2.10: 5,580 quintals, three quarters delivered, 4,000 needed.
@Suite("LinearCrossing")
struct LinearCrossingTests {
  static let slope = Quotient.Part(-0.02280241935483871, standardError: 0.0018611225766554803)

  static func crossing(level error: Double = 0) -> LinearCrossing? {
    LinearCrossing(
      at: 0, level: Quotient.Part(0.75, standardError: error), slope: slope,
      target: Quotient.Part(4000.0 / 5580, standardError: 0))
  }

  @Test("4,000 quintals are lost at 1.45 points")
  func distance() throws {
    let distance = try #require(Self.crossing()?.distance)
    #expect(abs(distance.value - 1.4539738677669714) < 1e-12)
  }

  @Test("at two points they are hardly kept")
  func probability() throws {
    let kept = try #require(Self.crossing()).probabilityOfKeeping(at: 2)
    #expect(abs(kept - 0.0004114898475520157) < 1e-12)
  }

  @Test("what is uncertain at the origin stays uncertain along the line")
  func errors() throws {
    let there = try #require(Self.crossing(level: 0.03)).level(at: 2)
    #expect(abs(there.value - (0.75 - 2 * 0.02280241935483871)) < 1e-15)
    let variance = 0.03 * 0.03 + 4 * 0.0018611225766554803 * 0.0018611225766554803
    #expect(abs(there.standardError - variance.squareRoot()) < 1e-15)
  }

  @Test("nothing uncertain is either kept or not", arguments: [(0.7, 0.0), (0.71, 1), (0.72, 1)])
  func certain(level: Double, expected: Double) throws {
    let crossing = try #require(
      LinearCrossing(
        at: 0, level: Quotient.Part(level, standardError: 0),
        slope: Quotient.Part(-1, standardError: 0), target: Quotient.Part(0.71, standardError: 0)))
    #expect(crossing.probabilityOfKeeping(at: 0) == expected)
  }

  @Test(
    "a level line has no crossing, and numbers that are none make no line",
    arguments: [(0.0, 0.1), (.nan, 0.1), (.infinity, 0.1), (-1, -0.1), (-1, .nan)])
  func degenerate(slope: Double, error: Double) {
    let crossing = LinearCrossing(
      at: 0, level: Quotient.Part(0.7, standardError: 0),
      slope: Quotient.Part(slope, standardError: error),
      target: Quotient.Part(0.5, standardError: 0))
    #expect(crossing?.distance == nil)
  }
}
