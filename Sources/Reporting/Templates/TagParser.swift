import Tabular

/// Reads the inside of one tag.
struct TagParser {
  /// What a tag is: a part of the report, or a mark that opens or closes one.
  enum Tag: Equatable {
    /// A whole part.
    case node(TemplateNode)
    /// `if`
    case opensChoice(TemplateCondition)
    /// `each`
    case opensLoop(variable: Written, finding: Written)
    /// `else`
    case otherwise
    /// `end`
    case end
  }

  var words: TagWords
  /// How many comparisons and marks of a condition were read; their number is limited.
  var termCount = 0

  /// The tag between two bytes of a template.
  static func tag(in range: Range<Int>, of source: SourceText) throws(Diagnostic) -> Tag {
    var parser = TagParser(words: try TagWords(source, range))
    let tag = try parser.parse()
    try parser.words.expectEnd()
    return tag
  }

  private mutating func parse() throws(Diagnostic) -> Tag {
    guard let first = words.next, first.kind == .name, !words.isValue else {
      return .node(.value(try value()))
    }
    switch first.text {
    case "if":
      words.advance()
      return .opensChoice(try condition())
    case "each":
      words.advance()
      return try loop()
    case "else", "end":
      words.advance()
      return first.text == "end" ? .end : .otherwise
    default: return .node(try node(first.text))
    }
  }

  private mutating func node(_ verb: String) throws(Diagnostic) -> TemplateNode {
    if let section = ReportSection(rawValue: verb) {
      words.advance()
      return .section(section)
    }
    switch verb {
    case "title", "figure", "ref", "table", "models", "note":
      words.advance()
      return try exhibit(verb)
    default: return .value(try value())
    }
  }

  private mutating func exhibit(_ verb: String) throws(Diagnostic) -> TemplateNode {
    switch verb {
    case "title": return .title
    case "figure": return .figure(try words.name("the name of a chart"))
    case "ref": return .reference(try words.dottedName("a table, chart or model"))
    case "table": return .table(try table())
    case "models": return .models(try models())
    default: return .note(try words.text("the words of the note in quotes").text)
    }
  }

  private mutating func loop() throws(Diagnostic) -> Tag {
    let variable = try words.name("a name for the group, as in 'each r in share.by'")
    guard words.take(name: "in") else { throw words.unexpected("'in'") }
    let finding = try words.name("the name of a finding")
    guard words.take("."), words.take(name: "by") else { throw words.unexpected("'.by'") }
    return .opensLoop(variable: variable, finding: finding)
  }
}
