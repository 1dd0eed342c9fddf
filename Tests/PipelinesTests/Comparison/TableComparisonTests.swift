import Testing

@testable import Pipelines

@Suite("Comparing printed tables")
struct TableComparisonTests {
  private func move(_ before: String, _ after: String, key: [String]) -> TableMove? {
    TableComparison.move(
      of: "t.csv", from: PrintedTable(Array(before.utf8)), to: PrintedTable(Array(after.utf8)),
      key: key)
  }

  @Test("rows are paired by their key, wherever they stand")
  func byKey() {
    #expect(move("k,x\na,1\nb,2\n", "k,x\nb,2\na,1\n", key: ["k"]) == nil)
    let changed = move("k,x\na,1\nb,2\n", "k,x\nb,3\nc,1\n", key: ["k"])
    #expect(changed?.added == 1 && changed?.removed == 1)
    #expect(changed?.examples == [.init(row: "k b", column: "x", before: "2", after: "3")])
  }

  @Test("without a key rows are paired by position, or only counted")
  func withoutKey() {
    let moved = move("x,y\n1,2\n3,4\n", "x,y\n1,2\n3,5\n", key: [])
    #expect(moved?.examples == [.init(row: "row 2", column: "y", before: "4", after: "5")])
    let counted = move("x\n1\n1\n2\n", "x\n1\n3\n", key: [])
    #expect(counted?.added == 1 && counted?.removed == 2 && counted?.changedCells == 0)
  }

  @Test("columns that came and went are named, and do not make cells differ")
  func columns() {
    let move = move("k,x\na,1\n", "k,y\na,1\n", key: ["k"])
    #expect(move?.newColumns == ["y"] && move?.lostColumns == ["x"] && move?.changedCells == 0)
  }

  @Test(
    "numbers are the same when twelve digits are",
    arguments: [
      ("0.1", "0.10000000000000001", true), ("1", "1.0000000000004", true),
      ("1", "1.000000000002", false), ("0", "1e-300", false), ("-0", "0", true),
      ("2024/25", "2024/25", true), ("a", "b", false), ("1", nil, false),
    ] as [(String?, String?, Bool)])
  func numbers(one: String?, other: String?, isSame: Bool) {
    #expect(PrintedNumber.areSame(one, other) == isSame)
    #expect(PrintedNumber.areSame(other, one) == isSame)
  }

  @Test("a printed table reads quotes, line ends in them, empty texts and short lines")
  func reading() {
    let table = PrintedTable(Array("a,\"b,\"\"c\"\"\"\n\"x\ny\",\n\"\"\n1,2".utf8))
    #expect(table.columns == ["a", "b,\"c\""])
    #expect(table.rows == [["x\ny", nil], ["", nil], ["1", "2"]])
  }
}
