import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Units that vary, from the list that a run leaves to the run that uses it")
struct UnitRoundTripTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder()
    try project.write(
      """
      {
        "acopio": 1,
        "states": { "coffee": ["cherry", "parchment", "green"] },
        "units": { "local": { "is": "Input/conversions.csv" } },
        "inputs": {
          "sales": {
            "read": "Input/sales.csv",
            "columns": {
              "coop": "text", "country": { "type": "text", "header": "pais" },
              "sold": { "type": "quantity", "amount": "vendido", "unit": "unidad", "state": "estado",
                "country": "country", "product": "'coffee'", "as": "kg green" },
              "kept": { "type": "quantity", "amount": "guardado", "unit": "unidad", "state": "estado",
                "country": "country", "product": "'coffee'", "as": "kg green" }
            }
          }
        },
        "tables": { "made": [ { "from": "sales" } ] },
        "outputs": { "made": true }
      }
      """, to: "Pipelines/units.json5")
    try project.write(
      """
      coop,pais,vendido,guardado,unidad,estado
      A,GT,10,1,qq,green
      B,PE,10,1,qq,green
      C,PE,10,1,qq,parchment
      D,BO,10,1,carga,cherry
      E,PE,3,1,qq,green

      """, to: "Input/sales.csv")
    try project.write(
      "unit,country,state,factor,base,source\nqq,GT,,45.359237,kg,100 lb\n",
      to: "Input/conversions.csv")
  }

  private static let list = ".acopio/failed/units/conversions.csv"

  @Test("unknown units are listed once, in the columns of a file of conversions")
  func listed() throws {
    let outcome = try project.run("run", "--quiet")
    #expect(outcome.status == 65, "\(outcome.messages)")
    #expect(outcome.messages.contains("listed in \(Self.list)"), "\(outcome.messages)")
    #expect(
      project.text(Self.list) == """
        country,product,state,unit,from,to,factor,base,source,rows,column
        PE,coffee,green,qq,,,,kg green,,4,sold kept
        PE,coffee,parchment,qq,,,,kg green,,2,sold kept
        BO,coffee,cherry,carga,,,,kg green,,2,sold kept

        """)
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("the list with its factors filled in is a file of conversions, and each qq is its own")
  func filledIn() throws {
    _ = try project.run("run", "--quiet")
    let list = try #require(project.text(Self.list))
    let filled =
      list
      .replacing(",green,qq,,,,kg green,,", with: ",green,qq,,,46,kg green,a sack of oro,")
      .replacing(
        ",parchment,qq,,,,kg green,,", with: ",parchment,qq,,,46,kg green,55.2 kg of parchment,"
      )
      .replacing(",carga,,,,kg green,,", with: ",carga,,,12.5,kg green,weighed in 2024,")
    try project.write(filled, to: "Input/more.csv")
    try project.replace(
      #""units": {"#, by: #""units": { "mine": { "is": "Input/more.csv" },"#,
      in: "Pipelines/units.json5")
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      project.text("Output/units/made.csv") == """
        coop,country,sold,kept
        A,GT,453.59237,45.359237
        B,PE,460,46
        C,PE,460,46
        D,BO,125,12.5
        E,PE,138,46

        """)
    let report = try #require(project.text("Output/units/report.md"))
    #expect(report.contains("qq parchment, coffee, PE"), "\(report)")
    #expect(report.contains("55.2 kg of parchment"))
    let manifest = try #require(project.text("Output/units/manifest.json"))
    for file in ["Input/conversions.csv", "Input/more.csv"] { #expect(manifest.contains(file)) }
  }

  @Test("a list that nobody filled in is refused line by line")
  func notFilledIn() throws {
    _ = try project.run("run", "--quiet")
    let list = try #require(project.text(Self.list))
    try project.write(list, to: "Input/conversions.csv")
    let outcome = try project.run("check")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("Input/conversions.csv:2"), "\(outcome.messages)")
    #expect(outcome.messages.contains("'factor' must be present"), "\(outcome.messages)")
  }

  @Test("a file of conversions that is not there is missing, at the place that names it")
  func missing() throws {
    try FileManager.default.removeItem(atPath: project.path + "/Input/conversions.csv")
    let outcome = try project.run("check")
    #expect(outcome.status == 66, "\(outcome.messages)")
    #expect(outcome.messages.hasPrefix("Pipelines/units.json5:4:"), "\(outcome.messages)")
  }

  @Test(
    "what holds for all rows may be a parameter", arguments: [("GT", "453.59237"), ("PE", "460")])
  func parameter(country: String, sold: String) throws {
    try project.replace(
      #""units": {"#, by: #""params": { "country": "text = 'GT'" }, "units": {"#,
      in: "Pipelines/units.json5")
    let pipeline = try #require(project.text("Pipelines/units.json5"))
    try project.write(
      pipeline.replacing(#""country": "country""#, with: #""country": "$country""#),
      to: "Pipelines/units.json5")
    try project.write(
      "coop,pais,vendido,guardado,unidad,estado\nA,?,10,1,qq,green\n", to: "Input/sales.csv")
    try project.write(
      "unit,country,factor,base,source\nqq,GT,45.359237,kg,100 lb\nqq,PE,46,kg,a sack\n",
      to: "Input/conversions.csv")
    let outcome = try project.run("run", "-P", "country=\(country)")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let made = try #require(project.text("Output/units/made.csv"))
    #expect(made.split(separator: "\n").last?.hasPrefix("A,?,\(sold),") == true, "\(made)")
  }

  @Test("a date that is none cannot tell units apart")
  func date() throws {
    try project.replace(
      #""country": "country", "product": "'coffee'", "as": "kg green" },"#,
      by: #""date": "coop", "as": "kg green" },"#, in: "Pipelines/units.json5")
    let outcome = try project.run("check")
    #expect(outcome.status == 78)
    #expect(
      outcome.messages.contains("'date' of 'sold' must be a column of dates, months or seasons"),
      "\(outcome.messages)")
  }
}

