extension Evaluation {
  /// Stops the run when a key stands more often than the join promised.
  func demandUnique(
    _ left: Table, _ right: Table, _ match: Match, _ codes: KeyCodes, _ relation: Relation
  ) throws(Diagnostic) {
    if match.expect.rightIsUnique, match.nearest == nil,
      let repeated = Partners(codes.right, count: codes.count).firstRepetition
    {
      throw duplicate(repeated, in: right, keys: match.on.map(\.right), side: "right", relation)
    }
    if match.expect.leftIsUnique,
      let repeated = Partners(codes.left, count: codes.count).firstRepetition
    {
      throw duplicate(repeated, in: left, keys: match.on.map(\.left), side: "left", relation)
    }
  }

  private func duplicate(
    _ rows: (first: Int, second: Int), in table: Table, keys: [String], side: String,
    _ relation: Relation
  ) -> Diagnostic {
    let shown = keys.map { key in
      let isOpen = table.schema[key]?.privacy == .open
      return isOpen ? "\(key) '\(table.column(key)?.value(rows.first).plainText ?? "")'" : key
    }
    return Diagnostic(
      .duplicateKey,
      "\(shown.joined(separator: ", ")) must stand once on the \(side) of this join, not in rows "
        + "\(rows.first + 1) and \(rows.second + 1)",
      at: relation.step.place,
      notes: ["rows are counted in the table as it enters the join"],
      hint: "say which row counts with a \"distinct\" step, or change \"expect\"?")
  }
}

extension Value {
  /// The value as plain text for messages.
  public var plainText: String {
    switch self {
    case .number(.decimal(let mantissa, let scale)):
      Decimals.text(mantissa, scale: scale)
    case .number(.binary(let number)): "\(number)"
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing(let reason): reason.text
    }
  }
}
