import Tabular
import Testing

@Suite("Differences of printed numbers")
struct ValueDifferenceTests {
  @Test(
    "a number less another is what their printed digits say",
    arguments: [
      (.binary(0.3), .binary(0.1), "0.2"), (.binary(-0.5), .binary(0.25), "-0.75"),
      (.decimal(1050, scale: 2), .binary(0.5), "10"), (.binary(1e300), .binary(0), "1e300"),
      (.decimal(.max, scale: 0), .decimal(-1, scale: 0), "9.223372036854776e18"),
      (.decimal(1, scale: 18), .decimal(10, scale: 0), "-10"),
    ] as [(Value.Number, Value.Number, String)])
  func difference(one: Value.Number, other: Value.Number, text: String) {
    #expect(NumberText.text(one.less(other)) == text)
  }
}