@Suite("Harvests of a real survey, in sacks and tins", .enabled(if: Shared.isPresent))
struct HarvestUnitTests {
  private static let crop = "survey_grp/SECTION_Crop_Productivity/crop_repeat[#]/crop_rep_grp/"

  /// The harvests of a crop of each household, in the unit that the household chose.
  private static func quantity(_ number: Int) -> String {
    let crop = crop.replacing("#", with: String(number))
    return """
      "kg_\(number)": { "type": "quantity", "amount": "\(crop)crop_details/crop_yield",
        "unit": "\(crop)crop_details/crop_yield_units", "country": "country", "as": "kg" }
      """
  }

  private func project() throws -> (project: TemporaryFolder, input: String) {
    let project = try TemporaryFolder()
    try project.write(
      """
      { "acopio": 1,
        "units": { "local": { "is": "Input/conversions.csv" } },
        "inputs": {
          "households": { "read": "Input/households.csv",
            "defaults": { "missing": { "n/a": "not applicable" } },
            "columns": {
              "country": { "type": "text", "header": "SECTION_META/Location/country" },
              \((1...3).map(Self.quantity).joined(separator: ",\n        "))
            } } },
        "tables": { "harvests": [ { "from": "households" } ] }, "outputs": { "harvests": true } }
      """, to: "Pipelines/harvests.json5")
    let file = try #require(Shared.folder)
      .appendingPathComponent("data/household/rhomis_sample_raw_odk.csv").path
    return (project, "households=" + file)
  }

  @Test("are listed by country where they are unknown, and weighed where they are known")
  func harvests() throws {
    let (project, input) = try project()
    try project.write(
      "unit,factor,base,source\ndebe_20kg,20,kg,its name\n", to: "Input/conversions.csv")
    #expect(try project.run("run", "--input", input, "--quiet").status == 65)
    #expect(
      project.text(".acopio/failed/harvests/conversions.csv") == """
        country,product,state,unit,from,to,factor,base,source,rows,column
        kenya,,,sacks_50kg,,,,kg,,4,kg_1 kg_2 kg_3
        kenya,,,sacks_90kg,,,,kg,,1,kg_1
        uganda,,,sacks_90kg,,,,kg,,1,kg_1
        uganda,,,sacks_50kg,,,,kg,,1,kg_1
        vietnam,,,sacks_90kg,,,,kg,,3,kg_1
        vietnam,,,sacks_50kg,,,,kg,,1,kg_2
        vietnam,,,Gorogoro_2kg,,,,kg,,1,kg_3

        """)
    try project.write(
      """
      unit,country,factor,base,source
      debe_20kg,,20,kg,its name
      Gorogoro_2kg,,2,kg,its name
      sacks_50kg,,50,kg,its name
      sacks_90kg,kenya,90,kg,its name
      sacks_90kg,uganda,90,kg,its name
      sacks_90kg,vietnam,60,kg,an example of a sack that is no 90 kg

      """, to: "Input/conversions.csv")
    let outcome = try project.run("run", "--input", input)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      project.text("Output/harvests/harvests.csv") == """
        country,kg_1,kg_2,kg_3
        kenya,100,1000,20
        kenya,150,100,50
        kenya,270,3,125
        uganda,225,5,20
        uganda,50,2000,40
        uganda,100,5,100
        vietnam,120,6,4
        vietnam,1500,50,20
        vietnam,240,1000,2000
        vietnam,720,2000,500

        """)
  }
}
