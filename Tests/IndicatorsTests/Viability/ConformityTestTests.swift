import Indicators
import Statistics
import Testing

/// The worked example of F1.1: a cooperative of 92 members against the minima for Peruvian coffee.
struct ConformityTestTests {
  @Test(
    "margins come out as in the worked example",
    arguments: [
      (92.0, 100.0, "fail", -0.08), (372, 400, "fail", -0.07), (5580, 6000, "fail", -0.07),
      (4185, 4000, "pass", 0.04625),
    ])
  func margins(value: Double, threshold: Double, status: String, relative: Double) throws {
    let test = ConformityTest(value, threshold: threshold)
    #expect(test.status.rawValue == status)
    #expect(try #require(test.relativeMargin) == relative)
  }

  @Test(
    "a standard error turns a near miss or a near hit into an uncertain one",
    arguments: [
      (5580.0, 300.0, 6000.0, "uncertain", 0.08075665923377107),
      (4185, 120, 4000, "uncertain", 0.9384226919630906),
      (4185, 30, 4000, "pass", 1),
      (5580, 100, 6000, "fail", 1.3345749015898576e-05),
    ])
  func uncertainty(
    value: Double, error: Double, threshold: Double, status: String, probability: Double
  ) throws {
    let test = ConformityTest(value, standardError: error, threshold: threshold)
    #expect(test.status.rawValue == status)
    #expect(abs(try #require(test.probabilityOfMeeting) - probability) < 1e-9)
  }

  @Test(
    "a threshold that is not exact makes the margin less sure, and leaves the value as it is",
    arguments: [
      (104.0, 0.0, 5.0, "uncertain", 0.7881446014166034),
      (104, 3, 4, "uncertain", 0.7881446014166034),
      (112, 0, 5, "pass", 0.9918024640754038),
    ])
  func doubtedThresholds(
    value: Double, error: Double, doubt: Double, status: String, probability: Double
  ) throws {
    let test = ConformityTest(
      value, standardError: error, threshold: 100, thresholdError: doubt)
    #expect(test.status.rawValue == status)
    #expect(abs(try #require(test.probabilityOfMeeting) - probability) < 1e-12)
    #expect((test.interval == nil) == (error == 0))
    let limits = try #require(test.marginInterval)
    #expect(abs((limits.low + limits.high) / 2 - (value - 100)) < 1e-12)
    #expect(abs(limits.high - limits.low - 2 * 1.959963984540054 * 5) < 1e-12)
  }

  @Test("a value within rounding of the threshold meets it")
  func tolerance() {
    #expect(ConformityTest(0.1 + 0.2, threshold: 0.3).status == .pass)
    #expect(ConformityTest(6000 - 5.9e-6, threshold: 6000).status == .pass)
    #expect(ConformityTest(6000 - 6.1e-6, threshold: 6000).status == .fail)
  }

  @Test("sales may fall by 4.4 percent before the threshold is missed")
  func sensitivity() throws {
    let sold = ConformityTest(4185, threshold: 4000)
    #expect(abs(try #require(sold.changeToTip) + 0.04420549581839904) < 1e-15)
  }

  @Test("nothing is divided by zero")
  func zeros() {
    #expect(ConformityTest(5, threshold: 0).relativeMargin == nil)
    #expect(ConformityTest(0, threshold: 5).changeToTip == nil)
    #expect(ConformityTest(5, standardError: 0, threshold: 5).interval == nil)
  }
}
