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

  /// The most rows of a table: texts, groups and pairs are numbered in 32 bits.
  static let greatestRowCount = Int(Int32.max)

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
    guard rows <= Self.greatestRowCount else {
      throw Diagnostic(
        .memory, "\(what) must make at most \(Self.greatestRowCount) rows, not \(rows)",
        at: step.place, hint: hint)
    }
    let (needed, overflow) = rows.multipliedReportingOverflow(by: 16 + 8 * columns)
    guard overflow || needed > bytes else { return }
    throw Diagnostic(
      .memory,
      "\(what) must fit into \(Self.text(bytes)), and its \(rows) rows of \(columns) columns "
        + "would take about \(Self.text(overflow ? .max : needed))", at: step.place,
      notes: ["'--memory' sets the limit"], hint: hint)
  }

  /// Makes sure that files can be read; throws `run.memory`.
  public func demand(
    reading name: String, bytes needed: Int, at place: Place?
  ) throws(Diagnostic) {
    guard needed > bytes else { return }
    throw Diagnostic(
      .memory,
      "'\(name)' must fit into \(Self.text(bytes)), and to read its files takes about "
        + Self.text(needed), at: place, notes: ["'--memory' sets the limit"],
      hint: "read fewer files at once, or allow more, as in '--memory 8GiB'")
  }

  /// A number of bytes in the largest unit of which there is one at least.
  private static func text(_ bytes: Int) -> String {
    let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)]
    guard let (name, power) = units.first(where: { bytes >> $0.1 > 0 }) else {
      return "\(bytes) bytes"
    }
    return "\(bytes >> power) \(name)"
  }
}

extension MemoryBudget {
  /// Reads `512MiB`, `2GiB`, `1500000`; nil for what is no size of at least one byte.
  public init?(_ text: String) {
    // A size without a unit is a number of bytes.
    let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)]
    let unit = units.first { text.hasSuffix($0.0) }
    let digits = text.dropLast(unit?.0.count ?? 0)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let count = Int(digits) else {
      return nil
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: 1 << (unit?.1 ?? 0))
    guard bytes > 0, !overflow else { return nil }
    self.init(bytes: bytes)
  }
}
