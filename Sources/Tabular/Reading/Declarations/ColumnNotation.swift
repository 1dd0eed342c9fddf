/// Reads the short notation of a column: `number[PEN/qq green] >= 0`, `text key(person)`,
/// `season(april) required`, `text in ('woman', 'man')`, `date 'dd/MM/yyyy'`.
struct ColumnNotation {
  private(set) var words: ColumnWords
  private let defaults: ColumnDefaults

  init(_ written: Written, _ defaults: ColumnDefaults) {
    words = ColumnWords(written)
    self.defaults = defaults
  }

  /// What other programs call the types.
  private static let otherNames = [
    "integer": "int", "long": "int", "string": "text", "str": "text", "char": "text",
    "varchar": "text", "factor": "text", "float": "number", "double": "number",
    "decimal": "number", "numeric": "number", "real": "number", "bool": "flag",
    "boolean": "flag", "logical": "flag", "timestamp": "datetime", "select_one": "scale",
    "select_multiple": "multiple",
  ]

  /// The names of all types.
  static let typeNames = ColumnWord.types.map(\.name)
  /// The words that may follow a type.
  private static let constraintNames = ColumnWord.constraints.map(\.name)
    .filter { $0.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false }

  /// Reads the type and everything after it into a declaration.
  ///
  /// `quantity` gives what a column of that type reads; nil where the object does not say.
  mutating func read(
    _ name: String, quantity: QuantityDeclaration?
  ) throws(Diagnostic) -> ColumnDeclaration {
    var column = ColumnDeclaration(name, try type(quantity: quantity))
    while let word = words.next() { try read(word, into: &column) }
    return column
  }

  private mutating func type(
    quantity: QuantityDeclaration?
  ) throws(Diagnostic) -> ColumnType {
    guard let word = words.next() else { throw words.problem("must name a type, not nothing") }
    switch word.text {
    case "text": return .text
    case "int": return .integer(try measure())
    case "number": return .number(try measure())
    case "flag": return .flag
    case "date": return .date(try pattern(hasDay: true) ?? defaults.date ?? .iso)
    case "month": return .month(try pattern(hasDay: false) ?? .isoMonth)
    case "datetime": return .datetime(try datetimePattern() ?? .iso)
    case "season": return .season(start: try seasonStart())
    case "scale": return .scale(try scale(after: word))
    case "multiple":
      var scale = try scale(after: word)
      try requireCodesWithoutSpaces(scale, word)
      scale.allowsSeveral = true
      return .scale(scale)
    case "quantity":
      guard let quantity else {
        throw words.problem(
          "must be an object with 'amount', 'unit' and 'as' where it is a quantity", at: word)
      }
      return .quantity(quantity)
    default:
      var problem = words.problem(
        "must be one of those that columns have, not '\(word.text)'", at: word,
        hint: Self.otherNames[word.text.lowercased()].map { "did you mean '\($0)'?" }
          ?? NearestName.hint(for: word.text, among: Self.typeNames)
          ?? "'acopio help types' says what each of them holds")
      problem.notes = ["types: " + Self.typeNames.joined(separator: ", ")]
      throw problem
    }
  }

  private mutating func measure() throws(Diagnostic) -> Measure {
    guard let text = try words.bracketed("[", "]") else { return .none }
    do throws(UnitCatalogue.Misspelling) {
      return try defaults.units.measure(text.text)
    } catch {
      let start = text.range.lowerBound + error.range.lowerBound
      throw words.unknownUnit(error, at: start..<(start + error.range.count))
    }
  }

  private mutating func seasonStart() throws(Diagnostic) -> Int {
    guard let month = try words.bracketed("(", ")") else {
      throw words.problem(
        "must say in which month a season starts, as in 'season(april)'")
    }
    guard let index = CivilDay.monthNames.firstIndex(of: month.text) else {
      throw words.problem(
        "must name an English month, not '\(month.text)'", at: month,
        hint: NearestName.hint(for: month.text, among: CivilDay.monthNames))
    }
    return index + 1
  }

  private mutating func scale(after word: ColumnWords.Word) throws(Diagnostic) -> Scale {
    guard let name = try words.bracketed("(", ")") else {
      if defaults.hasQuestions { return Scale("", []) }
      throw words.problem("must name its scale, as in '\(word.text)(agreement)'", at: word)
    }
    if let scale = defaults.vocabulary.scale(name.text) {
      guard scale.levels.isEmpty, !defaults.hasQuestions else { return scale }
      throw words.problem(
        "must name a scale with 'levels' where no form ('questions') has them", at: name)
    }
    if defaults.hasQuestions { return Scale(name.text, []) }
    throw words.problem(
      "must name a scale of the section 'scales', not '\(name.text)'", at: name,
      hint: NearestName.hint(for: name.text, among: defaults.vocabulary.scales.map(\.name)))
  }

