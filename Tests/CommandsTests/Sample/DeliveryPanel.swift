import Commands
import Foundation
import Tabular

/// Share and gap of every member and season, computed from the files as a pipeline would.
struct DeliveryPanel {
  private(set) var member: [String] = []
  private(set) var season: [String] = []
  private(set) var share: [Double] = []
  private(set) var gap: [Double] = []

  private var delivered: [String: Double] = [:]
  private var gaps: [String: (weight: Double, sum: Double)] = [:]
  private var notes: [String: [(day: Int, price: Double)]] = [:]

  init(_ sample: SampleRows) {
    for row in sample.rows("spot.csv") {
      let note = (day: Self.day(row["date"], "-"), price: number(row["trader_price"]))
      notes[row["coop_id"] ?? "", default: []].append(note)
    }
    for row in sample.rows("deliveries/", separator: ";") {
      add(delivery: row)
    }
    for row in sample.rows("members/") { add(member: row) }
  }

  private mutating func add(delivery row: [String: String]) {
    let day = Self.day(row["date"], "/")
    guard day > 0, let member = row["member_id"] else { return }
    let coop = String(member.prefix(4))
    let year = String((row["date"] ?? "").suffix(4))
    let quintals = number(row["cantidad"]) * Self.quintals(row["unidad"], row["estado"])
    delivered[member + year, default: 0] += quintals
    guard let note = notes[coop]?.min(by: { abs($0.day - day) < abs($1.day - day) }),
      abs(note.day - day) <= 7
    else { return }
    let wait = Double(Self.day(row["final_date"], "/") - day) / 365
    let paid = number(row["advance"]) + number(row["final"]) / pow(1.3, wait)
    let sum = gaps[coop + year] ?? (0, 0)
    gaps[coop + year] = (
      sum.weight + quintals, sum.sum + quintals * (note.price - paid) / note.price
    )
  }

  private mutating func add(member row: [String: String]) {
    let marketable = number(row["harvested"]) - number(row["own_use"])
    guard marketable > 0, let id = row["member_id"], let year = row["season"],
      let mean = gaps[(row["coop_id"] ?? "") + year]
    else { return }
    member.append(id)
    season.append(year)
    share.append((delivered[id + year] ?? 0) / marketable)
    gap.append(mean.sum / mean.weight)
  }

  private static func quintals(_ unit: String?, _ state: String?) -> Double {
    let kilograms = ["qq": 46.0, "kg": 1, "lata": 14][unit ?? ""] ?? .nan
    let outturn = ["cherry": 0.1667, "parchment": 0.80, "green": 1][state ?? ""] ?? .nan
    return kilograms * outturn / 46
  }

  /// Days since 1970 of `2012-05-14` or `14/05/2012`; 0 if there is no such day.
  private static func day(_ text: String?, _ separator: Character) -> Int {
    let parts = (text ?? "").split(separator: separator).compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let (year, day) = separator == "-" ? (parts[0], parts[2]) : (parts[2], parts[0])
    return CivilDay(year: year, month: parts[1], day: day)?.ordinal ?? 0
  }
}
