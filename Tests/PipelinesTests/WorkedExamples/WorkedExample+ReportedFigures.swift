import Foundation
import Statistics
import TestSupport

extension WorkedExample {
  /// F14: what follows from the figures that the source reports print, row by row of section 0.
  static let reportedFigures: [WorkedExample] = [
    derived("F14 a least land", "300", "Castillo: land from members, at least 3 ha each"),
    derived("F14 a most land", "500", "Castillo: land from members, at most 5 ha each"),
    derived("F14 a land of a member", "4.0", "Castillo: land of a member"),
    derived("F14 b harvest of a member", "60", "Castillo: harvest of a member"),
    derived("F14 b harvest, kg/ha", "690", "Castillo: harvest per hectare against USDA's mean"),
    cell("F14 c part sold, one state", "0.667", "sold_parts", "same_state"),
    cell("F14 c at an outturn of 0.8333", "0.80", "sold_parts", "best_outturn"),
    cell("F14 c at 0.72", "0.93", "sold_parts", "worst_outturn"),
    cell("F14 d at 100 lb, tonnes", "272", "readings", "as_hundredweight"),
    cell("F14 d at 100 kg", "600", "readings", "as_100_kg"),
    derived("F14 e cooperatives left", "0.0833", "1986 to 2012: cooperatives left"),
    derived("F14 f members of a cooperative", "200", "Reform: members of a cooperative"),
    derived("F14 f land of a member", "20.8", "Reform: land of a member"),
    derived("F14 f land of a cooperative", "4167", "Reform: land of a cooperative"),
    derived("F14 g farmers of a chain", "154", "Guatemala: farmers of a chain"),
    derived("F14 h persons of a farm", "4.68", "World: people whom a farm supports"),
    derived("F14 h farms of the Americas", "4700000", "World: farms of the Americas"),
    derived("F14 i of all farms, %", "60.0", "China and India among all small producers"),
    derived("F14 i of those below 2 ha, %", "70.6", "China and India among farms below 2 ha"),
    derived("F14 l net balance", "-0.375", "La Paz: balance of opinions"),
    WorkedExample("F14 l pessimists of those who spoke", "0.6875") { try signs(11, 5).estimate },
    // Guests of a workshop are no sample: the test is right, and the report prints none.
    WorkedExample("F14 l sign test", "0.21") { try signs(11, 5).pValue },
    WorkedExample("F14 l as many as it would take", "0.021") { try signs(13, 3).pValue },
    derived("F14 n people reached", "1000", "Hotels: people reached"),
    derived(
      "F14 Pichanaki, ha of a member", "5.78", "Pichanaki: land per member against Castillo's 5 ha"),
    derived("F14 Pichanaki, qq/ha", "17.5", "Pichanaki: harvest per hectare against USDA's mean"),
    derived("F14 Pichanaki, qq of a member", "101", "Pichanaki: harvest of a member"),
    derived("F14 andina.pe, ha of the zones", "383973", "Peru: coffee land, whole and zones"),
    derived("F14 andina.pe, first part, %", "53.2", "Peru: part of the first zone"),
    derived("F14 andina.pe, second part, %", "29.3", "Peru: part of the second zone"),
    derived("F14 andina.pe, third part, %", "17.5", "Peru: part of the third zone"),
  ]

  /// What follows from the other figures by a statement of the shipped audit.
  private static func derived(
    _ name: String, _ printed: String, _ statement: String
  ) -> WorkedExample {
    cell(name, printed, "audit", "derived", ["statement": statement])
  }

  private static func cell(
    _ name: String, _ printed: String, _ table: String, _ column: String,
    _ cells: [String: String] = [:]
  ) -> WorkedExample {
    WorkedExample(name, printed) { try tables.get().number(table, column, where: cells) }
  }

  private static func signs(_ first: Int, _ second: Int) throws -> TestResult {
    try SignTest.exact(first, second)
  }

  private static let tables = Result {
    let path = Shared.packageRoot.appendingPathComponent("Pipelines/reported_figures.json5").path
    return try WorkedTables(
      PublishedPipeline(at: path), tables: ["audit", "readings", "sold_parts"])
  }
}
