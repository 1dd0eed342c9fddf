import Statistics
import Testing

/// Expected values: statsmodels 0.14 `cohens_kappa`; Shrout, Fleiss 1979, table 2.
@Suite("Agreement of raters and judges")
struct RaterAgreementTests {
  static let weighted: [(CohenKappa.Weighting, Double, Double, Double)] = [
    (.none, 0.49152542372881347, 0.07212745929334068, 0.07350931675322524),
    (.linear, 0.4736842105263158, 0.07697890987030612, 0.07735230766683716),
    (.quadratic, 0.4545454545454546, 0.09397969777572601, 0.09525954107221604),
  ]

  @Test("kappa of three ratings, with weights", arguments: weighted)
  func kappa(
    weighting: CohenKappa.Weighting, value: Double, error: Double, chanceError: Double
  ) throws {
    let kappa = try CohenKappa([[44, 5, 1], [7, 20, 3], [9, 5, 6]], weighting: weighting).test
    #expect(digits(try #require(kappa.estimate), value) > 13)
    #expect(digits(try #require(kappa.standardError), error) > 13)
    #expect(digits(try #require(kappa.statistic), value / chanceError) > 13)
  }

  @Test("judges' correlation within cases as published, to two digits")
  func shroutFleiss() throws {
    let scores: [[Double]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let correlation = try IntraclassCorrelation(scores)
    let single = IntraclassCorrelation.Form.allCases.map { correlation.single($0) }
    let average = IntraclassCorrelation.Form.allCases.map { correlation.average($0) }
    #expect(single.map { ($0 * 100).rounded() } == [17, 29, 71])
    #expect(average.map { ($0 * 100).rounded() } == [44, 62, 91])
    #expect(digits(correlation.single(.absolute), 0.2897637795275591) > 13)
    #expect(digits(correlation.average(.absolute), 0.6200505475989891) > 13)
    #expect(digits(correlation.single(.consistency), 0.7148407148407149) > 13)
    let squares = [
      correlation.meanSquareCases, correlation.meanSquareJudges, correlation.meanSquareError,
    ]
    #expect(digits(squares, [11.241666666666669, 32.486111111111114, 1.0194444444444444]) > 13)
  }

  /// Published by the package psych of R for the same scores.
  static let intervals: [(IntraclassCorrelation.Form, Double, Double)] = [
    (.oneWay, -0.133, 0.723), (.absolute, 0.019, 0.761), (.consistency, 0.342, 0.946),
  ]

  @Test("their intervals", arguments: intervals)
  func interval(form: IntraclassCorrelation.Form, low: Double, high: Double) throws {
    let scores: [[Double]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let test = try IntraclassCorrelation(scores).test(form)
    #expect(abs(try #require(test.interval?.low) - low) < 0.0006)
    #expect(abs(try #require(test.interval?.high) - high) < 0.0006)
  }

  @Test("concordance of tied ranks narrows what is possible")
  func concordance() throws {
    let same = try KendallConcordance([[1, 1, 3], [2, 2, 5], [0, 0, 9]])
    #expect(same.coefficient == 1)
    #expect(same.rankSums == [4.5, 4.5, 9])
  }
}
