import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Runs with what earlier runs kept")
struct CachedRunTests {
  /// A project in which rows are rejected, checked, imputed, fitted and drawn.
  private static let pipeline = """
    {
      "acopio": 1,
      "title": "What was sold?",
      "params": { "least": "number[kg] = 50", "year": "int = 2023" },
      "inputs": {
        "sales": {
          "read": "Input/sales.csv",
          "columns": { "coop": "text required", "season": "int", "sold": "number[kg] >= 0" },
          "bad_rows": "reject up to 50%",
          "describes": "census"
        },
        "towns": {
          "read": "Input/towns.csv",
          "columns": { "coop": "text required", "town": "text" }
        },
        "limits": {
          "read": "Input/limits.csv",
          "constants": { "name": "name", "value": "value", "unit": "unit", "source": "source" },
          "expect": { "most": "kg" }
        }
      },
      "tables": {
        "placed": [
          { "from": "sales" },
          { "join": "towns", "on": ["coop"], "expect": "many-to-one" }
        ],
        "large": [
          { "from": "placed" },
          { "where": "sold >= $least and sold < limits.most" },
          { "check": ["sold > 90[kg]"], "severity": "warn" }
        ],
        "totals": [ { "from": "large" }, { "summarize": { "sold": "sum(sold)" }, "by": ["town"] } ],
        "names": [ { "from": "towns" }, { "summarize": { "coops": "count()" }, "by": ["town"] } ]
      },
      "models": { "trend": { "fit": "ols", "from": "placed", "formula": "sold ~ season" } },
      "findings": {
        "all_sold": { "label": "Sold in all", "from": "totals", "value": "sum(sold)" },
        "rise": { "label": "Rise", "value": "trend.coef(season)" }
      },
      "charts": {
        "by_town": { "draw": "ranked", "from": "totals", "x": "sold", "y": "town", "title": "Sold" }
      },
      "outputs": { "names": true, "placed": true }
    }

    """

  private static let sales = """
    coop,season,sold
    A,2021,120.5
    A,2022,131
    B,2021,80
    B,2022,many
    C,2021,99.25
    C,2022,101

    """

  private let project: TemporaryFolder

  init() throws { project = try Self.project() }

