import Testing

@testable import Tabular

@Suite("Columns from a Table Schema")
struct TableSchemaTests {
  /// An input that takes its columns from a schema, with more keys of its own.
  private func input(
    _ schema: String, _ more: String = ""
  ) throws -> (input: InputDeclaration, problems: Diagnostics) {
    var vocabulary = someVocabulary
    vocabulary.tableSchemas["schema.json"] = try JSONDocument(
      parsing: SourceText(file: "schema.json", bytes: Array(schema.utf8)), as: .json)
    let document = try parse("{ input: { columns_from: \"schema.json\"\(more) } }")
    let member = try #require(document.root.members?.first)
    var problems = Diagnostics()
    let input = InputDeclaration(
      member, in: document, using: vocabulary, reporting: &problems)
    return (input, problems)
  }

  /// The column that one field becomes, and what is wrong with it.
  private func column(
    _ field: String
  ) throws -> (column: ColumnDeclaration?, problems: Diagnostics) {
    let (input, problems) = try input(
      #"{ "fields": [ { "name": "x"\#(field.isEmpty ? "" : ", " + field) } ] }"#)
    return (input.columns.first, problems)
  }

  @Test(
    "a field is the column that the short notation would declare",
    arguments: [
      ("", "text"),
      (#""type": "string""#, "text"),
      (
        #""type": "string", "constraints": { "required": true, "unique": true }"#,
        "text required unique"
      ),
      (#""type": "string", "constraints": { "enum": ["a", "b"] }"#, "text in ('a', 'b')"),
      (#""type": "string", "constraints": { "pattern": "[A-Z]{2}" }"#, "text matches '[A-Z]{2}'"),
      (
        #""type": "string", "constraints": { "minLength": 2, "maxLength": 5 }"#,
        #"text matches '[\\s\\S]{2,5}'"#
      ),
      (#""type": "integer", "constraints": { "minimum": 15, "maximum": 100 }"#, "int 15..100"),
      (#""type": "number", "constraints": { "minimum": "0.5" }"#, "number >= 0.5"),
      (#""type": "number", "constraints": { "exclusiveMinimum": 0 }"#, "number > 0"),
      (#""type": "boolean""#, "flag"),
      (#""type": "boolean", "trueValues": ["yes", "TRUE"], "falseValues": ["no"]"#, "flag"),
      (#""type": "date""#, "date"),
      (#""type": "date", "format": "%d/%m/%Y""#, "date 'dd/MM/yyyy'"),
      (#""type": "datetime""#, "datetime"),
      (#""type": "datetime", "format": "%d/%m/%Y %H:%M""#, "datetime 'dd/MM/yyyy HH:mm'"),
      (#""type": "yearmonth""#, "month"),
      (#""type": "year""#, "season(january)"),
      (#""type": "integer", "description": "left aside", "example": 3, "rdfType": "x""#, "int"),
    ])
  func mapped(field: String, notation: String) throws {
    let (found, problems) = try column(field)
    #expect(problems.all.isEmpty, "\(problems.all)")
    let expected = try #require(try TabularTests.column("\"\(notation)\"").column)
    #expect(found?.type == expected.type)
    #expect(found?.constraints == expected.constraints)
  }

  @Test(
    "what no column can be held to is an error at its place",
    arguments: [
      (#""type": "geopoint""#, "the type of a Table Schema must be one of string, integer"),
      (#""type": "string", "format": "email""#, "must be 'default', not 'email'"),
      (#""type": "date", "format": "any""#, "'default' or a pattern such as '%d/%m/%Y', not 'any'"),
      (#""type": "date", "format": "%d/%m""#, "not '%d/%m'"),
      (
        #""type": "date", "constraints": { "minimum": "2020-01-01" }"#,
        "'minimum' of a Table Schema must be a number for a column of numbers, not '2020-01-01'"
      ),
      (#""type": "integer", "constraints": { "enum": [1, 2] }"#, "'enum'"),
      (#""type": "string", "constraints": { "jsonSchema": {} }"#, "the constraint 'jsonSchema'"),
      (#""type": "string", "constraints": { "pattern": "(" }"#, "must be a regular expression"),
      (#""type": "boolean", "trueValues": ["ja"]"#, "must be one of true, 1, yes, not 'ja'"),
      (#""type": "number", "bareNumber": false"#, "'bareNumber' of a Table Schema must be true"),
      (#""type": 3"#, "'type' of a Table Schema must be a text, not 3"),
    ])
  func unmapped(field: String, message: String) throws {
    let (found, problems) = try column(field)
    #expect(found == nil)
    #expect(problems.all.map(\.code) == [.tableSchema])
    #expect(problems.all.first?.message.contains(message) == true, "\(problems.all)")
    #expect(problems.all.first?.place?.file == "schema.json")
  }

  @Test("all fields that cannot be mapped are told at once, unless they are declared beside it")
  func declaredBeside() throws {
    let schema = """
      { "fields": [ { "name": "where", "type": "geopoint" }, { "name": "tags", "type": "array" },
        { "name": "kg", "type": "number" } ] }
      """
    #expect(try input(schema).problems.all.count == 2)
    let (input, problems) = try input(
      schema, ", columns: { where: \"text private\", labels: { type: \"text\", header: \"tags\" } }"
    )
    #expect(problems.all.isEmpty)
    #expect(input.columns.map(\.name) == ["kg", "where", "labels"])
    #expect(input.columns[1].privacy == .hidden)
  }

  @Test("marks, titles and missing values are taken over, labels as reasons where they are one")
  func writing() throws {
    let (input, problems) = try input(
      """
      { "missingValues": ["", "-99", { "value": "R", "label": "Refused" }],
        "fields": [
          { "name": "a", "type": "number", "title": "Area", "decimalChar": ",", "groupChar": "." },
          { "name": "b", "type": "string", "missingValues": ["n/a"] } ] }
      """)
    #expect(problems.all.isEmpty, "\(problems.all)")
    #expect(input.columns[0].label == "Area")
    #expect(input.columns[0].numbers.decimal == UInt8(ascii: ","))
    #expect(input.columns[0].missing.entries.map(\.word) == ["", "-99", "R"])
    #expect(input.columns[0].missing.reason(of: "R") == .refused)
    #expect(input.columns[1].missing.reason(of: "n/a") == .blank)
  }

  @Test("keys of a schema are keys and references, and a key beside it holds in its place")
  func keys() throws {
    let schema = """
      { "fields": [ { "name": "id" }, { "name": "year", "type": "year" }, { "name": "town" } ],
        "primaryKey": ["id", "year"], "uniqueKeys": [["town"]],
        "foreignKeys": [
          { "fields": "town", "reference": { "resource": "towns", "fields": "name" } } ] }
      """
    let (own, problems) = try input(schema)
    #expect(problems.all.isEmpty, "\(problems.all)")
    #expect(own.key == ["id", "year"])
    #expect(own.columns[2].references.map(\.text) == ["towns.name"])
    #expect(own.columns[2].constraints.first == .unique)
    #expect(try input(schema, ", key: [\"id\"]").input.key == ["id"])
  }

  @Test(
    "a schema that is none, or whose keys mean nothing here, is refused",
    arguments: [
      (#"{ "resources": [] }"#, "a Table Schema must have a list of 'fields'"),
      (#"{ "fields": [ { "type": "string" } ] }"#, "an object with a 'name'"),
      (
        #"{ "fields": [ { "name": "a" } ], "primaryKey": "b" }"#,
        "the primary key of a Table Schema must name its columns, not 'b'"
      ),
      (
        #"{ "fields": [ { "name": "a" }, { "name": "b" } ], "uniqueKeys": [["a", "b"]] }"#,
        "a unique key of a Table Schema must be one column"
      ),
      (
        #"{ "fields": [ { "name": "a" } ], "foreignKeys": [ { "fields": "a", "reference": { "resource": "", "fields": "b" } } ] }"#,
        "a foreign key of a Table Schema must be one column of another input"
      ),
    ])
  func refused(schema: String, message: String) throws {
    let problems = try input(schema).problems
    #expect(problems.all.map(\.code) == [.tableSchema])
    #expect(problems.all.first?.message.contains(message) == true, "\(problems.all)")
  }

  @Test("rows are read by the columns of a schema")
  func rows() throws {
    let (input, _) = try input(
      """
      { "missingValues": ["-"],
        "fields": [ { "name": "id", "constraints": { "required": true } },
          { "name": "on", "type": "date", "format": "%d/%m/%Y" },
          { "name": "kg", "type": "number", "decimalChar": "," } ] }
      """)
    let reading = try read(Array("id,on,kg\nA,31/12/2024,\"2,5\"\n,01/01/2025,-\n".utf8), as: input)
    #expect(reading.cells == [["A", "2024-12-31", "2.5"], [nil, "2025-01-01", nil]])
    #expect(reading.messages == ["t.csv:3:1: 'id' must be present, not missing"])
  }
}
