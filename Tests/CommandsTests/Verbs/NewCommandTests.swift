import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("acopio new")
struct NewCommandTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder()
    try project.write("", to: "Pipelines/.keep")
  }

  private static let members = """
    Código;Región;ÁREA (ha);precio;fecha;nombre;nota;vacía
    M01;Alto;1,5;12,5;03/04/2024;Ana;1;
    M02;Alto;2,25;0;04/04/2024;Luis;2;
    M03;Bajo;1,75;0;05/04/2024;Eva;3;
    M04;Bajo;3;0;06/04/2024;Rosa;x;
    M05;Alto;s/d;13,1;07/04/2024;Juan;5;
    M06;Bajo;2,5;11;08/04/2024;Inés;6;

    """

  @Test(
    "what is seen of each column stands in the draft, and the draft runs",
    arguments: ["en", "es", "pt"])
  func draft(language: String) throws {
    try project.write(Self.members, to: "Input/socios.csv")
    let outcome = try project.run(
      "new", "socios", "--from", "Input/socios.csv", "--language", language)
    #expect(outcome.status == 0, "\(outcome.messages)")
    expectGolden(project.text("Pipelines/socios.json5") ?? "", "drafted-\(language).json5")
    #expect(try project.run("fmt", "--check", "socios").status == 0)
    #expect(try project.run("check", "socios", "--strict").status == 0)
    let run = try project.run("run", "socios")
    #expect(run.status == 0, "\(run.messages)")
    #expect(project.text("Output/socios/figures/first_chart.svg") != nil)
  }

  private static let kobo = """
    [{ "_id": 1, "_uuid": "a", "consent": "yes", "grp/sex": "woman", "grp/why": "cash price",
       "_geolocation": [1, 2], "plots": [{ "plots/ha": 1.5 }, { "plots/ha": 0.5 }] },
     { "_id": 2, "_uuid": "b", "consent": "yes", "grp/sex": "man", "grp/why": "cash",
       "plots": [{ "plots/ha": 2 }] },
     { "_id": 3, "_uuid": "c", "consent": "yes", "grp/sex": "man", "grp/why": "cash" },
     { "_id": 4, "_uuid": "d", "consent": "yes", "grp/sex": "man", "grp/why": "price" },
     { "_id": 5, "_uuid": "e", "consent": "yes", "grp/sex": "man", "grp/why": "price" },
     { "_id": 6, "_uuid": "f", "consent": "yes", "grp/sex": "woman", "grp/why": "price" },
     { "_id": 7, "_uuid": "g", "consent": "no" }]
    """

  @Test("records that a server wraps are drafted as themselves, and a page of more is told")
  func envelope() throws {
    let page = "{ \"count\": 9, \"next\": \"https://kf/?page=2\", \"results\": \(Self.kobo) }"
    try project.write(page, to: "Input/survey.json")
    #expect(try project.run("new", "survey", "--from", "Input/survey.json").status == 0)
    let text = project.text("Pipelines/survey.json5") ?? ""
    for part in [
      "// 7 rows when this was drafted", "\"records\": \"results[*]\"",
      "// 'next' names another page: this file does not hold all records. Ask for all of them",
      "\"records\": \"results[*].plots[*]\"", "\"header\": \"../_uuid\"",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let run = try project.run("run", "survey")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("the lists of a form are inputs of their own, with the key of what is around them")
  func form() throws {
    try project.write(Self.kobo, to: "Input/survey.json")
    #expect(try project.run("new", "survey", "--from", "Input/survey.json").status == 0)
    let text = project.text("Pipelines/survey.json5") ?? ""
    for part in [
      #""records": "plots[*]""#, #""header": "../_uuid""#, #""key": ["uuid"]"#,
      #""form": "kobo""#, #""consent": "consent""#, #""multiple(survey_why)""#,
    ] { #expect(text.contains(part), "\(part) in \(text)") }
    let run = try project.run("run", "survey")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("codes of persons are keys that are never published, and few persons are not shown")
  func persons() throws {
    let rows = (1...12).map { "S\($0),\($0 < 10 ? "Alto" : "Bajo"),\($0).5" }
    try project.write(
      "socio_id,zona,area_ha\n" + rows.joined(separator: "\n") + "\n", to: "Input/padron.csv")
    #expect(try project.run("new", "padron", "--from", "Input/padron.csv").status == 0)
    let text = project.text("Pipelines/padron.json5") ?? ""
    #expect(text.contains(#""socio_id": "text required key(person)""#), "\(text)")
    #expect(text.contains(#""privacy": { "person": "socio_id", "min_cell": 5 }"#))
    let run = try project.run("run", "padron")
    #expect(run.status == 0, "\(run.messages)")
    #expect(project.text("Output/padron/by_zona.csv")?.contains("Alto,9") == true)
    #expect(project.text("Output/padron/by_zona.csv")?.contains("Bajo,3") == false)
  }

  @Test(
    "whatever a header holds, the draft is a pipeline",
    arguments: [
      "a,b'c", "=1+1,@x", "\"two\nlines\",\"say \"\"hi\"\"\"", "and,or", "*/,//", "a.b,../c",
      "x,x", ",y", "\u{202E}abc,\u{2028}d", "1990,1990x", "\\,`", "{{ x }},{y}",
    ])
  func hostile(header: String) throws {
    try project.write(header + "\nq'1,2\nr//2,3\ns*/,4\n", to: "Input/odd.csv")
    let outcome = try project.run("new", "odd", "--from", "Input/odd.csv")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let run = try project.run("run", "odd")
    #expect(run.status == 0, "\(run.messages) \(project.text("Pipelines/odd.json5") ?? "")")
  }

  @Test("a pipeline that is there stays unless --force is given")
  func existing() throws {
    try project.write("a,b\n1,2\n", to: "Input/a.csv")
    try project.write("mine", to: "Pipelines/a.json5")
    #expect(try project.run("new", "a", "--from", "Input/a.csv").status == 73)
    #expect(project.text("Pipelines/a.json5") == "mine")
    #expect(try project.run("new", "a", "--from", "Input/a.csv", "--force").status == 0)
    #expect(project.text("Pipelines/a.json5") != "mine")
  }

  @Test("a file from outside is copied if that is asked for, else the command says how")
  func outside() throws {
    let other = try TemporaryFolder()
    try other.write("a,b\n1,2\n", to: "far.csv")
    let far = other.path + "/far.csv"
    let refused = try project.run("new", "far", "--from", far)
    #expect(refused.status != 0)
    #expect(refused.messages.contains("--copy"))
    #expect(try project.run("new", "far", "--from", far, "--copy").status == 0)
    #expect(project.text("Input/far.csv") == "a,b\n1,2\n")
    #expect(try project.run("run", "far").status == 0)
  }

  @Test("what makes no name and what is no file is refused")
  func refused() throws {
    #expect(try project.run("new", "Far", "--from", "x.csv").status == 64)
    #expect(try project.run("new", "far").status == 64)
    #expect(try project.run("new", "far", "--from", "x.csv").status == 66)
    #expect(try project.run("new", "far", "--from", "x.csv", "--language", "fr").status == 64)
  }

  @Test(
    "files that others made are drafted in every language, and the drafts run unchanged",
    .enabled(if: Shared.isPresent),
    arguments: [
      "farms/ricefarms.csv", "household/rhomis_crops.csv", "household/safi.json",
      "prices/worldbank_commodity_prices_monthly.csv", "prices/ico_prices_paid_to_growers.csv",
    ], ["en", "es", "pt"])
  func real(path: String, language: String) throws {
    let file = try #require(Shared.folder).appendingPathComponent("data/" + path)
    let drafted = try project.run(
      "new", "real", "--from", file.path, "--copy", "--language", language)
    #expect(drafted.status == 0, "\(drafted.messages)")
    let run = try project.run("run", "real")
    #expect(run.status == 0, "\(run.messages)")
    #expect(project.text("Output/real/figures/first_chart.svg") != nil)
    if path.contains("ico_") {
      let text = try #require(project.text("Pipelines/real.json5"))
      let zeros = ["en": "are exactly 0", "es": "son exactamente 0", "pt": "são exatamente 0"]
      #expect(text.contains(try #require(zeros[language])))
    }
  }

  @Test("a column for each year becomes a row for each year and a line, zeros of prices left out")
  func years() throws {
    try project.write(
      "País,2019,2020,2021\nA,1.5,0.0,3\nB,2.5,0.0,5\nC,4,2,0.0\nD,1,0.0,0.0\n",
      to: "Input/precios.csv")
    #expect(
      try project.run("new", "wide", "--from", "Input/precios.csv", "--language", "es").status == 0)
    let text = project.text("Pipelines/wide.json5") ?? ""
    #expect(
      text.contains(#"{ "stack": ["2019", "2020", "2021"], "as": { "columna": "precio" } }"#))
    #expect(text.contains("5 de 12 celdas de las 3 columnas de años son exactamente 0"))
    let run = try project.run("run", "wide")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      project.text("Output/wide/por_anio.csv")
        == "anio,filas,mediana_precio\n2019,4,2\n2020,1,2\n2021,2,4\n")
    #expect(
      project.text("Output/wide/findings.csv")?.contains("Mediana de precio en 2021,,4,,,,2,")
        == true)
    #expect(project.text("Output/wide/precio_por_anio_filas.csv") == nil)
  }

  @Test("seasons, datetimes and answers in an order are recognised")
  func kinds() throws {
    let answers = ["De acuerdo", "muy de acuerdo", "Ni de acuerdo ni en desacuerdo"]
    let rows = (0..<9).map { row in
      "C\(row),201\(row)/1\(row + 1),2024-0\(row + 1)-02T08:1\(row):00.000Z,0\(row + 1)/03/2024 09:05,"
        + "\(answers[row % 3]),\(answers[row / 3])"
    }
    .map { $0.replacing("/110", with: "/20") }
    try project.write(
      "code,campaña,start,visita,justo,puntual\n" + rows.joined(separator: "\n") + "\n",
      to: "Input/socios.csv")
    #expect(try project.run("new", "kinds", "--from", "Input/socios.csv").status == 0)
    let text = project.text("Pipelines/kinds.json5") ?? ""
    for part in [
      #""type": "season(october)", "header": "campaña""#, #""start": "datetime""#,
      #""visita": "datetime 'dd/MM/yyyy HH:mm'""#, #""justo": "scale(socios_justo)""#,
      #""puntual": "scale(socios_justo)""#, #"["muy de acuerdo", "muy de acuerdo"]"#,
      #""neutral": "Ni de acuerdo ni en desacuerdo""#, "October is a guess",
      #""indicator": "likert""#,
    ] { #expect(text.contains(part), "\(part) in \(text)") }
    let run = try project.run("run", "kinds")
    #expect(run.status == 0, "\(run.messages)")
    #expect(project.text("Output/kinds/findings.csv")?.contains("in_favour") == true)
  }

  @Test("the first finding is a median with the number of rows that it is of")
  func median() throws {
    try project.write(
      "zona,ha\n"
        + (1...9).map { "\($0 < 6 ? "Alto" : "Bajo"),\($0 == 9 ? "" : "\($0)")\n" }.joined(),
      to: "Input/fincas.csv")
    #expect(try project.run("new", "fincas", "--from", "Input/fincas.csv").status == 0)
    #expect(try project.run("run", "fincas").status == 0)
    let findings = try #require(project.text("Output/fincas/findings.csv"))
    #expect(findings.contains("typical,Median of ha,,4.5,,,,8,"), "\(findings)")
    #expect(findings.contains("typical_by,Median of ha by zona,Alto,3,,,,5,"))
    #expect(findings.contains("typical_by,Median of ha by zona,Bajo,7,,,,3,"))
  }

  @Test("show --stats has a line for each column")
  func stats() throws {
    try project.write(Self.members, to: "Input/socios.csv")
    let outcome = try project.run("show", "Input/socios.csv", "--stats", "--detect")
    #expect(outcome.status == 0, "\(outcome.messages)")
    expectGolden(outcome.answer, "stats.txt")
    let json = try project.run("show", "Input/socios.csv", "--stats", "--detect", "--json")
    #expect(json.answer.hasPrefix(#"{"rows": 6, "key": ["Código"], "columns": [{"name": "Código""#))
  }
}
