import Testing

@testable import Tabular

@Suite("Limits")
struct LimitsTests {
  @Test("a limit is the standard one until it is moved, and a fixed one stays")
  func moved() {
    var limits = Limits()
    limits[.columns] = 20_000
    limits[.depth] = 1_000_000
    #expect(limits[.columns] == 20_000)
    #expect(limits[.field] == Limit.field.standard)
    #expect(limits[.depth] == Limit.depth.standard)
  }

  @Test("every limit has a name of its own, a code, and a number", arguments: Limit.all)
  func complete(limit: Limit) {
    #expect(Limit.all.count { $0.name == limit.name } == 1)
    #expect(!limit.codes.isEmpty && limit.standard > 0)
  }

  @Test(
    "a cell, a record and a header may be as long as the limit, and no longer",
    arguments: [
      ("field", 4, "a,b\n1234,1\n", nil), ("field", 4, "a,b\n12345,1\n", "2:1"),
      ("field", 4, "a,b\n1,1\n1,\"a\n\n\nb\"\n", "3:3"), ("record", 5, "a,b\n123,1\n", nil),
      ("record", 5, "a,b\n1,1\n1234,1\n", "3:1"), ("columns", 2, "a,b\n1,1\n", nil),
      ("columns", 1, "a,b\n1,1\n", "1:1"), ("field", 2, "a,bcd\n1,1\n", "1:3"),
    ])
  func csv(name: String, most: Int, text: String, place: String?) throws {
    let limit = try #require(Limit.all.first { $0.name == name })
    for isRaw in [true, false] {
      let problem = try self.problem(text, as: "t.csv", limit, most, isRaw: isRaw)
      #expect(problem.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == place)
      #expect(problem?.code == (place == nil ? nil : limit.codes.first))
    }
  }

  @Test(
    "a text of JSON, and the keys of its records, keep to the limits of cells and columns",
    arguments: [
      ("field", 4, #"[{"a": "1234"}]"#, false), ("field", 4, #"[{"a": "12345"}]"#, true),
      ("columns", 2, #"[{"a": 1}, {"b": 2}]"#, false),
      ("columns", 1, #"[{"a": 1}, {"b": 2}]"#, true),
    ])
  func json(name: String, most: Int, text: String, isRefused: Bool) throws {
    let limit = try #require(Limit.all.first { $0.name == name })
    for isRaw in [true, false] {
      let problem = try self.problem(text, as: "t.json", limit, most, isRaw: isRaw)
      #expect(problem?.code == (isRefused ? limit.codes.first : nil), "\(isRaw)")
    }
  }

  @Test("records that have little in common are refused before they become a table")
  func sparse() throws {
    let folder = try ScratchFolder()
    let records = (1...200).map { "{\"k\($0)\": \($0)}" }.joined(separator: ",")
    var limits = Limits()
    limits[.memory] = 100_000
    let file = try InputFile(
      path: try folder.write(Array("[\(records)]".utf8), "t.json"), limits: limits)
    let problem = #expect(throws: Diagnostic.self) { try RawTable(file) }
    #expect(problem?.code == .memory)
  }

  /// The first problem of a file under a limit, shown as it stands or read with the column `a`.
  private func problem(
    _ text: String, as name: String, _ limit: Limit, _ most: Int, isRaw: Bool
  ) throws -> Diagnostic? {
    let folder = try ScratchFolder()
    var limits = Limits()
    limits[limit] = most
    let file = try InputFile(
      path: try folder.write(Array(text.utf8), name), shownAs: name, limits: limits)
    if isRaw {
      do throws(Diagnostic) { _ = try RawTable(file) } catch { return error }
      return nil
    }
    var problems = Diagnostics()
    let (input, _) = try declared(#"{ "read": "x", "columns": { "a": "text" } }"#)
    _ = InputReader(input).read([file], reporting: &problems)
    return problems.errors.first
  }
}
