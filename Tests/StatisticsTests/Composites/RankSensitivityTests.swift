import Statistics
import Testing

@Suite("Ranks under drawn weights")
struct RankSensitivityTests {
  @Test("who is better on every condition is first under all weights")
  func dominance() throws {
    let ranks = try #require(
      RankSensitivity([[0.9, 0.8], [0.2, 0.5], [0.3, 0.6]], rule: .geometric)
    ).ranks(draws: 500, seed: 3)
    #expect(ranks == [1...1, 3...3, 2...2])
  }

  @Test("who is better on one condition only may be first or last")
  func tradeOff() throws {
    let ranks = try #require(
      RankSensitivity([[0.9, 0.1], [0.1, 0.9]], rule: .arithmetic)
    ).ranks(draws: 500, seed: 3)
    #expect(ranks == [1...2, 1...2])
  }

  @Test("with a score of 0 the geometric rule leaves no place but the last")
  func zero() throws {
    let ranks = try #require(
      RankSensitivity([[0, 1, 1], [0.1, 0.1, 0.1]], rule: .geometric)
    ).ranks(draws: 200, seed: 3)
    #expect(ranks == [2...2, 1...1])
  }

  @Test("a missing score leaves the others, and the same seed the same ranks")
  func missing() throws {
    let sensitivity = try #require(
      RankSensitivity([[0.9, nil], [0.5, 0.6], [0.4, 0.95]], rule: .arithmetic))
    let ranks = sensitivity.ranks(draws: 400, seed: 11)
    #expect(ranks == sensitivity.ranks(draws: 400, seed: 11))
    #expect(ranks[0] == 1...2)
    #expect(ranks[1].upperBound == 3)
  }

  @Test("equal composites share the better place")
  func ties() {
    #expect(RankSensitivity.ranks(of: [0.5, 0.7, 0.5, 0.1]) == [2, 1, 2, 4])
    #expect(RankSensitivity.ranks(of: []) == [])
  }

  @Test("nothing to rank, no score and scores beyond 1 are refused; no draws give no ranks")
  func refused() throws {
    #expect(RankSensitivity([], rule: .geometric) == nil)
    #expect(RankSensitivity([[nil]], rule: .geometric) == nil)
    #expect(RankSensitivity([[0.5], [0.5, 0.5]], rule: .geometric) == nil)
    #expect(RankSensitivity([[1.5]], rule: .geometric) == nil)
    #expect(try #require(RankSensitivity([[0.5]], rule: .geometric)).ranks(draws: 0, seed: 1) == [])
  }
}
