import Statistics
import Testing

@Suite("Fixed effects")
struct FixedEffectsTests {
  @Test("levels of one row are dropped until none is left")
  func singletons() throws {
    let effects = try FixedEffects([[0, 0, 1, 1, 2], [0, 0, 0, 1, 1]])
    #expect(effects.rows == [0, 1] && effects.singletons == 3)
    #expect(effects.levelCounts == [1, 1] && effects.degrees == 1)
  }

  @Test("two factors have one dependency per connected part")
  func connectedParts() throws {
    let joined = try FixedEffects([[0, 0, 1, 1, 0, 1], [0, 1, 0, 1, 0, 1]])
    #expect(joined.degrees == 3)
    let apart = try FixedEffects([[0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1]])
    #expect(apart.degrees == 2)
  }

  @Test("effects nested in the cluster are told apart")
  func nested() throws {
    let effects = try FixedEffects([[0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1]])
    let absorbed = effects.absorbed(clusteredBy: [[0, 0, 0, 0, 1, 1]])
    #expect(absorbed == AbsorbedEffects(degrees: 4, nestedInCluster: 2))
  }

  @Test("what is left is orthogonal to every dummy", arguments: [false, true])
  func orthogonal(isWeighted: Bool) throws {
    var generator = SeededGenerator(seed: 11)
    let codes = [40, 7, 5].map { width in
      (0..<2000).map { _ in Int32(generator.index(below: width)) }
    }
    let values = (0..<2000).map { _ in generator.uniform() }
    let weights = (0..<2000).map { _ in 0.5 + generator.uniform() }
    let effects = try FixedEffects(codes, weights: isWeighted ? weights : nil)
    let left = try effects.within(values)
    for column in codes {
      var sums = [Double](repeating: 0, count: 40)
      for row in left.indices {
        sums[Int(column[row])] += left[row] * (isWeighted ? weights[row] : 1)
      }
      #expect(sums.allSatisfy { $0.magnitude < 1e-11 })
    }
  }

  @Test("codes and weights that are none are refused")
  func refused() {
    #expect(throws: FitError.wrongLength(term: 0)) { try FixedEffects([[0, -1]]) }
    #expect(throws: FitError.wrongLength(term: 1)) { try FixedEffects([[0, 0], [0]]) }
    #expect(throws: FitError.badWeight(row: 1)) { try FixedEffects([[0, 0]], weights: [1, 0]) }
  }
}
