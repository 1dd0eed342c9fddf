import Tabular

extension TagParser {
  /// A value with its member and filters.
  mutating func value() throws(Diagnostic) -> TemplateValue {
    let start = words.offset
    let (source, member) = try valueSource()
    var filters: [ValueFilter] = []
    while words.take("|") { filters.append(try filter()) }
    return TemplateValue(
      source: source, member: member, filters: filters, place: words.place(from: start))
  }

  private mutating func valueSource() throws(Diagnostic) -> (
    TemplateValue.Source, TemplateValue.Member
  ) {
    if let parameter = words.next, parameter.kind == .parameter {
      words.advance()
      return (.parameter(Written(parameter.text, at: words.place(parameter))), .value)
    }
    let isCount = words.next?.text == "count" && !words.isValue
    let name = try words.name("the name of a finding, a parameter or a tag")
    if isCount { return (.count(try words.dottedName("the name of a table")), .value) }
    if words.next?.text == "[" { return (.cell(try cell(of: name)), .value) }
    return (.name(name), try member())
  }

  private mutating func member() throws(Diagnostic) -> TemplateValue.Member {
    guard words.take(".") else { return .value }
    let written = try words.name("a part of the finding")
    guard let member = TemplateValue.Member(rawValue: written.text) else {
      let known = TemplateValue.Member.allCases.map(\.rawValue)
      throw Diagnostic(
        .templateSyntax, "'\(written.text)' must be a part of a finding, which it is not",
        at: written.place, notes: ["parts: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: written.text, among: known))
    }
    return member
  }

  private mutating func cell(of table: Written) throws(Diagnostic) -> TemplateValue.TableCell {
    _ = words.take("[")
    var key: [TemplateValue.KeyPart] = []
    repeat {
      let column = try words.nameOrText("a column of the key")
      guard words.take(":") else { throw words.unexpected("':' and the value of the key") }
      key.append(TemplateValue.KeyPart(column: column, value: try literal()))
    } while words.take(",")
    guard words.take("]") else { throw words.unexpected("',' or ']'") }
    guard words.take(".") else { throw words.unexpected("'.' and a column") }
    let column = try words.nameOrText("a column")
    return TemplateValue.TableCell(table: table, key: key, column: column)
  }

  private mutating func filter() throws(Diagnostic) -> ValueFilter {
    let start = words.offset
    let written = try words.name("a filter")
    let known = ValueFilter.Form.allCases.map(\.rawValue)
    guard let form = ValueFilter.Form(rawValue: written.text) else {
      throw Diagnostic(
        .templateFilter, "'\(written.text)' must be a filter, which it is not", at: written.place,
        notes: ["filters: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: written.text, among: known))
    }
    guard case .number = words.next?.kind else {
      return ValueFilter(form: form, decimals: nil, place: words.place(from: start))
    }
    let decimals = try words.whole("a number of decimals from 0 to 12", from: 0)
    guard decimals <= 12, ValueFilter.takesDecimals(form) else {
      throw Diagnostic(
        .templateFilter, "'\(written.text)' must not be followed by \(decimals)",
        at: words.place(from: start),
        hint: "number, percent, points and money take 0 to 12 decimals")
    }
    return ValueFilter(form: form, decimals: decimals, place: words.place(from: start))
  }

  /// A constant.
  mutating func literal() throws(Diagnostic) -> TemplateLiteral {
    guard let word = words.next else { throw words.unexpected("a value") }
    switch word.kind {
    case .text: words.advance(); return .text(word.text)
    case .parameter: words.advance(); return .parameter(Written(word.text, at: words.place(word)))
    case .number(let unit):
      guard let number = Double(word.text), number.isFinite else { break }
      words.advance()
      return .number(
        number,
        unit: unit.map { Written(words.source.text($0), at: words.source.place(of: $0)) })
    case .name where ["true", "false"].contains(word.text):
      words.advance()
      return .flag(word.text == "true")
    case .name, .symbol: break
    }
    throw words.unexpected("a text in quotes, a number, true, false or a parameter")
  }
}
