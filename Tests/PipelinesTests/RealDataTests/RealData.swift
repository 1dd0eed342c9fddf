import Foundation
import TestSupport

/// The pipelines of `Tests/RealData`, each run once over the shared data that it is written for.
enum RealData: String, CaseIterable {
  case ricefarms, apistrat, apiclus1, apiclus2, jackknife, safi, survival, inequality, prices, tests
  case ricefarmsChoices = "ricefarms_choices"
  case coffeeHouseholds = "coffee_households"
  case safiKobo = "safi_kobo"

  /// What the pipeline published; throws what was wrong.
  var published: PublishedPipeline {
    get throws { try Self.runs[self]?.get() ?? Self.run(self) }
  }

  private static let runs = Dictionary(
    uniqueKeysWithValues: allCases.map { data in (data, Result { try run(data) }) })

  private static func run(_ data: Self) throws -> PublishedPipeline {
    let folder = Shared.folder?.appendingPathComponent("data")
    let pipeline = Shared.packageRoot.appendingPathComponent(
      "Tests/RealData/\(data.rawValue).json5")
    return try PublishedPipeline(
      at: pipeline.path,
      inputs: data.inputs.compactMapValues { folder?.appendingPathComponent($0).path })
  }

  /// The files to read, by the name of the input.
  private var inputs: [String: String] {
    switch self {
    case .ricefarms, .ricefarmsChoices, .tests: ["farms": "farms/ricefarms.csv"]
    case .apistrat: ["schools": "survey/apistrat.csv"]
    case .apiclus1: ["schools": "survey/apiclus1.csv"]
    case .apiclus2: ["schools": "survey/apiclus2.csv"]
    case .jackknife: ["clustered": "survey/apiclus1.csv", "stratified": "survey/apistrat.csv"]
    case .survival: ["patients": "survival/lung.csv", "veterans": "survival/veteran.csv"]
    case .inequality:
      ["farms": "farms/ricefarms.csv", "households": "household/rhomis_households.csv"]
    case .prices:
      [
        "months": "prices/coffee_price_monthly.csv",
        "bank": "prices/worldbank_commodity_prices_monthly.csv",
      ]
    case .coffeeHouseholds:
      ["households": "household/rhomis_households.csv", "crops": "household/rhomis_crops.csv"]
    case .safiKobo:
      [
        "households": "kobo/safi_kobo_export/SAFI.csv",
        "plots": "kobo/safi_kobo_export/D_plots.csv",
        "crops": "kobo/safi_kobo_export/D_crops.csv",
      ]
    case .safi:
      Dictionary(
        uniqueKeysWithValues: ["households", "plots", "sales"].map { ($0, "household/safi.json") })
    }
  }

  /// The rows of a shared file, read without Acopio's reader.
  static func rows(_ path: String) throws -> [[String: String]] {
    PlainRows(String(decoding: try Shared.bytes("data/" + path), as: UTF8.self)).rows
  }
}
