extension DiagnosticCase {
  /// What can be wrong with files and their declarations.
  static let aboutInputs: [DiagnosticCase] =
    aboutFiles + aboutCells + aboutConversions + aboutColumns + aboutJSON

  private static let sales = "Input/sales.csv"

  private static let aboutFiles: [DiagnosticCase] = [
    DiagnosticCase("input.missing", .remove(sales)),
    DiagnosticCase("input.empty", .write("", to: sales)),
    DiagnosticCase(
      "input.foreign-format",
      .bytes(Array("PK\u{3}\u{4}\u{14}\0\u{6}\0[Content_Types].xml xl/".utf8), to: sales)),
    DiagnosticCase("input.unreadable", .replace("Input/towns.csv", by: "Input")),
    DiagnosticCase("csv.quote", .replace("B,2023", by: "\"B,2023", in: sales), running: "run"),
    DiagnosticCase(
      "csv.encoding",
      .bytes(
        Array("coop,season,sold\nA,2023,1\nPe".utf8) + [0xF1] + Array("a,2023,2\n".utf8), to: sales),
      running: "run"),
    DiagnosticCase(
      "csv.separator", .replace("coop,season", by: "sep=;\ncoop,season", in: sales),
      .replace(
        #""describes": "census""#, by: #""describes": "census", "defaults": { "separator": "," }"#),
      running: "run"),
    DiagnosticCase(
      "input.file-set-aside", .write("coop,year,sold\nD,2023,5\n", to: "Input/sales-more.csv"),
      .replace("Input/sales.csv", by: "Input/sales*.csv"),
      .replace(#""describes": "census""#, by: #""describes": "census", "bad_files": "set aside""#),
      running: "run"),
    DiagnosticCase(
      "input.remark", .replace("coop,season,sold", by: "coop,Season,sold", in: sales),
      running: "run"),
    DiagnosticCase(
      "input.file-name",
      .replace(
        #""season": "int""#,
        by: #""season": { "type": "text", "from": "file", "matches": "sales-([0-9]+)" }"#),
      running: "run"),
    DiagnosticCase(
      "input.nul", .bytes(Array("coop,season,sold\nA\0,2023,1\n".utf8), to: sales), running: "run"),
  ]

  private static let aboutCells: [DiagnosticCase] = [
    DiagnosticCase("input.cell", .replace("2023,80", by: "2023,eighty", in: sales), running: "run"),
    DiagnosticCase(
      "input.constraint", .replace("2023,80", by: "2023,-80", in: sales), running: "run"),
    DiagnosticCase(
      "input.reference", .replace("C,Alto", by: "D,Alto", in: "Input/towns.csv"),
      .replace(
        #""coop": "text required", "season""#,
        by: #""coop": "text required refers towns.coop", "season""#), running: "run"),
    DiagnosticCase("input.cells", .replace("2023,80", by: "2023,80,5", in: sales), running: "run"),
    DiagnosticCase(
      "input.bad-rows", .replace("2023,80", by: "2023,eighty", in: sales),
      .replace(
        #""describes": "census""#, by: #""describes": "census", "bad_rows": "reject up to 1%""#),
      running: "run"),
    DiagnosticCase(
      "input.choice-unknown",
      .write("coop;town/Alto;town/Cima\nA;1;0\nB;0;1\nC;1;0\n", to: "Input/towns.csv"),
      .declare(#""scales": { "towns_known": { "levels": [["Alto", "Alto"], ["Bajo", "Bajo"]] } }"#),
      .replace(#""town": "text" }"#, by: #""town": "multiple(towns_known)" }, "form": "kobo""#),
      .replace(#""by": ["town"]"#, by: #""by": ["coop"]"#),
      running: "run"),
    DiagnosticCase(
      "input.question-ambiguous",
      .write("coop;home/town;market/town\nA;Alto;Bajo\n", to: "Input/towns.csv"),
      .replace(#""town": "text" }"#, by: #""town": "text" }, "form": "kobo""#), running: "run"),
    DiagnosticCase("input.form", .write("{ \"questions\": [] }", to: "Input/form.json"), form),
    DiagnosticCase(
      "input.question-unknown", .write(towns, to: "Input/form.json"), form,
      .replace(#""town": "text" }"#, by: #""tawn": "text" }"#)),
    DiagnosticCase(
      "input.choices", .write(towns, to: "Input/form.json"), form,
      .replace(#""town": "text" }"#, by: #""town": "scale(place)" }"#)),
    DiagnosticCase(
      "input.repeat",
      .write("coop;season;sold;n_plots;_index\nA;2023;120.5;2;1\nB;2023;80;1;2\n", to: sales),
      .write("ha;_index;_parent_index\n1.5;1;1\n0.5;2;3\n", to: "Input/plots.csv"),
      .replace(#""describes": "census""#, by: #""describes": "census", "form": "kobo""#),
      .replace(
        #""towns": {"#,
        by:
          #""plots": { "read": "Input/plots.csv", "form": "kobo", "parent": "sales", "count": "n_plots", "columns": { "coop": { "type": "text", "header": "../coop" }, "ha": "number[ha]" } }, "towns": {"#
      ),
      running: "check --data"),
    DiagnosticCase(
      "input.duplicate-key", .replace("B,2023", by: "A,2023", in: sales),
      .replace(#""describes": "census""#, by: #""describes": "census", "key": ["coop", "season"]"#),
      running: "run"),
    DiagnosticCase(
      "input.constant",
      .write("what,value,unit,source\nlowest,5,kg,a study\n", to: "Input/limits.csv"),
      .replace(
        #""towns": {"#,
        by:
          #""limits": { "read": "Input/limits.csv", "constants": { "name": "what", "value": "value", "unit": "unit", "source": "source" }, "expect": { "least": "kg" } }, "towns": {"#
      ),
      .step(#"{ "where": "sold > limits.least" }"#), running: "run"),
    DiagnosticCase(
      "input.unknown-quantity",
      .write("coop,season,amount,unit\nA,2023,10,lata\nB,2023,4,lata\n", to: sales),
      .replace(
        #""number[kg] >= 0""#,
        by: #"{ "type": "quantity", "amount": "amount", "unit": "unit", "as": "kg" }"#),
      running: "run"),
  ]

  private static let aboutConversions: [DiagnosticCase] = [
    DiagnosticCase("unit.conversion", .declare(local), conversions("qq,PE,46,kilo,a board")),
    DiagnosticCase(
      "unit.conversion-overlap", .declare(local),
      conversions("qq,PE,46,kg,a board\nqq,,100,kg,a book")),
  ]

  private static let local = #""units": { "local": { "is": "Input/conversions.csv" } }"#

  private static func conversions(_ lines: String) -> Edit {
    .write("unit,country,factor,base,source\n\(lines)\n", to: "Input/conversions.csv")
  }

  /// A form about towns.
  private static let towns =
    #"{ "content": { "survey": [{ "type": "text", "name": "coop" }, "#
    + #"{ "type": "select_one places", "name": "town" }], "#
    + #""choices": [{ "list_name": "places", "name": "Alto", "label": "Up" }] } }"#

  private static let form = Edit.replace(
    #""Input/towns.csv","#,
    by: #""Input/towns.csv", "form": "odk", "questions": "Input/form.json","#)

  private static let aboutColumns: [DiagnosticCase] = [
    DiagnosticCase(
      "input.table-schema",
      .write(
        """
        { "fields": [
          { "name": "coop", "type": "string", "constraints": { "required": true } },
          { "name": "town", "type": "string" },
          { "name": "place", "type": "geopoint" } ] }

        """, to: "Input/towns.schema.json"),
      .replace(
        #""columns": { "coop": "text required", "town": "text" }"#,
        by: #""columns_from": "Input/towns.schema.json""#)),
    DiagnosticCase(
      "input.stale", .replace(#""season": "int""#, by: #""season": "season(april)""#),
      .replace(
        #""describes": "census""#,
        by:
          #""describes": "census", "fresh": { "column": "season", "within": "6 months", "as_of": "2024-12-31" }"#
      ), running: "run"),
    DiagnosticCase(
      "input.missing-column", .replace("season,sold", by: "season,sold_kg", in: sales)),
    DiagnosticCase("input.duplicate-column", .replace("season,sold", by: "sold,sold", in: sales)),
    DiagnosticCase("input.column-type", .replace(#""season": "int""#, by: #""season": "integer""#)),
    DiagnosticCase("input.unknown-unit", .replace("number[kg] >= 0", by: "number[qq] >= 0")),
    DiagnosticCase(
      "input.shared-column",
      .replace(
        #""season": "int""#, by: #""season": "int", "year": { "type": "text", "header": "season" }"#
      )),
  ]

  private static let aboutJSON: [DiagnosticCase] = [
    DiagnosticCase(
      "json.syntax", json(#"[{"coop": "A", "town": "Alto"}, {"coop": "B", "town": 'Bajo'}]"#),
      toJSON, running: "run"),
    DiagnosticCase(
      "json.duplicate-key", json(#"[{"coop": "A", "town": "Alto", "coop": "B"}]"#), toJSON,
      running: "run"),
    DiagnosticCase(
      "input.record", json(#"[{"coop": "A", "town": "Alto"}, "Bajo"]"#), toJSON, running: "run"),
  ]

  private static func json(_ text: String) -> Edit { .write(text + "\n", to: "Input/towns.json") }

  private static let toJSON = Edit.replace("Input/towns.csv", by: "Input/towns.json")
}
