import Tabular

/// `acopio show`: the rows of a file, as they stand, or of a table, as it is computed.
struct ShowCommand: Command {
  static let raw = CommandOption.flag("raw", "show every row, cut nothing")
  static let stats = CommandOption.flag(
    "stats", "show what each column looks like: type, missing cells, values, slips")
  static let head = CommandOption.text("head", as: "N", "how many rows; else 20, with --raw all")
  static let separator = CommandOption.text(
    "separator", as: "MARK", "what stands between cells: a character or 'tab'; else a comma")
  static let quote = CommandOption.text(
    "quote", as: "MARK", "what stands around cells: a character or 'none'; else \"")
  static let encoding = CommandOption.text(
    "encoding", as: "NAME", "how bytes write text, such as windows-1252; else utf-8")
  static let detect = CommandOption.flag(
    "detect", "find out encoding, separator and quote, and say by which evidence")

  let manual = CommandManual(
    "show", "show the rows of a CSV or JSON file, or of a table of a pipeline",
    details: """
      Nothing is guessed: a CSV file has commas, quotes as in RFC 4180 and UTF-8 unless the options
      say otherwise; with --detect Acopio looks at the bytes and tells what they say. Records of
      JSON are rows; nested names are joined by dots. A table is computed and nothing is
      published; private columns are left out.
      """,
    operands: [.required("FILE", "a .csv, .json or .ndjson file, or the name of a table")],
    options: [
      raw, stats, .json, head, separator, quote, encoding, detect, .memory, .limit,
    ],
    examples: [
      .init("show Input/federation/register.csv", "the first rows in columns"),
      .init("show --raw --json --separator ; ventas.csv", "every cell as text, for programs"),
      .init("show --raw --detect ventas.csv", "how a file is written, and its rows"),
      .init("show ventas.csv --stats --detect", "what each column looks like"),
      .init("show viability.coops --head 5", "the first rows of a table of a pipeline"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let options = invocation.options
    let declared = CSVOptions(options, reporting: &problems)
    let head = options.count(Self.head, in: 0...Int.max, reporting: &problems)
    let limits = invocation.limits(reporting: &problems)
    try problems.demandNoErrors()
    if options.has(Self.stats) {
      try Self.profile(options.operands.first ?? "", declared, limits, invocation)
      return 0
    }
    let table = try table(options.operands.first ?? "", declared, limits, invocation)
    invocation.console.tell(table.raw.warnings)
    if options.has(.json) {
      try invocation.console.answer(bytes: table.raw.json)
    } else {
      let rows = head ?? (options.has(Self.raw) ? table.raw.rows.count : 20)
      try show(table, first: rows, on: invocation.console)
    }
    return 0
  }

  /// Shows what the columns of a file look like.
  private static func profile(
    _ name: String, _ declared: CSVOptions, _ limits: Limits, _ invocation: Invocation
  ) throws(CommandFailure) {
    let page: ProfilePage
    do throws(Diagnostic) {
      let file = try InputFile(path: invocation.path(name), shownAs: name, limits: limits)
      let isCSV = InputDeclaration.Format(file: name) == .csv
      let notation = try isCSV ? declared.notation(of: file, on: invocation.console) : .standard
      page = ProfilePage(try FileProfile(file, csv: notation))
    } catch {
      throw .problem(error)
    }
    let isJSON = invocation.options.has(.json)
    try invocation.console.answer(
      isJSON ? page.json.compactText + "\n" : page.lines.map { $0 + "\n" }.joined())
  }

  /// A name without a slash or an ending is that of a table, unless there is such a file.
  private func table(
    _ name: String, _ declared: CSVOptions, _ limits: Limits, _ invocation: Invocation
  ) throws(CommandFailure) -> ShownTable {
    do throws(Diagnostic) {
      let file = try InputFile(path: invocation.path(name), shownAs: name, limits: limits)
      let isCSV = InputDeclaration.Format(file: name) == .csv
      let notation = try isCSV ? declared.notation(of: file, on: invocation.console) : .standard
      let raw = try RawTable(file, csv: notation)
      for remark in raw.remarks { invocation.console.tell(Event("found", remark.text)) }
      return ShownTable(raw)
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
}
