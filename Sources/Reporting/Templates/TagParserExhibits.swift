import Tabular

extension TagParser {
  /// What follows `table`.
  mutating func table() throws(Diagnostic) -> TableTag {
    var tag = TableTag(table: try words.dottedName("the name of a table"))
    try options(["columns", "sort", "top", "caption", "id"]) { name, words throws(Diagnostic) in
      switch name {
      case "columns": tag.columns = try words.list(Self.column)
      case "sort": tag.sort = try words.list(Self.sortKey)
      case "top": tag.top = try words.whole("a whole number of rows from 1", from: 1)
      case "caption": tag.caption = try words.text("words in quotes").text
      default: tag.id = try words.name("a name for 'ref'")
      }
    }
    return tag
  }

  /// What follows `models`.
  mutating func models() throws(Diagnostic) -> ModelsTag {
    var tag = ModelsTag(
      models: try words.list { words throws(Diagnostic) in try words.name("the name of a model") })
    try options(["terms", "caption", "interval"]) { name, words throws(Diagnostic) in
      switch name {
      case "terms": tag.terms = try words.list(Self.column)
      case "caption": tag.caption = try words.text("words in quotes").text
      default:
        tag.showsIntervals = words.take(name: "true")
        guard tag.showsIntervals || words.take(name: "false") else {
          throw words.unexpected("true or false")
        }
      }
    }
    return tag
  }

  private static func column(_ words: inout TagWords) throws(Diagnostic) -> Written {
    try words.nameOrText("the name of a column")
  }

  private static func sortKey(_ words: inout TagWords) throws(Diagnostic) -> TableTag.SortKey {
    let descends = words.take("-")
    let written = try column(&words)
    guard !descends, written.text.hasPrefix("-") else {
      return TableTag.SortKey(column: written, isDescending: descends)
    }
    return TableTag.SortKey(
      column: Written(String(written.text.dropFirst()), at: written.place), isDescending: true)
  }

  private mutating func options(
    _ known: [String],
    read: (String, inout TagWords) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    while words.take(",") {
      let option = try words.name("an option")
      guard known.contains(option.text) else {
        throw Diagnostic(
          .templateSyntax, "'\(option.text)' must be an option of this tag, which it is not",
          at: option.place, notes: ["options: " + known.joined(separator: ", ")],
          hint: NearestName.hint(for: option.text, among: known))
      }
      guard words.take(":") else { throw words.unexpected("':'") }
      try read(option.text, &words)
    }
  }
}
