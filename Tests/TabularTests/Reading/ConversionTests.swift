import Testing

@testable import Tabular

@Suite("Files of conversions")
struct ConversionTests {
  /// Quintals as the trade of each country counts them, and two units of Peru that vary otherwise.
  private static let lines = """
    country,product,state,unit,from,to,factor,base,source
    GT,,,qq,,,45.359237,kg,100 lb: the green coffee trade
    PE,coffee,green,qq,,,46,kg,a sack of oro
    PE,coffee,parchment,qq,,,55.2,kg,parchment that yields 46 kg of green
    PE,maize,,qq,,,100,kg,metric
    PE,coffee,,lata,,2019-12-31,2.1,kg green,measured in 2018
    PE,coffee,,lata,2020-01-01,,2.3,kg green,measured in 2020

    """

  private static let declaration = """
    { columns: { country: "text", crop: { type: "text", header: "cultivo" }, day: "date 'dd/MM/yyyy'",
        sold: { type: "quantity", amount: "v", unit: "u", state: "s", country: "country",
          product: "crop", date: "day", as: "kg green" } } }
    """

  /// The sizes that lines give, with what is wrong with them.
  private func conversions(
    _ text: String
  ) throws -> (conversions: UnitConversions, problems: Diagnostics) {
    let folder = try ScratchFolder()
    let file = try InputFile(path: try folder.write(text, "c.csv"), shownAs: "c.csv")
    var vocabulary = someVocabulary
    vocabulary.units = Self.units
    var conversions = UnitConversions()
    var problems = Diagnostics()
    ConversionFile(file, vocabulary: vocabulary).read(into: &conversions, reporting: &problems)
    return (conversions, problems)
  }

  private static var units: UnitCatalogue {
    var units = UnitCatalogue()
    for state in ["green", "parchment", "cherry"] { units.declareState(state) }
    return units
  }

  /// Reads rows of `country,cultivo,day,v,u,s` with the lines of a file of conversions.
  private func read(
    _ rows: String..., lines: String = lines, as declaration: String = declaration
  ) throws -> CSVReading {
    var (input, problems) = try declared(declaration)
    #expect(problems.all.isEmpty)
    input.units = Self.units
    let green = try Self.units.measure("kg green")
    input.factors = [
      StateFactor(
        from: try Self.units.measure("kg parchment"), to: green, times: Ratio(5, 6) ?? .one,
        source: "46/55.2")
    ]
    let read = try conversions(lines)
    #expect(read.problems.all.isEmpty)
    input.conversions = read.conversions
    let text = (["country,cultivo,day,v,u,s"] + rows).joined(separator: "\n") + "\n"
    return try TabularTests.read(Array(text.utf8), as: input)
  }

  @Test(
    "a quintal is what its country, product and state make it",
    arguments: [
      ("GT,coffee,01/05/2019,2,qq,green", "90.718474"),
      ("PE,coffee,01/05/2019,2,qq,green", "92"),
      ("PE,coffee,01/05/2019,2,qq,parchment", "92"),
      ("PE,maize,01/05/2019,2,qq,green", "200"),
      ("PE,coffee,31/12/2019,10,lata,cherry", "21"),
      ("PE,coffee,01/01/2020,10,lata,cherry", "23"),
      ("PE,coffee,01/01/2020,10,kg,green", "10"),
    ])
  func converted(row: String, kilograms: String) throws {
    let reading = try read(row)
    #expect(reading.messages == [])
    #expect(reading.cells.first?.last == kilograms)
  }

