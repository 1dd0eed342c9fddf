import Reporting
import Tabular
import Testing

@testable import Pipelines

@Suite("Archives")
struct ArchivedTests {
  private static let samples: [Column] = [
    .numbers(NumberColumn(decimals: [125, -3, 0], scale: 2, presence: Presence(allPresent: 3))),
    .numbers(NumberColumn([1.5, nil, -0.0], missing: .refused)),
    .texts(TextColumn(["ñandú", nil, ""], missing: .notAsked)),
    .flags(FlagColumn([true, false, nil])),
    .days(DayColumn([19_000, nil, -4], grain: .day)),
    .days(DayColumn([2024, 2023, nil], grain: .season(start: 4), missing: .blank)),
    .numbers(
      NumberColumn(
        decimals: [0, 0, 0], scale: 0,
        presence: Presence(
          count: 3, missing: [(0, .blank), (1, .rejected), (2, .suppressed)]))),
    .texts(TextColumn([], missing: .blank)),
  ]

  private func copy<Value: Archived>(_ value: Value) throws -> Value {
    var archive = ArchiveWriter()
    archive.write(value)
    var reader = ArchiveReader(archive.bytes)
    let copy: Value = try reader.read()
    #expect(reader.isAtEnd)
    return copy
  }

  @Test("every kind of column comes out as it went in", arguments: samples)
  func columns(column: Column) throws {
    #expect(try copy(column) == column)
  }

  @Test("what a run told comes out as it went in")
  func told() throws {
    let place = Place(file: "a.csv", line: 3, column: 2, length: 4, excerpt: "x;y", firstColumn: 1)
    let problem = Diagnostic(
      .inputStale, "too old", at: place, notes: ["one", "two"], hint: "wait")
    #expect(try copy(problem.asWarning) == problem.asWarning)
    var facts = InputFacts(
      name: "sales", files: [.init(path: "Input/a.csv", digest: "00")], rowsRead: 7, rowsKept: 5)
    facts.rejected = [.init(column: "sold", code: "input.cell", rows: 2)]
    facts.missing = [.init(column: "Sold", reason: .notKnown, cells: 3)]
    facts.filesSetAside = [.init(path: "Input/b.csv", line: 4, code: "csv.quote")]
    facts.remarks = [.init(path: "Input/a.csv", .header("Coop ", readAs: "coop"))]
    facts.newestDay = "2024-03-01"
    facts.isSynthetic = true
    #expect(try copy(facts) == facts)
    let finding = FindingResult(
      name: "share", label: "Share", isShare: true,
      estimates: [
        FindingEstimate(
          group: "Alto", value: .number(.decimal(125, scale: 2)), low: 0.5, high: nil, n: 7,
          status: "alert", withoutInterval: .because("one row"))
      ])
    #expect(try copy(finding) == finding)
    var entry = LedgerEntry(verb: "where", passing: 3)
    entry.imputed = [ImputedCells("Sold", method: .median, by: ["coop"], cells: (2, 1))]
    #expect(try copy(entry) == entry)
  }

  @Test("bytes that nobody wrote are damage, whatever they are, and never trap", arguments: samples)
  func damage(column: Column) throws {
    var archive = ArchiveWriter()
    archive.write(column)
    for index in archive.bytes.indices {
      for mask: UInt8 in [1, 0x80, 0xFF] {
        var bytes = archive.bytes
        bytes[index] ^= mask
        var reader = ArchiveReader(bytes)
        // A changed cell may be another cell; what must hold is that it can be looked at.
        guard let other = try? reader.read(Column.self) else { continue }
        for row in 0..<min(other.count, 8) { _ = other.value(row).plainText }
      }
      var reader = ArchiveReader(Array(archive.bytes[..<index]))
      #expect(throws: ArchiveDamage.self) { try reader.read(Column.self) }
    }
  }

  @Test("this program knows which build it is")
  func build() throws {
    #expect(BuildIdentity.current.count >= 16)
    #expect(BuildIdentity.current.allSatisfy { $0.isHexDigit })
    #expect(BuildIdentity.note(of: "/dev/null") == nil)
  }

  private static let programs: [[UInt8]] = [
    [], [0x7F, 0x45, 0x4C, 0x46, 2, 1], Array(repeating: 0xFF, count: 200),
    [0x7F, 0x45, 0x4C, 0x46, 2, 1] + Array(repeating: 0xFF, count: 200),
  ]

  @Test("a program that is none has no build note", arguments: programs)
  func noBuild(bytes: [UInt8]) {
    #expect((try? BuildIdentity.note(in: bytes)) == nil)
  }
}
