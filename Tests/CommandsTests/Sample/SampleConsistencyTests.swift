import Commands
import Foundation
import Testing

@Suite("Sample files agree with each other")
struct SampleConsistencyTests {
  static let sample = SampleRows(FederationParameters())

  @Test(
    "every cooperative id is in the register",
    arguments: ["yearly-reports/", "members/", "spot.csv"])
  func cooperatives(_ path: String) {
    let register = Set(Self.sample.rows("register.csv").compactMap { $0["coop_id"] })
    let used = Set(Self.sample.rows(path).compactMap { $0["coop_id"] })
    #expect(used.count == 24)
    #expect(used.isSubset(of: register))
  }

  @Test("a member has one row in a season, and every delivery belongs to one")
  func members() {
    let keys = Self.sample.rows("members/").map { "\($0["member_id"] ?? "") \($0["season"] ?? "")" }
    #expect(Set(keys).count == keys.count)
    let delivered = Self.sample.rows("deliveries/", separator: ";").map { row in
      "\(row["member_id"] ?? "") \((row["date"] ?? "").suffix(4))"
    }
    #expect(Set(delivered).isSubset(of: Set(keys)))
  }

  @Test("everyone of the panel is interviewed, once a season")
  func interviews() {
    func keys(_ path: String) -> [String] {
      Self.sample.rows(path).map { "\($0["member_id"] ?? "") \($0["season"] ?? "")" }
    }
    #expect(keys("interviews/") == keys("members/"))
  }

  @Test("nobody pays back more than was owed, or attends more meetings than were held")
  func possibleAnswers() {
    for row in Self.sample.rows("interviews/") {
      #expect(number(row["repaid"]) <= number(row["owed"]))
      #expect(number(row["attended"]) <= number(row["meetings"]))
    }
  }

  @Test(
    "members meet, pay and stay less where New York misses its usual price",
    arguments: [("attended", "meetings"), ("repaid", "owed")])
  func strain(_ part: String, _ whole: String) throws {
    let prices = Self.sample.rows("world.csv").map {
      (season: $0["season"], number($0["new_york"]))
    }
    let low = Set(prices.filter { $0.1 < 1.35 }.compactMap(\.season))
    let rows = Self.sample.rows("interviews/")
    func share(_ isMeant: (String) -> Bool) -> Double {
      let meant = rows.filter { isMeant($0["season"] ?? "") }
      return meant.reduce(0) { $0 + number($1[part]) } / meant.reduce(0) { $0 + number($1[whole]) }
    }
    try #require(low.count >= 3)
    #expect(share { low.contains($0) } < share { !low.contains($0) } - 0.03)
  }

  @Test("a closed cooperative reports nothing, a reporting one says the register's members")
  func living() {
    let register = Dictionary(
      grouping: Self.sample.rows("register.csv"), by: { $0["coop_id"] ?? "" })
    for report in Self.sample.rows("yearly-reports/2024.csv") {
      let row = register[report["coop_id"] ?? ""]?.first
      #expect(row?["ended"] == "")
      #expect(row?["members"] == report["members"])
    }
  }

  @Test("most of the 120 cooperatives of 1986 are closed in 2012, about ten are left")
  func survivors() {
    let old = Self.sample.rows("register.csv").filter { number($0["founded"]) < 1986 }
    let left = old.filter { $0["ended"] == "" || number($0["ended"]) > 2012 }
    #expect(old.count == 120)
    #expect((5...15).contains(left.count))
  }

  @Test("finance has one record for each cooperative and season")
  func finance() throws {
    let file = try #require(Self.sample.files.first { $0.path == "finance.json" })
    let records = try #require(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? [[String: Any]])
    let keys = records.map { "\($0["coop_id"] ?? "") \($0["season"] ?? "")" }
    let reports = Self.sample.rows("yearly-reports/").map {
      "\($0["coop_id"] ?? "") \($0["season"] ?? "")"
    }
    #expect(keys.sorted() == reports.sorted())
  }

  @Test("who answers the survey is in the panel, with the same sex and the same hectares")
  func survey() throws {
    let file = try #require(Self.sample.files.first { $0.path == "household-survey.json" })
    let records = try #require(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? [[String: Any]])
    let panel = Dictionary(
      grouping: Self.sample.rows("members/2024.csv"), by: { $0["member_id"] ?? "" })
    let answered = records.filter { $0["consent"] as? String == "yes" }
    #expect(answered.count > 100 && answered.count < records.count)
    for record in answered {
      let code = try #require(record["member_code"] as? String)
      let member = try #require(panel[code]?.first)
      let plots = try #require(record["plots"] as? [[String: String]])
      let hectares = plots.reduce(0) { $0 + number($1["plots/hectares"]) }
      #expect(record["person/sex"] as? String == member["sex"])
      #expect(abs(hectares - number(member["hectares"])) < 0.001)
    }
  }

  @Test(
    "the untidiness that SOURCE.md promises is there",
    arguments: [
      ("yearly-reports/", "s/d"), ("yearly-reports/2016.csv", "\u{FEFF}"),
      ("deliveries/2013.csv", "31/06/2013"), ("deliveries/", ";lata;cherry;"),
      ("deliveries/", ";kg;parchment;"), ("deliveries/", ";qq;green;"), ("members/", "Núñez"),
    ])
  func untidy(_ path: String, _ text: String) {
    let files = Self.sample.files.filter { $0.path.hasPrefix(path) }
    let wanted = Array(text.utf8)
    #expect(files.contains { $0.bytes.contains(wanted) })
  }
}
