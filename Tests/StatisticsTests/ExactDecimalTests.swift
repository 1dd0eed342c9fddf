import Statistics
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "the nearest double is what the literal gives",
    arguments: [
      (1, 1, 0.1), (-1234, 2, -12.34), (0, 5, 0.0), (9_007_199_254_740_993, 0, 0x1p53),
      (123_456_789_012_345_678, 17, 1.23456789012345678), (Int64.max, 18, 9.223372036854775807),
      (Int64.min, 3, -9223372036854775.808), (900_719_925_474_099_301, 2, 9007199254740993.01),
    ])
  func nearest(mantissa: Int64, scale: Int, expected: Double) {
    #expect(ExactDecimal(mantissa: mantissa, scale: scale).nearest == expected)
  }

  @Test("two doubles hold 0.1 to 31 digits")
  func bothPlanes() {
    let tenth = ExactDecimal(mantissa: 1, scale: 1).doubleDouble
    let rest = tenth * DoubleDouble(10) - .one
    #expect(tenth.high == 0.1 && rest.high.magnitude < 1e-31)
  }

  @Test("the high plane is the nearest double")
  func planesAgree() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let decimal = ExactDecimal(
        mantissa: Int64(bitPattern: generator.next()), scale: generator.index(below: 19))
      #expect(decimal.doubleDouble.high == decimal.nearest)
    }
  }
}
