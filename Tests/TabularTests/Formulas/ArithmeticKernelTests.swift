import Statistics
import Testing

@testable import Tabular

@Suite("Arithmetic on whole columns")
struct ArithmeticKernelTests {
  @Test(
    "decimals agree with 128-bit arithmetic, and leave decimals only where they do not fit",
    arguments: 1...40)
  func decimals(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (leftScale, rightScale) = (generator.index(below: 7), generator.index(below: 7))
    let size = 1 << (8 + generator.index(below: 50))
    let rows = 50
    let left = (0..<rows).map { _ in Int64(generator.index(below: size)) - Int64(size / 2) }
    let right = (0..<rows).map { _ in Int64(generator.index(below: size)) - Int64(size / 2) }
    let scale = max(leftScale, rightScale)
    let expected = zip(left, right).map { a, b in
      Int128(a) * Self.power(scale - leftScale) + Int128(b) * Self.power(scale - rightScale)
    }
    let sum = ArithmeticKernel.column(
      .plus, [Self.operand(left, leftScale), Self.operand(right, rightScale)], rows: rows)
    let fits =
      expected.allSatisfy { Int64(exactly: $0) != nil }
      && left.allSatisfy { Int64(exactly: Int128($0) * Self.power(scale - leftScale)) != nil }
      && right.allSatisfy { Int64(exactly: Int128($0) * Self.power(scale - rightScale)) != nil }
    #expect((sum.numberColumn?.decimalScale == scale) == fits)
    if fits {
      #expect(sum.numberColumn?.mantissas(scale: scale) == expected.map { Int64($0) })
    }
  }

  @Test("a quotient of decimals is rounded once", arguments: [(1, 3), (2, 7), (100, 3), (-5, 9)])
  func quotients(a: Int64, b: Int64) {
    let quotient = ArithmeticKernel.column(
      .over, [Self.operand([a * 100], 2), Self.operand([b * 10_000], 4)], rows: 1)
    #expect(quotient.value(0).double == Double(a) / Double(b))
  }

  @Test("a number over zero is undefined, a missing one keeps its reason")
  func zeroDivisor() {
    let top = Operand(
      .numbers(
        NumberColumn(
          decimals: [1, 0, 5], scale: 0,
          presence: Presence(count: 3, missing: [(row: 1, reason: .refused)]))))
    let quotients = ArithmeticKernel.column(.over, [top, Self.operand([0, 0, 2], 0)], rows: 3)
    #expect(
      (0..<3).map(quotients.value) == [
        .missing(.undefined), .missing(.refused), .number(.binary(2.5)),
      ])
  }

  @Test("the first missing operand gives the reason, and missing cells hold zero")
  func reasons() {
    let blank = NumberColumn(
      decimals: [7, 1], scale: 0, presence: Presence(count: 2, missing: [(row: 0, reason: .blank)]))
    let refused = NumberColumn(
      decimals: [3, 1], scale: 0,
      presence: Presence(count: 2, missing: [(row: 0, reason: .refused)]))
    let sum = ArithmeticKernel.column(
      .plus, [Operand(.numbers(refused)), Operand(.numbers(blank))], rows: 2)
    #expect(sum.value(0) == .missing(.refused))
    #expect(sum.numberColumn?.mantissas(scale: 0) == [0, 2])
  }

  private static func operand(_ mantissas: [Int64], _ scale: Int) -> Operand {
    Operand(
      .numbers(
        NumberColumn(
          decimals: mantissas, scale: scale, presence: Presence(allPresent: mantissas.count))))
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
