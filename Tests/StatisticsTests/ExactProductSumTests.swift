import Statistics
import Testing

@Suite("Exact sums of products")
struct ExactProductSumTests {
  /// NIST StRD NumAcc3 and NumAcc4: 1001 numbers around 1,000,000.2 and 10,000,000.2.
  @Test("NumAcc3 and NumAcc4 have all certified digits", arguments: [10_000_002, 100_000_002])
  func numAcc(center: Int64) throws {
    let mantissas = [center] + (0..<1000).map { center + ($0 % 2 == 0 ? -1 : 1) }
    let moments = Moments(of: mantissas.span, scale: 1)
    #expect(moments.mean == Double(center) / 10)
    #expect(digits(try #require(moments.standardDeviation), 0.1) >= 14.9)
    let correlation = Autocorrelation.coefficient(of: mantissas.span)
    #expect(digits(try #require(correlation), -0.999) >= 14.9)
  }

  @Test("the greatest mantissas neither overflow nor lose a digit")
  func greatest() throws {
    let mantissas = [Int64.max, .min, .max, .min, 0]
    let moments = Moments(of: mantissas.span, scale: 0)
    #expect(moments.sumOfSquares == 0x1p128 && moments.mean == -0.4)
    let joint = JointMoments(of: mantissas.span, scale: 0, mantissas.span, scale: 0)
    #expect(joint.correlation == 1 && joint.sumOfProducts == 0x1p128)
  }

  @Test("1,000 shuffles of decimals give the same bits")
  func shuffled() {
    var generator = SeededGenerator(seed: 11)
    var pairs = (0..<300).map { _ in
      (Int64(generator.next() >> 8), Int64(generator.next() >> 20))
    }
    func joint() -> JointMoments {
      let (x, y) = (pairs.map(\.0), pairs.map(\.1))
      return JointMoments(of: x.span, scale: 4, y.span, scale: 2)
    }
    let first = joint()
    var others = 0
    for _ in 0..<1000 {
      pairs.shuffle(using: &generator)
      if joint() != first { others += 1 }
    }
    #expect(others == 0)
  }

  @Test("doubles and decimals have the same covariance and correlation")
  func covariance() throws {
    let (x, y): ([Int64], [Int64]) = ([21, 25, 30, 48], [5, 9, 7, 14])
    let exact = JointMoments(of: x.span, scale: 1, y.span, scale: 0)
    let (doubles, others) = (x.map { Double($0) / 10 }, y.map(Double.init))
    let rounded = JointMoments(of: doubles.span, others.span)
    #expect(exact.covariance == 12.7 / 3)
    #expect(digits(try #require(rounded.covariance), 12.7 / 3) >= 14)
    #expect(
      digits(try #require(rounded.correlation), try #require(exact.correlation)) >= 14)
  }

  @Test("pairs that do not vary, or are one, have no correlation")
  func undefined() {
    let (x, y, one): ([Double], [Double], [Double]) = ([1, 1], [1, 2], [3])
    #expect(JointMoments(of: x.span, y.span).correlation == nil)
    #expect(JointMoments(of: one.span, one.span).covariance == nil)
    #expect(JointMoments(of: x.span, one.span).count == 0)
  }
}
