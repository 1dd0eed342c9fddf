/// Functions of texts: `lower trim replace starts_with contains`.
struct TextFunction: RowFunction {
  /// Which one.
  enum Name: String, Sendable, CaseIterable {
    case lower, trim, replace
    case startsWith = "starts_with"
    case contains
  }

  let name: Name

  init(_ name: Name) {
    self.name = name
  }

  var manual: FunctionManual {
    switch name {
    case .lower:
      FunctionManual(
        "lower", .row, ["text"], "the text in lower case", example: ("lower('JUNÍN')", "junín"))
    case .trim:
      FunctionManual(
        "trim", .row, ["text"], "the text without white space at its ends",
        example: ("trim('  a b ')", "a b"))
    case .replace:
      FunctionManual(
        "replace", .row, ["text", "old", "new"], "the text with every 'old' put as 'new'",
        example: ("replace('a-b-c', '-', '/')", "a/b/c"))
    case .startsWith:
      FunctionManual(
        "starts_with", .row, ["text", "start"], "whether the text begins so",
        example: ("starts_with('PE-001', 'PE')", "true"))
    case .contains:
      FunctionManual(
        "contains", .row, ["text", "part"], "whether the text has this part somewhere",
        example: ("contains('La Merced', 'Mer')", "true"))
    }
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }),
      let text = operands.first.flatMap({ typer.expect(.text, $0, for: manual.name) })
    else { return nil }
    var patterns: [String] = []
    for operand in operands.dropFirst() {
      guard case .value(.text(let pattern)) = operand.operation,
        !pattern.isEmpty || !patterns.isEmpty
      else {
        typer.diagnostics.error(
          .formulaArguments, "\(manual.name) must look for a text in quotes that is not empty",
          at: typer.place(of: operand.source))
        return nil
      }
      patterns.append(pattern)
    }
    let isTest = name == .startsWith || name == .contains
    return TypedNode(
      .apply(TextKernel(name: name, patterns: patterns)), [text],
      gives: .init(kind: isTest ? .flag : .text), source: call.node)
  }
}

/// Works on the different texts of a column, not on its cells, and compares by Unicode scalars.
struct TextKernel: RowKernel {
  let name: TextFunction.Name
  let patterns: [String]

  func column(_ operands: [Operand], rows: Int) -> Column {
    guard let texts = operands[0].column.textColumn else { return operands[0].column }
    switch name {
    case .lower: return texts.mapping { $0.lowercased() }
    case .trim: return texts.mapping(Self.trimmed)
    case .replace:
      return texts.mapping { Self.replaced(Array($0.utf8), patterns[0].utf8, patterns[1].utf8) }
    case .startsWith: return texts.testing { $0.utf8.starts(with: patterns[0].utf8) }
    case .contains:
      let part = Array(patterns[0].utf8)
      return texts.testing { Self.firstIndex(of: part, in: Array($0.utf8), from: 0) != nil }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let start = scalars.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return end.map { String(start[...$0]) } ?? ""
  }

  private static func replaced(
    _ text: [UInt8], _ old: String.UTF8View, _ new: String.UTF8View
  ) -> String {
    let part = Array(old)
    var result: [UInt8] = []
    var start = 0
    while let found = firstIndex(of: part, in: text, from: start) {
      result += text[start..<found]
      result += new
      start = found + part.count
    }
    return String(decoding: result + text[start...], as: UTF8.self)
  }

  private static func firstIndex(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count - start >= part.count else { return nil }
    return (start...(text.count - part.count)).first { text[$0...].starts(with: part) }
  }
}

extension TextColumn {
  /// Each different text put as another one.
  func mapping(_ change: (String) -> String) -> Column {
    let changed = TextColumn(levels.map { Optional(change($0)) })
    let recoded = codes.map { $0 < 0 ? -1 : changed.codes[Int($0)] }
    return .texts(TextColumn(codes: recoded, levels: changed.levels, presence: presence))
  }

  /// Whether each text passes a test.
  func testing(_ test: (String) -> Bool) -> Column {
    let passed = levels.map(test)
    return .flags(
      FlagColumn(flags: codes.map { $0 >= 0 && passed[Int($0)] }, presence: presence))
  }
}
