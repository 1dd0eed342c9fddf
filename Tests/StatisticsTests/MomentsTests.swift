import Statistics
import Testing

@Suite("Means and variances")
struct MomentsTests {
  @Test("the textbook example: 2 4 4 4 5 5 7 9")
  func textbook() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    let moments = Moments(of: values.span)
    #expect(moments.count == 8 && moments.mean == 5 && moments.sumOfSquares == 32)
    #expect(moments.variance == 32.0 / 7)
  }

  /// NIST StRD NumAcc4: 1001 numbers around 10,000,000.2, certified mean and deviation.
  @Test("exact decimals have all digits of NIST NumAcc4")
  func numAcc4() throws {
    let mantissas =
      [100_000_002] + (0..<1000).map { $0 % 2 == 0 ? Int64(100_000_001) : 100_000_003 }
    let exact = Moments(of: mantissas.span, scale: 1)
    #expect(exact.mean == 10_000_000.2)
    #expect(try ((#require(exact.standardDeviation) - 0.1) / 0.1).magnitude < 1e-15)
    let doubles = mantissas.map { Double($0) / 10 }
    let rounded = Moments(of: doubles.span)
    #expect(try ((#require(rounded.standardDeviation) - 0.1) / 0.1).magnitude < 1e-8)
  }

  @Test("merged parts and single numbers are the whole")
  func merged() throws {
    var generator = SeededGenerator(seed: 5)
    let values = (0..<500).map { _ in 1000 + generator.uniform() }
    let (first, rest) = (Array(values[..<123]), Array(values[123...]))
    let whole = Moments(of: values.span)
    var merged = Moments(of: first.span)
    merged.merge(Moments(of: rest.span))
    var single = Moments()
    for value in values { single.add(value) }
    for moments in [merged, single] {
      #expect(moments.count == 500 && (moments.mean - whole.mean).magnitude < 1e-10)
      #expect((moments.sumOfSquares / whole.sumOfSquares - 1).magnitude < 1e-9)
    }
  }

  @Test("one number has no variance, none no mean to speak of")
  func tooFew() {
    let one = [3.0]
    #expect(Moments(of: one.span).variance == nil && Moments(of: one.span).mean == 3)
    #expect(Moments().standardError == nil && Moments().count == 0)
  }

  /// indicators.md 1.4: w = 1, 1, 2, 4.
  @Test("unequal weights have Kish's design effect")
  func kish() {
    let weights = [1.0, 1, 2, 4]
    let moments = WeightedMoments(of: weights.span, weights: weights.span)
    #expect(moments.designEffect == 1.375 && moments.effectiveCount == 64.0 / 22)
  }

  @Test("frequency weights are repeated rows")
  func frequencies() {
    let (values, weights, repeated) = ([1.0, 2, 5], [3.0, 0, 2], [1.0, 1, 1, 5, 5])
    let weighted = WeightedMoments(of: values.span, weights: weights.span)
    let plain = Moments(of: repeated.span)
    #expect(weighted.mean == plain.mean && weighted.frequencyVariance == plain.variance)
    #expect(weighted.count == 2)
  }

  @Test("weighted parts merged are the whole")
  func weightedMerge() throws {
    let (values, weights) = ([1.0, 2, 5, 7], [1.0, 2, 3, 0.5])
    var parts = [WeightedMoments(), WeightedMoments()]
    for index in values.indices { parts[index % 2].add(values[index], weight: weights[index]) }
    parts[0].merge(parts[1])
    let whole = WeightedMoments(of: values.span, weights: weights.span)
    #expect((parts[0].mean - whole.mean).magnitude < 1e-15)
    #expect((parts[0].sumOfSquares - whole.sumOfSquares).magnitude < 1e-13)
    #expect(parts[0].effectiveCount == whole.effectiveCount)
  }
}
