import Statistics
import Testing

@Suite("Numbers of two doubles")
struct DoubleDoubleTests {
  @Test("the sum of two doubles loses nothing")
  func exactSum() {
    let sum = DoubleDouble.sum(1e16, 1.25)
    #expect(sum.high == 1e16 + 1.25 && sum.high - 1e16 + sum.low == 1.25)
  }

  @Test("the product of two doubles loses nothing")
  func exactProduct() {
    let odd = 0x1p52 + 1
    let product = DoubleDouble.product(odd, odd)
    #expect(product.high == 0x1p104 + 0x1p53 && product.low == 1)
  }

  @Test("1/3 has 31 threes")
  func quotient() {
    let third = DoubleDouble.one / DoubleDouble(3)
    let rest = third * DoubleDouble(3) - .one
    #expect(third.high == 1.0 / 3.0 && third.low != 0 && rest.high.magnitude < 1e-31)
  }

  @Test("the square of a square root comes back to 31 digits", arguments: [2.0, 0.1, 12_345.678])
  func squareRoot(value: Double) {
    let root = DoubleDouble(value).squareRoot()
    #expect(((root * root - DoubleDouble(value)).high / value).magnitude < 1e-31)
  }

  @Test("a whole number of 19 digits is kept exactly", arguments: [Int64.max, .min, -1, 0])
  func wholeNumber(value: Int64) {
    let both = DoubleDouble(whole: value)
    #expect(Int128(both.high) + Int128(both.low) == Int128(value))
  }
}
