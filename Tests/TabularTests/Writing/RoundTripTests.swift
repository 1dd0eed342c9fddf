import Statistics
import Testing

@testable import Tabular

@Suite("Writing and reading back")
struct RoundTripTests {
  private static let schema = Schema([
    Field("number", .number), Field("decimal, \"quoted\"", .number), Field("text", .text),
    Field("flag", .flag), Field("day", .day(.day)), Field("season", .day(.season(start: 4))),
  ])

  private static func table(rows: Int, seed: UInt64) throws -> Table {
    var random = SeededGenerator(seed: seed)
    func presence() -> Presence {
      Presence(
        count: rows,
        missing: (0..<rows).filter { _ in random.index(below: 5) == 0 }.map { ($0, .blank) })
    }
    let alphabet = Array("ab,;\"\n\r 'é🌱\\0.5-".unicodeScalars)
    let texts = (0..<rows).map { _ -> String? in
      var text = String.UnicodeScalarView()
      for _ in 0..<random.index(below: 6) {
        text.append(alphabet[random.index(below: alphabet.count)])
      }
      return text.isEmpty ? nil : String(text)
    }
    let doubles = (0..<rows).map { _ in
      Double(
        sign: .plus, exponent: random.index(below: 200) - 100, significand: random.uniform() + 1)
    }
    let decimals = (0..<rows).map { _ in Int64(random.index(below: 1 << 40)) - 1 << 39 }
    return try Table(
      schema,
      [
        .numbers(NumberColumn(doubles: doubles, presence: presence())),
        .numbers(NumberColumn(decimals: decimals, scale: 7, presence: presence())),
        .texts(TextColumn(texts)),
        .flags(FlagColumn(flags: decimals.map { $0 % 2 == 0 }, presence: presence())),
        .days(
          DayColumn(
            ordinals: decimals.map { Int32(truncatingIfNeeded: $0 % 40_000) }, grain: .day,
            presence: presence())),
        .days(
          DayColumn(
            ordinals: decimals.map { 2000 + Int32(truncatingIfNeeded: abs($0 % 100)) },
            grain: .season(start: 4), presence: presence())),
      ])
  }

  private static let input = InputDeclaration(
    "back",
    columns: [
      ColumnDeclaration("number", .number(.none)),
      ColumnDeclaration("decimal, \"quoted\"", .number(.none)),
      ColumnDeclaration("text", .text), ColumnDeclaration("flag", .flag),
      ColumnDeclaration("day", .date(.iso)), ColumnDeclaration("season", .season(start: 4)),
    ])

  @Test("a table written as CSV reads back as the same values", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    let table = try Self.table(rows: 200, seed: seed)
    let bytes = CSVWriter.bytes(of: PublishedTable(name: "t", table: table))
    let reading = try read(
      bytes, as: Self.input, settings: ReadingSettings(jobs: 2, blockSize: 512, parallelFrom: 0))
    #expect(reading.problems.all.isEmpty)
    let back = try #require(reading.input?.table)
    for name in table.schema.names {
      for row in 0..<table.rowCount {
        let (written, read) = (table.value(name, row), back.value(name, row))
        #expect(written.double == read.double && written.neutralText == read.neutralText)
      }
    }
    #expect(CSVWriter.bytes(of: PublishedTable(name: "t", table: back)) == bytes)
  }
}
