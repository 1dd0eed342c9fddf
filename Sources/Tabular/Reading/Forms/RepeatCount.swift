/// Holds the number of records below each parent of a JSON file against what the parent says it is.
struct RepeatCount {
  private let header: String
  private let input: InputDeclaration

  /// Nil where nothing says how many there are.
  init?(_ input: InputDeclaration) {
    guard let header = input.repeatCount else { return nil }
    self.header = header
    self.input = input
  }

  /// The records whose parents have as many as they say, and what is wrong with the others.
  ///
  /// Throws `input.missing-column` when no parent says how many it has.
  func sorted(
    _ records: JSONRecords, of file: Int
  ) throws(Diagnostic) -> (fitting: [JSONRecords.Record], problems: [RowProblem]) {
    try demandCounts(records)
    var fitting: [JSONRecords.Record] = []
    var problems: [RowProblem] = []
    var start = 0
    for (parent, count) in records.parents {
      let own = records.all[start..<(start + count)]
      start += count
      let stated = stated(by: parent)
      guard stated ?? 0 != count else {
        fitting += own
        continue
      }
      let found = RepeatMismatch.Count(header: header, stated: stated, found: count)
      problems += own.map { RowProblem(.siblings(found), at: $0.location(in: file)) }
      if count == 0 {
        problems.append(RowProblem(.childless(found), at: parent.location(in: file)))
      }
    }
    return (fitting, problems)
  }

  private func demandCounts(_ records: JSONRecords) throws(Diagnostic) {
    let isStated = records.parents.contains { stated(by: $0.record) != nil }
    guard !isStated, !records.all.isEmpty else { return }
    let names = records.parents.first?.record.node.members?.map(\.key) ?? []
    throw Diagnostic(
      .inputColumnMissing,
      "the parents of '\(input.name)' must have a number under '\(header)', which none has",
      at: input.place, hint: NearestName.hint(for: header, among: names))
  }

  private func stated(by parent: JSONRecords.Record) -> Int? {
    JSONHeader(header, form: input.form).value(in: parent)?.count
  }
}

extension JSONRecords.Record {
  /// Where the record begins.
  fileprivate func location(in file: Int) -> RecordLocation {
    RecordLocation(file: file, byte: node.range.lowerBound)
  }
}

extension JSONNode {
  /// A whole number, written as one or as a text; nil for anything else.
  fileprivate var count: Int? {
    switch value {
    case .number(let text), .text(let text): Int(text)
    default: nil
    }
  }
}
