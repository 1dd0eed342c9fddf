/// How far judges who score the same cases agree, as a share of the variance of their scores.
///
/// Source: Shrout, Fleiss 1979, Psychological Bulletin 86; McGraw, Wong 1996, Psychological
/// Methods 1.
public struct IntraclassCorrelation: Sendable, Equatable {
  /// What the scores are taken to be.
  public enum Form: String, Sendable, CaseIterable {
    /// Each case has judges of its own: ICC(1,1).
    case oneWay = "one_way"
    /// The judges are a sample, and their leniency counts: ICC(2,1).
    case absolute
    /// The judges are these, and their leniency does not count: ICC(3,1).
    case consistency
  }

  /// The mean square between cases.
  public let meanSquareCases: Double
  /// The mean square between judges.
  public let meanSquareJudges: Double
  /// The mean square of what is left.
  public let meanSquareError: Double
  private let cases: Double
  private let judges: Double

  /// The analysis of scores, one row for each case with a score of each judge.
  ///
  /// Throws below two cases or judges, and where all scores are the same.
  public init(_ scores: [[Double]]) throws(TestProblem) {
    let width = scores.first?.count ?? 0
    guard scores.count > 1 else { throw .tooFew(have: scores.count, need: 2) }
    guard width > 1 else { throw .wrongGroups(have: width, need: 2) }
    guard scores.allSatisfy({ $0.count == width }) else { throw .wrongLength }
    for row in scores { try TestValues.check(row, atLeast: 2) }
    guard TestValues.varies(scores.flatMap { $0 }) else { throw .constant }
    cases = Double(scores.count)
    judges = Double(width)
    let center = Self.mean(scores.flatMap { $0 })
    let caseMeans = scores.map(Self.mean)
    let judgeMeans = (0..<width).map { judge in Self.mean(scores.map { $0[judge] }) }
    meanSquareCases = judges * Self.spread(caseMeans, around: center) / (cases - 1)
    meanSquareJudges = cases * Self.spread(judgeMeans, around: center) / (judges - 1)
    var rest = CompensatedSum()
    for (row, caseMean) in zip(scores, caseMeans) {
      for (score, judgeMean) in zip(row, judgeMeans) {
        let residual = score - caseMean - judgeMean + center
        rest.add(residual * residual)
      }
    }
    meanSquareError = rest.value / ((cases - 1) * (judges - 1))
  }

  private static func mean(_ values: [Double]) -> Double { Moments(of: values.span).mean }

  private static func spread(_ means: [Double], around center: Double) -> Double {
    let squares = means.map { ($0 - center) * ($0 - center) }
    return CompensatedSum(of: squares.span).value
  }

  /// The mean square within cases, judges not told apart.
  private var meanSquareWithin: Double {
    (meanSquareJudges + (cases - 1) * meanSquareError) / cases
  }

  /// The agreement of single judges.
  public func single(_ form: Form) -> Double {
    switch form {
    case .oneWay:
      (meanSquareCases - meanSquareWithin) / (meanSquareCases + (judges - 1) * meanSquareWithin)
    case .absolute:
      (meanSquareCases - meanSquareError)
        / (meanSquareCases + (judges - 1) * meanSquareError
          + judges * (meanSquareJudges - meanSquareError) / cases)
    case .consistency:
      (meanSquareCases - meanSquareError) / (meanSquareCases + (judges - 1) * meanSquareError)
    }
  }

  /// The agreement of the mean of all judges.
  public func average(_ form: Form) -> Double {
    switch form {
    case .oneWay: (meanSquareCases - meanSquareWithin) / meanSquareCases
    case .absolute:
      (meanSquareCases - meanSquareError)
        / (meanSquareCases + (meanSquareJudges - meanSquareError) / cases)
    case .consistency: (meanSquareCases - meanSquareError) / meanSquareCases
    }
  }

  /// The test of no agreement, with the agreement of single judges and its interval.
  ///
  /// Without any error left there is a caution instead of a statistic.
  public func test(_ form: Form) -> TestResult {
    var test = TestResult("intraclass correlation, F", count: Int(exactly: cases * judges) ?? 0)
    test.estimate = single(form)
    let error = form == .oneWay ? meanSquareWithin : meanSquareError
    guard error > 0 else {
      test.caution = .perfect
      return test
    }
    let freedom = form == .oneWay ? cases * (judges - 1) : (cases - 1) * (judges - 1)
    test.setFisher(meanSquareCases / error, cases - 1, over: freedom)
    test.interval =
      form == .absolute ? absoluteInterval : interval(meanSquareCases / error, freedom)
    return test
  }

  private func interval(_ f: Double, _ freedom: Double) -> Interval {
    let tail = Confidence.usual.tail
    let low = f / FisherF(numerator: cases - 1, denominator: freedom).upperQuantile(tail)
    let high = f * FisherF(numerator: freedom, denominator: cases - 1).upperQuantile(tail)
    return Interval(low: (low - 1) / (low + judges - 1), high: (high - 1) / (high + judges - 1))
  }

  private var absoluteInterval: Interval {
    let (n, k) = (cases, judges)
    let share = single(.absolute)
    let a = k * share / (n * (1 - share))
    let b = 1 + k * share * (n - 1) / (n * (1 - share))
    let mixed = a * meanSquareJudges + b * meanSquareError
    let (first, second) = (a * meanSquareJudges, b * meanSquareError)
    let freedom =
      mixed * mixed
      / (first * first / (k - 1) + second * second / ((n - 1) * (k - 1)))
    let tail = Confidence.usual.tail
    let below = FisherF(numerator: n - 1, denominator: freedom).upperQuantile(tail)
    let above = FisherF(numerator: freedom, denominator: n - 1).upperQuantile(tail)
    let rest = k * meanSquareJudges + (k * n - k - n) * meanSquareError
    return Interval(
      low: n * (meanSquareCases - below * meanSquareError) / (below * rest + n * meanSquareCases),
      high: n * (above * meanSquareCases - meanSquareError) / (rest + n * above * meanSquareCases))
  }
}
