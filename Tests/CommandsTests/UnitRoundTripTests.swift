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
