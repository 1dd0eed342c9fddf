import Statistics
import Tabular
import Testing

@Suite("Groups of rows")
struct GroupsTests {
  @Test("groups are numbered by first appearance, and missing keys are one group")
  func order() throws {
    let table = try Table(
      Schema([Field("k", .text), Field("n", .number)]),
      [
        .texts(TextColumn(["b", nil, "a", "b", nil])),
        .numbers(NumberColumn(whole: [1, 1, 1, 2, 1])),
      ])
    let groups = try Groups(table, by: ["k", "n"])
    #expect(groups.indices == [0, 1, 2, 3, 1])
    #expect(groups.firstRows == [0, 1, 2, 3])
    #expect(try Groups(table, by: []).count == 1)
  }

  @Test("few and many possible keys part the rows alike", arguments: 1...20)
  func againstDictionary(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let width = seed.isMultiple(of: 2) ? 7 : 1 << 40
    let keys = (0..<6000).map { _ in generator.index(below: 4000) * width }
    let table = try Table(
      Schema([Field("k", .number), Field("j", .number)]),
      [.numbers(NumberColumn(whole: keys)), .numbers(NumberColumn(whole: keys.map { $0 % 3 }))])
    var numbers: [Int: Int32] = [:]
    let expected = keys.map { key in
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      return number
    }
    #expect(try Groups(table, by: ["k", "j"]).indices == expected)
  }
}
