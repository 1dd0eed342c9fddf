/// How much memory the tables of a run may take: a run that would need more stops with a message
/// before the system kills it without one.
///
/// What a step will need is estimated before it is made, from its rows and columns: eight bytes for
/// each cell, and sixteen for each row that a join pairs.
public struct MemoryBudget: Sendable, Equatable {
  /// The most bytes that one step, or one input, may take.
  public let bytes: Int

  /// No other limit than the rows that a table can count.
  public static let unlimited = MemoryBudget(bytes: .max)

  /// A budget of some bytes.
  public init(bytes: Int) { self.bytes = max(0, bytes) }

  /// Makes sure that a table can be made; throws `run.memory`.
  ///
  /// - Parameters:
  ///   - what: the subject of the message, such as "the join".
  ///   - hint: how fewer rows could come about.
  func demand(
    _ what: String, rows: Int, columns: Int, of step: Relation.Step, hint: String
  ) throws(Diagnostic) {
    try Limits().demand(.rows, what, has: rows, at: step.place, hint: hint)
    let (needed, overflow) = rows.multipliedReportingOverflow(by: 16 + 8 * columns)
    guard overflow || needed > bytes else { return }
    throw Diagnostic(
      .memory,
      "\(what) must fit into \(text(bytes)), and its \(rows) rows of \(columns) columns "
        + "would take about \(text(overflow ? .max : needed))", at: step.place,
      notes: [Limit.memory.advice], hint: hint)
  }

  /// Makes sure that files can be read; throws `run.memory`.
  public func demand(
    reading name: String, bytes needed: Int, at place: Place?
  ) throws(Diagnostic) {
    guard needed > bytes else { return }
    throw Diagnostic(
      .memory,
      "'\(name)' must fit into \(text(bytes)), and reading it takes about \(text(needed))",
      at: place, notes: [Limit.memory.advice],
      hint: "read fewer or smaller files, or allow more, as in '--memory 8GiB'")
  }

  private func text(_ bytes: Int) -> String { ByteCount(bytes).text }
}
