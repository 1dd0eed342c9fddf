import Tabular

/// Finds the number that a question is about among what was computed.
struct TargetSearch {
  let question: CellQuestion
  let plan: Plan

  /// The finding that is asked about; nil where the name is that of a table.
  var finding: FindingPlan? {
    plan.findings.first { $0.declaration.name.text == question.name }
  }

  /// What the number is taken from.
  var sources: Set<Relation.Source> {
    finding.map(plan.sources) ?? [plan.source(of: question.name)]
  }

  /// The number; throws `why.unknown-row` and the like where there is none.
  func target(in traced: inout TracedPlan) throws(Diagnostic) -> CellTarget {
    if let finding { return .finding(try estimate(of: finding, in: &traced)) }
    let source = plan.source(of: question.name)
    guard let table = traced.run.results.tables[source] else {
      throw Diagnostic(
        .unknownNumber, "'\(question.name)' must be a finding or a table, which it is not")
    }
    guard let column = question.column else {
      throw Diagnostic(
        .cellSpelling, "a cell of '\(question.name)' must name a row and a column",
        notes: ["columns: " + table.schema.visibleNames.joined(separator: ", ")])
    }
    guard let field = table.schema[column] else {
      throw unknown(column, in: table)
    }
    guard field.privacy != .hidden else {
      throw Diagnostic(
        .privateCell, "'\(column)' must not be shown, because it is private")
    }
    let row = try row(of: table)
    return .cell(
      TableCell(
        name: question.name, source: source, row: row, column: column,
        identity: RowIdentity(of: row, in: table, besides: column)))
  }

  /// A column that the table has not: a mistake of the question, not of the pipeline.
  private func unknown(_ column: String, in table: Table) -> Diagnostic {
    var problem = table.schema.unknownColumn(column, in: "'\(question.name)'", at: nil)
    problem.code = .unknownNumber
    return problem
  }

  /// The one row that is meant.
  private func row(of table: Table) throws(Diagnostic) -> Int {
    switch question.row {
    case nil where table.rowCount == 1: return 0
    case nil:
      throw Diagnostic(
        .unknownRow, "the row must be named, because '\(question.name)' has \(table.rowCount) rows")
    case .number(let number) where number >= 1 && number <= table.rowCount: return number - 1
    case .number(let number):
      throw Diagnostic(
        .unknownRow,
        "the row must be a number from 1 to \(table.rowCount), not \(number)")
    case .text(let text):
      let columns = table.schema.fields.filter { $0.kind != .number && $0.privacy != .hidden }
      return try only(
        (0..<table.rowCount).filter { row in
          columns.contains { table.value($0.name, row).isWritten(text) }
        }, of: table, called: "'\(text)'",
        known: columns.flatMap { field in
          (0..<table.rowCount).map { table.value(field.name, $0).neutralText }
        }, text)
    case .values(let pairs): return try row(of: table, with: pairs)
    }
  }

  private func row(
    of table: Table, with pairs: [CellQuestion.Pair]
  ) throws(Diagnostic) -> Int {
    var rows = Array(0..<table.rowCount)
    for pair in pairs {
      guard let field = table.schema[pair.column] else {
        throw unknown(pair.column, in: table)
      }
      guard field.privacy != .hidden else {
        throw Diagnostic(
          .privateCell, "'\(pair.column)' must not be searched, because it is private")
      }
      let known = rows.map { table.value(pair.column, $0).neutralText }
      rows = rows.filter { table.value(pair.column, $0).isWritten(pair.text) }
      if rows.isEmpty {
        let text = "\(pair.column)=\(pair.text)"
        return try only([], of: table, called: "'\(text)'", known: known, pair.text)
      }
    }
    return try only(rows, of: table, called: "these values", known: [], "")
  }

  /// The only one of some rows; says what is near where there is none, and what they are where there
  /// are several.
  private func only(
    _ rows: [Int], of table: Table, called words: String, known: [String], _ text: String
  ) throws(Diagnostic) -> Int {
    if rows.count == 1, let row = rows.first { return row }
    guard !rows.isEmpty else {
      throw Diagnostic(
        .unknownRow, "one row of '\(question.name)' must have \(words), and none has",
        hint: NearestName.hint(for: text, among: known)
          ?? "'acopio show \(question.name)' shows them")
    }
    let shown = table.schema.fields.filter { $0.kind != .number && $0.privacy == .open }
    let notes = rows.prefix(5).map { row in
      let cells = shown.map { "\($0.name)=\(table.value($0.name, row).neutralText)" }
      return "row \(row + 1): " + cells.joined(separator: " ")
    }
    throw Diagnostic(
      .unknownRow, "one row of '\(question.name)' must have \(words), not \(rows.count)",
      notes: notes)
  }

  /// The one estimate of a finding that is meant.
  private func estimate(
    of finding: FindingPlan, in traced: inout TracedPlan
  ) throws(Diagnostic) -> FindingCell {
    let groups = try traced.groups(of: finding)
    guard let row = question.row else {
      guard groups.count == 1 else {
        throw Diagnostic(
          .unknownRow, "the group of '\(question.name)' must be named",
          notes: ["groups: " + groups.joined(separator: ", ")])
      }
      return FindingCell(plan: finding, index: 0, group: groups[0])
    }
    var index: Int?
    switch row {
    case .number(let number) where groups.indices.contains(number - 1): index = number - 1
    case .number(let number): index = groups.firstIndex(of: String(number))
    case .text(let text): index = groups.firstIndex(of: text)
    case .values(let pairs):
      index = groups.firstIndex(of: pairs.map(\.text).joined(separator: ", "))
    }
    guard let index else {
      throw Diagnostic(
        .unknownRow, "'\(question.name)' must have the group that is named, which it has not",
        notes: ["groups: " + groups.joined(separator: ", ")])
    }
    return FindingCell(plan: finding, index: index, group: groups[index])
  }
}

extension Value {
  /// Whether people may write the value like this; a season also by its first year.
  fileprivate func isWritten(_ text: String) -> Bool {
    if neutralText == text { return missingReason == nil }
    if case .day(_, .season) = self { return neutralText.hasPrefix(text + "/") }
    return false
  }
}