  @Test(
    "what no line covers is unknown, and nothing falls back to 100 kg",
    arguments: [
      ("BO,coffee,01/05/2019,2,qq,green", "qq green of coffee in BO on 2019-05-01"),
      ("PE,coffee,01/05/2019,2,qq,cherry", "qq cherry of coffee in PE on 2019-05-01"),
      ("PE,coffee,01/05/2019,2,qq,", "qq of coffee in PE on 2019-05-01"),
      ("PE,coffee,,2,lata,cherry", "lata cherry of coffee in PE"),
      (",coffee,01/05/2019,2,qq,green", "qq green of coffee on 2019-05-01"),
      ("PE,coffee,01/05/2019,2,carga,green", "carga green of coffee in PE on 2019-05-01"),
    ])
  func unknown(row: String, words: String) throws {
    let reading = try read(row)
    #expect(reading.input?.unknownQuantities.map(\.text) == [words])
    #expect(
      reading.problems.errors.map(\.message) == [
        "'sold' must be in units that lead to [kg green], not in '\(words)' (1 row)"
      ])
  }

  @Test("an unknown unit is told once for all its days, with all its rows")
  func once() throws {
    let reading = try read(
      "PE,coffee,01/05/2019,2,carga,green", "PE,coffee,03/05/2019,2,carga,green",
      "PE,coffee,02/05/2019,2,carga,green", "PE,maize,02/05/2019,2,carga,green")
    #expect(
      reading.input?.unknownQuantities.map { "\($0.text): \($0.rows)" } == [
        "carga green of coffee in PE from 2019-05-01 to 2019-05-03: 3",
        "carga green of maize in PE on 2019-05-02: 1",
      ])
  }

  @Test("amounts that do not tell what lines tell units apart by are refused with what to say")
  func untold() throws {
    let reading = try read(
      "PE,coffee,01/05/2019,2,qq,green",
      as: """
        { columns: { sold: { type: "quantity", amount: "v", unit: "u", state: "s", product: "'coffee'",
          as: "kg green" } } }
        """)
    #expect(
      reading.problems.errors.map(\.hint) == [
        "a file of conversions tells 'qq' apart by 'country': say it beside 'unit'"
      ])
  }

  @Test("a text in single quotes holds for all rows")
  func constants() throws {
    let reading = try read(
      "x,y,z,2,w,w",
      as: """
        { columns: { sold: { type: "quantity", amount: "v", unit: "'qq'", state: "'parchment'",
          country: "'PE'", product: "'coffee'", as: "kg green" } } }
        """)
    #expect(reading.cells == [["92"]])
  }

  @Test("the date of a quantity may be a season, which counts by its first day")
  func season() throws {
    let reading = try read(
      "PE,x,2019/20,10,lata,cherry", "PE,x,2020/21,10,lata,cherry",
      as: """
        { columns: { season: { type: "season(april)", header: "day" },
          sold: { type: "quantity", amount: "v", unit: "u", state: "s", country: "country",
            product: "'coffee'", date: "season", as: "kg green" } } }
        """)
    #expect(reading.cells.map(\.last) == ["21", "23"])
  }

  @Test(
    "lines that hold for the same amounts overlap",
    arguments: [
      ("PE,,,qq,,,46,kg,a", "PE,,,qq,,,46,kg,b"),
      ("PE,,,qq,,,46,kg,a", ",,,qq,,,100,kg,b"),
      ("PE,coffee,,qq,,,46,kg,a", "PE,,green,qq,,,100,kg,b"),
      ("PE,,,qq,,2019-12-31,46,kg,a", "PE,,,qq,2019-12-31,,100,kg,b"),
    ])
  func overlaps(first: String, second: String) throws {
    let header = "country,product,state,unit,from,to,factor,base,source"
    let problems = try conversions("\(header)\n\(first)\n\(second)\n").problems
    #expect(problems.all.map(\.code) == [.conversionOverlap])
    #expect(problems.all.first?.place?.text == "c.csv:3:1")
    #expect(problems.all.first?.notes == ["the other one is at c.csv:2:1"])
  }

  @Test(
    "a line that cannot hold is an error at its place",
    arguments: [
      ("unit,factor,base,source", "qq,0,kg,x", "the factor of 'qq' must be a number above zero"),
      ("unit,factor,base,source", "qq,,kg,x", "'factor' must be present, not missing"),
      ("unit,factor,base,source", "qq,46,kilo,x", "must be a unit that is known, not 'kilo'"),
      ("unit,factor,base,source", "qq,46,kg,", "'source' must be present, not missing"),
      ("unit,factor,base,source", "lb,0.5,kg,x", "'lb' must be as much as it is everywhere"),
      ("unit,factor,base,state,source", "qq,46,kg,oro,x", "which 'oro' is not"),
      (
        "unit,factor,base,from,to,source", "qq,46,kg,2020-01-02,2020-01-01,x",
        "the last day of 'qq' must not be before the first one, 2020-01-02"
      ),
    ])
  func wrong(header: String, line: String, message: String) throws {
    let problems = try conversions("\(header)\n\(line)\n").problems
    #expect(problems.all.first?.place?.line == 2)
    #expect(problems.all.first?.message.contains(message) == true, "\(problems.all)")
  }

  @Test("a file without a column that it needs is refused")
  func header() throws {
    let problems = try conversions("unit,factor,base\nqq,46,kg\n").problems
    #expect(
      problems.all.map(\.message) == ["'c.csv' must have the column 'source', which it lacks"])
  }
}
