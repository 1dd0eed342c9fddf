import Testing

@testable import Commands

@Suite("PaymentTerms")
struct PaymentTermsTests {
  @Test(
    "25 after some days at 30 % a year is worth what the worked example of F2.3 says",
    arguments: [(90, 23.43), (105, 23.18), (120, 22.93)])
  func discount(_ days: Int, _ worth: Double) {
    let value = 25 * PaymentTerms.discount(days: days, rate: 0.30)
    #expect((value * 100).rounded() / 100 == worth)
  }

  @Test("a year is discounted by the rate itself, two years by its square")
  func wholeYears() {
    #expect(PaymentTerms.discount(days: 365, rate: 0.25) == 0.8)
    #expect(PaymentTerms.discount(days: 730, rate: 0.25) == 0.64)
  }
}
