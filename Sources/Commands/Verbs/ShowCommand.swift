import Tabular

/// `acopio show`: the rows of a file, as they stand, or of a table, as it is computed.
struct ShowCommand: Command {
  static let raw = CommandOption.flag("raw", "show every row, cut nothing")
  static let head = CommandOption.text("head", as: "N", "how many rows; else 20, with --raw all")
  static let separator = CommandOption.text(
    "separator", as: "MARK", "what stands between cells: a character or 'tab'; else a comma")
  static let quote = CommandOption.text(
    "quote", as: "MARK", "what stands around cells: a character or 'none'; else \"")
  static let encoding = CommandOption.text("encoding", as: "NAME", "utf-8, which it is anyway")

  let manual = CommandManual(
    "show", "show the rows of a CSV or JSON file, or of a table of a pipeline",
    details: """
      Nothing is guessed: a CSV file has commas, quotes as in RFC 4180 and UTF-8 unless the options
      say otherwise. Records of JSON are rows; nested names are joined by dots. A table is computed
      and nothing is published; private columns are left out.
      """,
    operands: [.required("FILE", "a .csv, .json or .ndjson file, or the name of a table")],
    options: [raw, .json, head, separator, quote, encoding],
    examples: [
      .init("show Input/federation/register.csv", "the first rows in columns"),
      .init("show --raw --json --separator ; ventas.csv", "every cell as text, for programs"),
      .init("show viability.coops --head 5", "the first rows of a table of a pipeline"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let options = invocation.options
    let dialect = dialect(options, reporting: &problems)
    let limit = options.count(Self.head, in: 0...Int.max, reporting: &problems)
    _ = options.choice(Self.encoding, ["utf-8", "UTF-8"], reporting: &problems)
    try problems.demandNoErrors()
    let table = try table(options.operands.first ?? "", dialect, invocation)
    invocation.console.tell(table.raw.warnings)
    if options.has(.json) {
      try invocation.console.answer(bytes: table.raw.json)
    } else {
      let rows = limit ?? (options.has(Self.raw) ? table.raw.rows.count : 20)
      try show(table, first: rows, on: invocation.console)
    }
    return 0
  }

  /// A name without a slash or an ending is that of a table, unless there is such a file.
  private func table(
    _ name: String, _ dialect: CSVDialect, _ invocation: Invocation
  ) throws(CommandFailure) -> ShownTable {
    do throws(Diagnostic) {
      let file = try InputFile(path: invocation.path(name), shownAs: name)
      return ShownTable(try RawTable(file, dialect: dialect))
    } catch {
      guard error.code == .inputMissing, !Self.isPath(name) else { throw .problem(error) }
      return ShownTable(try TableSearch(invocation).table(name))
    }
  }

  private static func isPath(_ name: String) -> Bool {
    name.contains("/") || [".csv", ".json", ".ndjson", ".txt"].contains { name.hasSuffix($0) }
  }

  private func show(
    _ table: ShownTable, first count: Int, on console: Console
  ) throws(CommandFailure) {
    for line in table.lines(first: count) { try console.answer(line + "\n") }
    let rest = table.raw.rows.count - min(count, table.raw.rows.count)
    if rest > 0 {
      console.tell(
        Event("cut", "and \(rest) more rows: --raw shows all", [("rows", .whole(rest))]))
    }
  }

  private func dialect(
    _ options: CommandOptions, reporting diagnostics: inout Diagnostics
  ) -> CSVDialect {
    let separator = mark(
      Self.separator, options, ["tab": UInt8(ascii: "\t")], reporting: &diagnostics)
    let quote =
      options.text(Self.quote) == "none"
      ? nil
      : mark(Self.quote, options, [:], reporting: &diagnostics) ?? CSVDialect.standard.quote
    guard
      let dialect = CSVDialect(
        separator: separator ?? CSVDialect.standard.separator, quote: quote)
    else {
      diagnostics.error(
        .optionValue, "'--separator' and '--quote' must be two characters that end no line")
      return .standard
    }
    return dialect
  }

  /// One ASCII character, or a word that stands for one.
  private func mark(
    _ option: CommandOption, _ options: CommandOptions, _ words: [String: UInt8],
    reporting diagnostics: inout Diagnostics
  ) -> UInt8? {
    guard let text = options.text(option) else { return nil }
    if let byte = words[text] { return byte }
    if let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80 { return byte }
    diagnostics.error(.optionValue, "'--\(option.name)' must be one character, not '\(text)'")
    return nil
  }
}
