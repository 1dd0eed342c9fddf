/// The test of several claims that must all hold: the weakest of them decides.
///
/// Source: Berger 1982, Technometrics 24; Berger, Hsu 1996, Statistical Science 11. It needs no
/// adjustment for the number of claims.
public enum IntersectionUnionTest {
  /// A claim about an estimate with its standard error.
  public struct Claim: Sendable, Equatable {
    /// On which side of zero the estimate is claimed to be.
    public enum Side: String, Sendable, CaseIterable {
      /// Above zero.
      case above
      /// Below zero.
      case below
    }

    let side: Side
    let estimate: Double
    let standardError: Double
    let degreesOfFreedom: Double?
    /// The two-sided p-value of another test of the same estimate, such as a bootstrap.
    public var twoSidedPValue: Double?

    /// A claim; t with degrees of freedom, normal without.
    public init(
      _ side: Side, estimate: Double, standardError: Double, degreesOfFreedom: Double? = nil
    ) {
      self.side = side
      self.estimate = estimate
      self.standardError = standardError
      self.degreesOfFreedom = degreesOfFreedom
    }

    /// The distance from zero to the side of the claim, in standard errors.
    public var statistic: Double { (side == .above ? estimate : -estimate) / standardError }

    /// The probability of an estimate as far on its side if the claim does not hold; half of a
    /// two-sided p-value on the claimed side.
    public var pValue: Double {
      if let twoSidedPValue {
        return statistic > 0 ? twoSidedPValue / 2 : 1 - twoSidedPValue / 2
      }
      return degreesOfFreedom.map { StudentT(degreesOfFreedom: $0).upperTail(statistic) }
        ?? Normal.upperTail(statistic)
    }
  }

  /// Whether all claims hold: the largest of their one-sided p-values.
  public static func test(_ claims: [Claim]) throws(TestProblem) -> TestResult {
    guard claims.count > 1 else { throw .tooFew(have: claims.count, need: 2) }
    for claim in claims {
      guard claim.estimate.isFinite, claim.standardError.isFinite else { throw .notFinite }
      guard claim.standardError > 0, claim.degreesOfFreedom ?? 1 > 0 else { throw .constant }
      guard (0...1).contains(claim.twoSidedPValue ?? 0) else { throw .notFinite }
    }
    var test = TestResult("intersection-union, one-sided", count: claims.count)
    test.statistic = claims.map(\.statistic).min()
    test.pValue = claims.map(\.pValue).max()
    return test
  }
}