  private func requireCodesWithoutSpaces(
    _ scale: Scale, _ word: ColumnWords.Word
  ) throws(Diagnostic) {
    guard let code = scale.codes.first(where: { $0.contains(" ") }) else { return }
    throw words.problem(
      "must use a scale whose codes have no spaces where several are chosen, not '\(code)'",
      at: word)
  }

  private mutating func pattern(hasDay: Bool) throws(Diagnostic) -> DatePattern? {
    guard let text = try words.quoted() else { return nil }
    guard let pattern = DatePattern(text.text, hasDay: hasDay) else {
      throw words.problem(
        "must be a pattern such as \(hasDay ? "'dd/MM/yyyy'" : "'MM/yyyy'"), not '\(text.text)'",
        at: text,
        hint: "yyyy or yy is the year, MM or MMM the month, dd or d the day")
    }
    return pattern
  }

  private mutating func datetimePattern() throws(Diagnostic) -> DatetimePattern? {
    guard let text = try words.quoted() else { return nil }
    guard let pattern = DatetimePattern(text.text) else {
      throw words.problem(
        "must be a pattern such as 'dd/MM/yyyy HH:mm', not '\(text.text)'", at: text)
    }
    return pattern
  }

  private mutating func read(
    _ word: ColumnWords.Word, into column: inout ColumnDeclaration
  ) throws(Diagnostic) {
    switch word.text {
    case "required": column.constraints.append(.required)
    case "unique": column.constraints.append(.unique)
    case "private": column.privacy = .hidden
    case "reversed": try reverse(word, &column)
    case "key": try readKey(into: &column)
    case ">=", ">", "<=", "<": try readBound(word, into: &column)
    case "in": column.constraints.append(.oneOf(try texts(after: word, for: column)))
    case "matches": column.constraints.append(.matches(try expression(after: word, for: column)))
    case "refers": column.constraints.append(.refers(try reference(after: word)))
    default:
      guard let range = try words.range(word) else {
        throw words.problem(
          "must be a known word after the type, not '\(word.text)'", at: word,
          hint: NearestName.hint(for: word.text, among: Self.constraintNames))
      }
      try requireNumbers(column, word)
      column.constraints += [.atLeast(range.lower), .atMost(range.upper)]
    }
  }

  private func reverse(
    _ word: ColumnWords.Word, _ column: inout ColumnDeclaration
  ) throws(Diagnostic) {
    guard var scale = column.type.scale, !scale.allowsSeveral else {
      throw words.problem("must be a scale to be 'reversed'", at: word)
    }
    scale.isReversed = true
    column.type = .scale(scale)
  }

  private mutating func readKey(into column: inout ColumnDeclaration) throws(Diagnostic) {
    guard let subject = try words.bracketed("(", ")") else {
      column.isKey = true
      return
    }
    guard subject.text == "person" else {
      throw words.problem("must be 'key' or 'key(person)', not 'key(\(subject.text))'", at: subject)
    }
    column.privacy = .person
  }

  private mutating func readBound(
    _ word: ColumnWords.Word, into column: inout ColumnDeclaration
  ) throws(Diagnostic) {
    try requireNumbers(column, word)
    guard let number = words.next(), let bound = ColumnWords.bound(number.text) else {
      throw words.problem("must have a number after '\(word.text)'", at: word)
    }
    let included = ColumnConstraint.Bound(
      bound.mantissa, scale: bound.scale, isIncluded: word.text.count == 2)
    column.constraints.append(word.text.hasPrefix(">") ? .atLeast(included) : .atMost(included))
  }

  private func requireNumbers(
    _ column: ColumnDeclaration, _ word: ColumnWords.Word
  ) throws(Diagnostic) {
    guard column.type.kind == .number else {
      throw words.problem("must be a column of numbers to have '\(word.text)'", at: word)
    }
  }

  private mutating func texts(
    after word: ColumnWords.Word, for column: ColumnDeclaration
  ) throws(Diagnostic) -> [String] {
    guard column.type == .text, let list = try words.quotedList() else {
      throw words.problem("must be a text followed by \"in ('a', 'b')\"", at: word)
    }
    return list
  }

  private mutating func reference(
    after word: ColumnWords.Word
  ) throws(Diagnostic) -> ColumnReference {
    guard let name = words.next(),
      let reference = ColumnReference(name.text, at: words.place(of: name))
    else {
      throw words.problem(
        "must name an input and its column after 'refers', as in 'refers members.member_id'",
        at: word)
    }
    return reference
  }

  private mutating func expression(
    after word: ColumnWords.Word, for column: ColumnDeclaration
  ) throws(Diagnostic) -> String {
    guard column.type == .text, let text = try words.quoted(),
      (try? Regex<AnyRegexOutput>(text.text)) != nil
    else {
      throw words.problem("must be a text followed by \"matches 'regular expression'\"", at: word)
    }
    return text.text
  }
}
