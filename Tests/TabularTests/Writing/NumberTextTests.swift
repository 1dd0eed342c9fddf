import Statistics
import Tabular
import Testing

@Suite("Numbers as neutral text")
struct NumberTextTests {
  @Test(
    "decimals lose trailing zeros and nothing else",
    arguments: [
      (Int64(1250), 3, "1.25"), (0, 2, "0"), (-5, 1, "-0.5"), (12, 0, "12"), (1200, 0, "1200"),
      (1, 6, "0.000001"), (1, 7, "1e-7"), (123, 12, "1.23e-10"),
      (999_999_999_999_999, 0, "999999999999999"), (1_000_000_000_000_000, 0, "1e15"),
      (123_456_789_012_345_678, 2, "1.23456789012345678e15"), (.min, 0, "-9.223372036854775808e18"),
    ])
  func decimals(mantissa: Int64, scale: Int, expected: String) {
    #expect(NumberText.decimal(mantissa, scale: scale) == expected)
  }

  @Test(
    "binary numbers are plain between 1e-6 and 1e15 and have an exponent outside",
    arguments: [
      (0.1, "0.1"), (100, "100"), (-0.0, "0"), (1e-6, "0.000001"), (9.5e-7, "9.5e-7"),
      (1.5e14, "150000000000000"), (1e15, "1e15"), (1.25e300, "1.25e300"),
      (.leastNonzeroMagnitude, "5e-324"),
      (2.0 / 3, "0.6666666666666666"), (123_456.789, "123456.789"), (.infinity, ""), (.nan, ""),
    ])
  func binary(number: Double, expected: String) {
    #expect(NumberText.binary(number) == expected)
  }

  @Test("every binary number reads back as itself")
  func roundTrip() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(Double(NumberText.binary(number)) == number)
    }
  }
}
