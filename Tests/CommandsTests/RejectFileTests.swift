import TestSupport
import Testing

@testable import Commands

@Suite("Files of rejected rows")
struct RejectFileTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder.small()
    try project.replace(
      #""read": "Input/sales.csv","#,
      by: #""read": "Input/sales.csv", "bad_rows": "reject up to 90%","#,
      in: "Pipelines/small.json5")
    try project.replace(
      #""season": "int","#, by: #""season": "int required","#, in: "Pipelines/small.json5")
    try project.write(
      """
      coop,season,sold
      A,2023,120.5
      B,20x3,=1+1
      ,2023,-5
      C,2023

      """, to: "Input/sales.csv")
  }

  private var rejects: [String] {
    get throws {
      #expect(try project.run("run").status == 0)
      let text = try #require(project.text("Output/small/rejects/sales.csv"))
      let lines = text.split(separator: "\n").map(String.init)
      try #require(lines.count == 6, "\(text)")
      return lines
    }
  }

  @Test("every problem of every row has a line with its place, its cell and its record")
  func english() throws {
    #expect(
      try rejects == [
        "file,line,byte,column,code,reason,cell,record",
        "Input/sales.csv,3,30,season,input.cell,\"'season' must be a whole number, not '20x3'\","
          + "20x3,\"B,20x3,=1+1\"",
        "Input/sales.csv,3,30,sold,input.cell,\"'sold' must be a number, not '=1+1'\","
          + "'=1+1,\"B,20x3,=1+1\"",
        "Input/sales.csv,4,42,coop,input.constraint,\"'coop' must be present, not missing\","
          + ",\",2023,-5\"",
        "Input/sales.csv,4,42,sold,input.constraint,\"'sold' must be at least 0, not '-5'\","
          + "-5,\",2023,-5\"",
        "Input/sales.csv,5,51,,input.cells,\"a record must have 3 cells, as the header, not 2\","
          + ",\"C,2023\"",
      ])
    let manifest = try #require(project.text("Output/small/manifest.json"))
    #expect(!manifest.contains("rejects"))
  }

  @Test("the reasons are in the language of the pipeline")
  func spanish() throws {
    try project.replace(
      #""acopio": 1,"#, by: #""acopio": 1, "language": "es-PE","#, in: "Pipelines/small.json5")
    let lines = try rejects
    #expect(lines[1].contains("'season' debe ser un número entero, y dice '20x3'"))
    #expect(lines[3].contains("'coop' debe ser un dato presente, y falta"))
    #expect(lines[4].contains("'sold' debe ser al menos 0, y dice '-5'"))
    #expect(lines[5].contains("el registro debe tener tantas celdas como el encabezado"))
  }

  @Test("the key of a person is shown, private cells and columns nobody declared are not")
  func hidden() throws {
    try project.write("id,name,phone,n\nM1,Luz,555,x\nM2,Ana,556,1\n", to: "Input/people.csv")
    try project.write(
      """
      { "acopio": 1, "title": "T", "inputs": { "people": { "read": "Input/people.csv",
          "bad_rows": "reject up to 50%",
          "columns": { "id": "text key(person)", "name": "text private", "n": "int" } } },
        "tables": { "t": [ { "from": "people" }, { "summarize": { "n": "sum(n)" } } ] },
        "privacy": { "person": "id", "min_cell": 1 } }
      """, to: "Pipelines/small.json5")
    try project.write("# {{ title }}\n", to: "Pipelines/small.md")
    #expect(try project.run("run").status == 0)
    let text = try #require(project.text("Output/small/rejects/people.csv"))
    #expect(text.contains("\"M1,···,···,x\""))
    #expect(!text.contains("Luz") && !text.contains("555"))
  }

  @Test("rows of a repeat that do not fit their parents are listed, and parents not quoted")
  func repeats() throws {
    try project.write(
      "name;n;_index\nLuz;2;1\nAna;1;2\nEva;1;3\n", to: "Input/people.csv")
    try project.write(
      "ha;_index;_parent_index\n2;1;1\n1;2;7\n3;3;3\n", to: "Input/plots.csv")
    try project.write(
      """
      { "acopio": 1, "title": "T", "language": "es", "inputs": {
          "people": { "read": "Input/people.csv", "form": "kobo",
            "columns": { "name": "text", "n": "int" } },
          "plots": { "read": "Input/plots.csv", "form": "kobo", "parent": "people", "count": "n",
            "bad_rows": "reject up to 80%",
            "columns": { "n": { "type": "int", "header": "../n" }, "ha": "number[ha]" } } },
        "tables": { "t": [ { "from": "plots" }, { "summarize": { "ha": "sum(ha)" } } ] },
        "outputs": { "t": {} } }
      """, to: "Pipelines/small.json5")
    try project.write("{{ table t }}\n", to: "Pipelines/small.md")
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/small/t.csv") == "ha\n3\n")
    #expect(
      project.text("Output/small/rejects/plots.csv") == """
        file,line,byte,column,code,reason,cell,record
        Input/plots.csv,2,24,,input.repeat,"el registro superior debe tener las filas que dice en \
        'n': 2, y tiene 1",,2;1;1
        Input/plots.csv,3,30,,input.repeat,"el registro debe nombrar en '_parent_index' un registro \
        superior que exista, y dice '7'",,1;2;7
        Input/people.csv,3,22,,input.repeat,"el registro debe tener las filas que dice en 'n': 1, y \
        no tiene ninguna",,

        """)
  }
}
