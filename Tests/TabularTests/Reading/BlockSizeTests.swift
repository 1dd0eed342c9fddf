import Statistics
import Testing

@testable import Tabular

@Suite("Blocks of CSV files")
struct BlockSizeTests {
  private static let declaration = """
    { columns: { id: "text", n: "number", t: "text", d: "date", u: "int" },
      bad_rows: "reject up to 100%" }
    """

  /// Rows with quotes, line ends within cells, missing cells, bad rows, growing scales.
  private static func text(rows: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let ends = ["\n", "\r\n", "\r", "\n\n"]
    let texts = [
      "x", "", "\"a,b\"", "\"two\nlines\"", "\"say \"\"hi\"\"\"", "Junín", "\"\r\n\"", "5\"",
    ]
    var lines = "id,n,skipped,t,d,u" + ends[random.index(below: 3)]
    for row in 0..<rows {
      let digits = random.index(below: 5)
      let number =
        random.index(below: 10) == 0
        ? "" : "\(random.index(below: 900)).\(String(repeating: "7", count: digits))"
      let day = random.index(below: 20) == 0 ? "31/02" : "2024-02-1\(random.index(below: 10))"
      let text = texts[random.index(below: texts.count)]
      let more = random.index(below: 30) == 0 ? ",extra" : ""
      lines += "k\(row % 7),\(number),\(text),\(text),\(day),\(row)\(more)"
      lines += ends[random.index(below: ends.count)]
    }
    return lines
  }

  @Test(
    "the size of blocks and the number of threads change nothing", arguments: [1, 2, 3] as [UInt64])
  func sizes(seed: UInt64) throws {
    let text = Self.text(rows: 60, seed: seed)
    let whole = try read(text, as: Self.declaration)
    let expected = try #require(whole.input)
    #expect(expected.table.rowCount > 30)
    #expect(expected.rejected.count > 1)
    for size in [1, 2, 3, 7, 64, 1 << 16] {
      for jobs in [1, 3] {
        let settings = ReadingSettings(jobs: jobs, blockSize: size, parallelFrom: 0)
        let input = try #require(try read(text, as: Self.declaration, settings: settings).input)
        #expect(input.table == expected.table, "blocks of \(size)")
        #expect(input.rejected == expected.rejected, "blocks of \(size)")
        #expect(input.rowsRead == expected.rowsRead)
        #expect(input.digest == expected.digest)
      }
    }
  }

  @Test("a quote that is never closed is told at its line, however small the blocks are")
  func unclosedQuote() throws {
    let text = "a,b\n" + String(repeating: "1,\"x\ny\"\n", count: 20) + "2,\"z\n3,4\n"
    for size in [1, 7, 64, 1 << 16] {
      let reading = try read(
        text, as: "{ columns: { a: \"int\" } }",
        settings: ReadingSettings(jobs: 2, blockSize: size, parallelFrom: 0))
      #expect(
        reading.messages
          == ["t.csv:42:3: the quote that opens here must be closed before the end of the file"])
    }
  }
}
