/// One field of a Table Schema, as a declared column.
struct TableSchemaField {
  private let field: SchemaNode

  init(_ field: SchemaNode) { self.field = field }

  /// The column; throws `input.table-schema` for the first thing that no column can be held to.
  func column(_ defaults: ColumnDefaults) throws(Diagnostic) -> ColumnDeclaration {
    guard let name = try field.text("name"), !name.isEmpty else {
      throw field.unmapped("a field", "an object with a 'name'", at: field.node)
    }
    var column = ColumnDeclaration(name, try type(defaults))
    column.label = try field.text("title") ?? ""
    column.missing = try field.missing(defaults.missing)
    column.numbers = try numbers(defaults.numbers)
    column.constraints = try TableSchemaConstraints(field, of: column.type).all
    column.place = field.document.place(of: field.node)
    return column
  }

  private func type(_ defaults: ColumnDefaults) throws(Diagnostic) -> ColumnType {
    let known = ["string", "integer", "number", "boolean", "date", "datetime", "year", "yearmonth"]
    let name = try field.text("type") ?? "string"
    let format = try field.text("format") ?? "default"
    guard known.contains(name) else {
      throw field.unmapped(
        "the type", "one of \(known.joined(separator: ", "))", at: field.node["type"] ?? field.node)
    }
    if name.hasPrefix("date") { return try time(format, defaults, hasTime: name == "datetime") }
    guard format == "default" else {
      throw field.unmapped(
        "the format of a \(name)", "'default'", at: field.node["format"] ?? field.node)
    }
    switch name {
    case "integer": return .integer(.none)
    case "number": return .number(.none)
    case "boolean": return try flag()
    case "year": return .season(start: 1)
    case "yearmonth": return .month(.isoMonth)
    default: return .text
    }
  }

  /// A date or a datetime in a pattern of `strftime`.
  private func time(
    _ format: String, _ defaults: ColumnDefaults, hasTime: Bool
  ) throws(Diagnostic) -> ColumnType {
    if format == "default" { return hasTime ? .datetime(.iso) : .date(defaults.date ?? .iso) }
    let pattern = Self.pattern(format)
    if hasTime, let pattern = pattern.flatMap({ DatetimePattern($0) }) { return .datetime(pattern) }
    if !hasTime, let pattern = pattern.flatMap({ DatePattern($0) }) { return .date(pattern) }
    throw field.unmapped(
      "the format", "'default' or a pattern such as '%d/%m/%Y'",
      at: field.node["format"] ?? field.node)
  }

  /// A pattern of `strftime` as pipelines write it; nil where a part has no counterpart.
  private static func pattern(_ format: String) -> String? {
    let parts: [Character: String] = [
      "Y": "yyyy", "y": "yy", "m": "MM", "d": "dd", "b": "MMM", "B": "MMMM", "H": "HH", "M": "mm",
      "S": "ss",
    ]
    var pattern = ""
    var isMark = false
    for character in format {
      if isMark {
        guard let part = parts[character] else { return nil }
        pattern += part
        isMark = false
      } else if character == "%" {
        isMark = true
      } else {
        pattern += character.isLetter ? "'\(character)'" : String(character)
      }
    }
    return isMark ? nil : pattern
  }

  /// True and false, where the schema has no other words for them than flags have.
  private func flag() throws(Diagnostic) -> ColumnType {
    for (key, words) in [
      ("trueValues", ["true", "1", "yes"]), ("falseValues", ["false", "0", "no"]),
    ] {
      for value in try field.list(key) where !words.contains(value.text?.lowercased() ?? "") {
        throw field.unmapped("'\(key)'", "one of \(words.joined(separator: ", "))", at: value)
      }
    }
    return .flag
  }

  private func numbers(_ defaults: NumberNotation) throws(Diagnostic) -> NumberNotation {
    if try field.flag("bareNumber") == false {
      throw field.unmapped("'bareNumber'", "true", at: field.node["bareNumber"] ?? field.node)
    }
    var problems = Diagnostics()
    let renamed = [("decimal", "decimalChar"), ("thousands", "groupChar")].compactMap {
      ours, theirs in
      field.node.members?.first { $0.key == theirs }.map {
        JSONNode.Member(key: ours, keyRange: $0.keyRange, node: $0.node)
      }
    }
    let keys = SectionKeys(
      JSONNode(.object(renamed), at: field.node.range), in: field.document)
    let numbers = keys.numbers(defaults, reporting: &problems)
    if let problem = problems.errors.first { throw problem }
    return numbers
  }
}
