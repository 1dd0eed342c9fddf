import Testing

@Suite("Every printed digit of the indicator guide's worked examples")
struct WorkedExamplesTests {
  @Test("comes out", arguments: WorkedExample.all)
  func comesOut(example: WorkedExample) throws {
    let found = try #require(try example.value())
    #expect(example.isPrinted(by: found), "\(example.name) is \(found), printed \(example.printed)")
  }

  @Test("is held to the last digit, and no further")
  func strictness() {
    let example = WorkedExample("F2.1 ratio", "0.667") { nil }
    #expect(example.isPrinted(by: 2.0 / 3))
    #expect(!example.isPrinted(by: 0.6664))
    #expect(!WorkedExample("a whole number", "3549") { nil }.isPrinted(by: 3548.4))
  }
}