  private static func project() throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write(pipeline, to: "Pipelines/small.json5")
    try project.write(sales, to: "Input/sales.csv")
    try project.write(SmallProject.towns, to: "Input/towns.csv")
    try project.write("name,value,unit,source\nmost,130,kg,board\n", to: "Input/limits.csv")
    return project
  }

  /// What a run publishes, rejects included, and what it warns of.
  private func published(_ project: TemporaryFolder, _ words: String...) throws -> [String: Data] {
    let outcome = try project.run(["run"] + words)
    #expect(outcome.status == 0, "\(outcome.messages)")
    var files = project.contents(below: "Output")
    let warnings = outcome.messages.split(separator: "\n").filter { !$0.hasPrefix("computing") }
    files["warnings"] = Data(warnings.joined(separator: "\n").utf8)
    return files
  }

  /// Makes the next run take what it can from the cache, though nothing changed.
  private func forgetRun() throws {
    try FileManager.default.removeItem(atPath: project.path + "/.acopio/cache/small/run")
  }

  @Test("a run that takes everything from the cache publishes the same, and warns of the same")
  func allCached() throws {
    let first = try published(project)
    #expect(first["Output/small/rejects/sales.csv"] != nil)
    #expect(
      first["warnings"].map { String(decoding: $0, as: UTF8.self) }?.contains("sold > 90") == true)
    try forgetRun()
    #expect(try published(project) == first)
    #expect(try published(project) == first)
  }

  /// An edit of one file.
  struct Change: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    /// The units that are computed because of it, those that findings and pictures need among them.
    let computed: Set<String>

    init(_ file: String, _ old: String, _ new: String, _ computed: Set<String>) {
      (self.file, self.old, self.new, self.computed) = (file, old, new, computed)
    }

    var testDescription: String { "\(old) -> \(new)" }
  }

  private static let afterSales: Set = [
    "input sales", "table placed", "table large", "table totals", "model trend",
    "finding all_sold", "finding rise", "figure by_town", "report small",
  ]
  private static let afterLarge: Set = [
    "table large", "table totals", "finding all_sold", "figure by_town", "report small",
  ]

  static let changes = [
    Change("Input/sales.csv", "A,2021,120.5", "A,2021,121.5", afterSales),
    Change("Input/sales.csv", "B,2022,many", "B,2022,95", afterSales),
    Change("Input/sales.csv", "A,2021", "\nA,2021", afterSales),
    Change(
      "Input/towns.csv", "B,Bajo", "B,Alto",
      afterSales.subtracting(["input sales"])
        .union(["input towns", "table names"])),
    Change("Input/limits.csv", "130", "120", afterLarge.union(["input limits"])),
    Change("Pipelines/small.json5", "[kg] = 50", "[kg] = 100", afterLarge),
    Change("Pipelines/small.json5", "int = 2023", "int = 2024", ["report small"]),
    Change("Pipelines/small.json5", "sold > 90", "sold > 95", afterLarge),
    Change("Pipelines/small.json5", "What was", "What has been", ["report small"]),
    Change(
      "Pipelines/small.json5", "sum(sold)\" }, \"by\"", "max(sold)\" }, \"by\"",
      afterLarge.subtracting(["table large"])),
    Change(
      "Pipelines/small.json5", "sold ~ season", "sold ~ season + coop",
      ["model trend", "finding rise", "report small"]),
    Change("Pipelines/small.json5", "\"Rise\"", "\"Slope\"", ["finding rise", "report small"]),
    Change(
      "Pipelines/small.json5", "\"title\": \"Sold\"", "\"title\": \"Kilos\"",
      ["figure by_town", "report small"]),
    Change(
      "Pipelines/small.json5", "\"coops\": \"count()\"", "\"all\": \"count()\"",
      ["table names", "report small"]),
  ]

  @Test("one change makes stale what is made from it and nothing else", arguments: changes)
  func downstream(change: Change) throws {
    _ = try published(project)
    try project.replace(change.old, by: change.new, in: change.file)
    let answer = try project.run("plan", "--json").answer
    let stale = answer.matches(of: /"kind": "(\w+)", "name": "(\w+)", "run": true/)
      .map { "\($0.output.1) \($0.output.2)" }
    #expect(Set(stale) == change.computed)
  }

  @Test(
    "after any change a run with the cache publishes what one without it does", arguments: changes)
  func sameAsFresh(change: Change) throws {
    let other = try Self.project()
    for project in [project, other] {
      _ = try published(project)
      try project.replace(change.old, by: change.new, in: change.file)
    }
    #expect(try published(project) == published(other, "--no-cache"))
    #expect(try project.run("plan").answer.hasPrefix("small  up to date"))
    #expect(try project.run("run", "--force").answer.hasSuffix("unchanged\n"))
  }

  @Test("a table that comes out the same stops the change there")
  func cutOff() throws {
    _ = try published(project)
    let folder = project.path + "/.acopio/cache/small/"
    let names = ["table.placed", "table.large", "table.totals", "model.trend"]
    let before = names.map { FileManager.default.contents(atPath: folder + $0) }
    try project.replace("A,Alto\nB,Bajo\nC", by: "C,Alto\nB,Bajo\nA", in: "Input/towns.csv")
    #expect(try project.run("plan").answer.contains("placed will change"))
    _ = try published(project)
    let after = names.map { FileManager.default.contents(atPath: folder + $0) }
    #expect(before[0] != after[0], "the input was read anew, and the table behind it computed")
    #expect(Array(before[1...]) == Array(after[1...]), "but what is made from that was not")
  }

  @Test("parameters change what mentions them, and are taken back")
  func parameters() throws {
    let first = try published(project)
    let plan = try project.run("plan", "-P", "least=100").answer
    #expect(plan.contains("parameter least 50 -> 100"))
    #expect(!plan.contains("run   table    placed"))
    _ = try published(project, "-P", "least=100")
    #expect(try project.run("plan").answer.contains("parameter least 100 -> 50"))
    _ = try published(project)
    #expect(
      project.text("Output/small/totals.csv")
        == first["Output/small/totals.csv"].map { String(decoding: $0, as: UTF8.self) })
  }

  @Test("a corrupted, truncated or foreign cache is computed anew, and changes nothing")
  func corrupted() throws {
    let first = try published(project)
    let folder = project.path + "/.acopio/cache/small"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    try #require(names.count == 10)
    let kept = Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data())
      })
    for step in 0..<40 {
      for (name, bytes) in kept {
        var bytes = bytes
        let position = step * bytes.count / 40
        if step % 4 == 3 { bytes = bytes.prefix(position) } else { bytes[position] ^= 0x41 }
        try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      #expect(try published(project) == first, "step \(step)")
    }
  }

  @Test("what nothing asks for any more is removed")
  func bounded() throws {
    _ = try published(project)
    let old = project.path + "/.acopio/cache/small/table.names"
    #expect(FileManager.default.fileExists(atPath: old))
    try project.replace("\"names\": [", by: "\"towns_by_name\": [", in: "Pipelines/small.json5")
    try project.replace(
      "\"names\": true", by: "\"towns_by_name\": true", in: "Pipelines/small.json5")
    _ = try published(project)
    #expect(!FileManager.default.fileExists(atPath: old))
    #expect(FileManager.default.fileExists(atPath: old.replacing("names", with: "towns_by_name")))
  }

  @Test("cells that nobody may see are in no file of the cache")
  func privateCells() throws {
    try project.replace(
      "\"season\": \"int\"", by: "\"season\": \"int private\"", in: "Pipelines/small.json5")
    try project.replace(
      "\"charts\"", by: "\"privacy\": { \"person\": \"coop\", \"min_cell\": 1 }, \"charts\"",
      in: "Pipelines/small.json5")
    try project.replace(
      "\"names\": true, \"placed\": true", by: "\"names\": false", in: "Pipelines/small.json5")
    try project.write(Self.sales.replacing("2021", with: "770000077"), to: "Input/sales.csv")
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let needle = withUnsafeBytes(of: Int64(770_000_077).littleEndian) { Data($0) }
    for (name, bytes) in project.contents(below: ".acopio") {
      #expect(bytes.range(of: needle) == nil, "\(name)")
      #expect(bytes.range(of: Data("770000077".utf8)) == nil, "\(name)")
    }
  }
}
