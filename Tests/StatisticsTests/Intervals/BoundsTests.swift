import Statistics
import Testing

@Suite struct BoundsTests {
  private func bounds(_ low: Double, _ high: Double) throws -> Bounds {
    try #require(Bounds(low, high))
  }

  @Test("limits of sums, differences and products hold every result")
  func arithmetic() throws {
    let area = try bounds(3, 5)
    let change = try bounds(-2, 4)
    #expect(area + change == (try bounds(1, 9)))
    #expect(area - change == (try bounds(-1, 7)))
    #expect(area * change == (try bounds(-10, 20)))
    #expect(Bounds(exactly: 100) * area == (try bounds(300, 500)))
    #expect(-change == (try bounds(-4, 2)))
  }

  @Test("a quotient has limits unless its divisor may be 0")
  func quotient() throws {
    #expect(try bounds(6, 12).divided(by: bounds(2, 3)) == (try bounds(2, 6)))
    #expect(try bounds(6, 12).divided(by: bounds(-3, -2)) == (try bounds(-6, -2)))
    #expect(try bounds(6, 12).divided(by: bounds(0, 3)) == nil)
    #expect(try bounds(6, 12).divided(by: bounds(-1, 1)) == nil)
  }

  @Test("'more than' is a half-line, and nothing times anything is nothing")
  func halfLines() throws {
    let more = try bounds(10_000, .infinity)
    #expect(more * Bounds(exactly: 2) == (try bounds(20_000, .infinity)))
    #expect(more * Bounds(exactly: 0) == (try bounds(0, 0)))
    #expect(Bounds(exactly: 1).divided(by: more) == (try bounds(0, 1e-4)))
    #expect(more.meets(try bounds(5, 10_000)))
    #expect(!more.meets(try bounds(5, 9_999)))
  }

  @Test("what is no number, or upside down, has no limits")
  func refused() {
    #expect(Bounds(.nan, 1) == nil)
    #expect(Bounds(1, .nan) == nil)
    #expect(Bounds(2, 1) == nil)
  }

  @Test("widening goes outwards on both sides of 0")
  func widened() throws {
    #expect(try bounds(-100, 200).widened(by: 0.1) == (try bounds(-110, 220)))
    #expect(try bounds(100, .infinity).widened(by: 0.1) == (try bounds(90, .infinity)))
  }
}
