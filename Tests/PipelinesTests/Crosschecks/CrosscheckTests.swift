import Foundation
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("Crosschecks")
struct CrosscheckTests {
  /// Forty farms of two seasons in eight villages, with a yield that follows no formula.
  static let farms: String = {
    let lines = (0..<80).map { row in
      let (farm, season) = (row / 2, 2020 + row % 2)
      let hectares = Double(1 + (farm * 7) % 13) / 4
      let price = 100 + (row * 37) % 29
      let sacks = Double((row * row * 31 + 17 * farm) % 97) / 10 + 3 * hectares
      let share = Double((row * 53 + farm * farm) % 90 + 5) / 100
      let fields = [
        "F\(farm)", "V\(farm % 8)", "\(season)", ["north", "Élan", "west"][farm % 3],
        farm % 2 == 0 ? "true" : "false", "\(hectares)", "\(price)", "\(sacks)", "\(share)",
        "\(1 + row % 3)",
      ]
      return fields.joined(separator: ",")
    }
    let head = "farm,village,season,region,debt,hectares,price,sacks,share,weight"
    return ([head] + lines).joined(separator: "\n") + "\n"
  }()

  /// A project with one model, its keys as a pipeline writes them.
  static func project(_ model: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(farms, to: "Input/farms.csv")
    try folder.write(
      """
      { "acopio": 1, "title": "Trial",
        "inputs": { "farms": { "read": "Input/farms.csv", "describes": "census",
          "columns": { "farm": "text key(person)", "village": "text", "season": "int",
            "region": "text", "debt": "flag", "hectares": "number[ha]", "price": "number[PEN/kg]",
            "sacks": "number[kg]", "share": "number", "weight": "number" } } },
        "tables": { "rows": [ { "from": "farms" } ] },
        "models": { "main": { "from": "rows", \(model) } },
        "privacy": { "person": "farm", "min_cell": 5 } }
      """, to: "Pipelines/trial.json5")
    return folder
  }

  static func files(
    _ model: String, _ language: CrosscheckLanguage = .r
  ) throws -> (folder: TemporaryFolder, crosscheck: Crosscheck) {
    let folder = try project(model)
    let checked = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/trial.json5", options: RunOptions())
    let plan = try #require(checked.plan, "\(checked.diagnostics.all.map(\.message))")
    let crosscheck = try Crosscheck(of: Written("main"), in: plan, language, jobs: 1)
    return (folder, crosscheck)
  }

  /// Models as pipelines write them; R must find the same numbers.
  static let models = [
    #""fit": "ols", "formula": "sacks ~ hectares""#,
    #""fit": "ols", "formula": "sacks ~ hectares * debt + region + log(price)", "errors": "hc3""#,
    #""fit": "ols", "formula": "sacks ~ price:region + hectares - 1", "errors": "hc1""#,
    #""fit": "ols", "formula": "sacks ~ hectares", "weights": "weight", "errors": "hc0""#,
    #""fit": "ols", "formula": "sacks ~ price | farm + season""#,
    #""fit": "ols", "formula": "sacks ~ price | farm", "errors": "hc1""#,
    #""fit": "ols", "formula": "sacks ~ price + hectares", "errors": { "cluster": ["village"] }"#,
    #""fit": "ols", "formula": "sacks ~ price | farm + season", "errors": { "cluster": ["village"] }"#,
    #""fit": "ols", "formula": "sacks ~ price | farm + season", "errors": { "cluster": ["village"], "correction": "all" }"#,
    #""fit": "ols", "formula": "sacks ~ price | farm", "errors": { "cluster": ["village"], "correction": "groups" }"#,
    #""fit": "ols", "formula": "sacks ~ price + hectares", "errors": { "cluster": ["village"], "correction": "cr2" }"#,
    #""fit": "ols", "formula": "sacks ~ price | farm", "errors": { "cluster": ["village", "season"], "correction": "groups" }"#,
    #""fit": "ols", "formula": "sacks ~ price", "weights": { "frequency": "weight" }"#,
    #""fit": "2sls", "formula": "sacks ~ debt | | price ~ hectares + region", "errors": "hc0""#,
    #""fit": "2sls", "formula": "sacks ~ 1 | village | price ~ hectares", "errors": { "cluster": ["village"], "correction": "groups" }"#,
    #""fit": "logit", "formula": "debt ~ price + hectares + region""#,
    #""fit": "logit", "formula": "debt ~ price", "errors": { "cluster": ["village"], "correction": "groups" }"#,
    #""fit": "cloglog", "formula": "debt ~ price", "errors": "hc0""#,
    #""fit": "fractional_logit", "formula": "share ~ price * debt""#,
    #""fit": "poisson", "formula": "sacks ~ price + region", "exposure": "hectares / 1[ha]""#,
    #""fit": "poisson", "formula": "sacks ~ price | season", "errors": { "cluster": ["village"], "correction": "groups" }"#,
  ]

  @Test("R finds the same numbers", .enabled(if: Rscript.isPresent), arguments: models)
  func agreement(model: String) throws {
    let (folder, crosscheck) = try Self.files(model)
    let script = try crosscheck.write(below: folder.path)
    let output = try Rscript.run(script)
    let words = output.split(separator: "\n").last?.split(separator: " ") ?? []
    let difference = try #require(words.last.flatMap { Double($0) }, "\(output)")
    #expect(difference < 1e-7, "\(output)")
  }

  @Test("scripts say the same formula, and whose corrections they use")
  func scripts() throws {
    let (_, r) = try Self.files(Self.models[7])
    expectGolden(r.files[0].text, "model.R")
    let (_, stata) = try Self.files(Self.models[1], .stata)
    expectGolden(stata.files[0].text, "model.do")
  }

  @Test("no key of a person is in the files, and only their owner may read them")
  func privacy() throws {
    let (folder, crosscheck) = try Self.files(Self.models[4])
    #expect(crosscheck.files.allSatisfy { !$0.text.contains("F1") })
    let script = try crosscheck.write(below: folder.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: script)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("a name that is no model is refused, and the nearest is named")
  func unknown() throws {
    let folder = try Self.project(Self.models[0])
    let plan = try #require(
      Planner.plan(pipelineAt: folder.path + "/Pipelines/trial.json5", options: RunOptions()).plan)
    let failure = #expect(throws: RunFailure.self) {
      try Crosscheck(of: Written("mian"), in: plan, .r, jobs: 1)
    }
    #expect(failure?.diagnostics.errors.first?.code == .unknownModel)
    #expect(failure?.diagnostics.errors.first?.hint?.contains("main") == true)
  }
}
