/// Holds the number of records below each parent against what the parent says it is.
struct RepeatCount {
  private let name: String
  private let input: InputDeclaration
  /// How many parents with another number are named.
  private static let shown = 5

  /// Nil where nothing says how many there are.
  init?(_ input: InputDeclaration) {
    guard let name = input.repeatCount else { return nil }
    self.name = name
    self.input = input
  }

  /// What is wrong with the records of a JSON file.
  func problem(
    _ parents: [(record: JSONRecords.Record, count: Int)], in source: SourceText
  ) -> Diagnostic? {
    let header = JSONHeader(name, form: input.form)
    var wrong = 0
    var notes: [String] = []
    for (record, count) in parents {
      guard let stated = header.value(in: record)?.count, stated != count else { continue }
      wrong += 1
      let place = source.place(of: record.node.range)
      notes.append("\(place.file):\(place.line) says \(stated), but has \(count)")
    }
    return problem(wrong, of: parents.count, notes)
  }

  /// What is wrong where so many parents have another number of records than they say.
  func problem(_ wrong: Int, of parents: Int, _ notes: [String]) -> Diagnostic? {
    guard wrong > 0 else { return nil }
    return Diagnostic(
      .inputRepeat,
      "'\(input.name)' must have as many rows for each parent as '\(name)' says, but \(wrong) of "
        + "\(parents) have others", at: input.place, notes: Array(notes.prefix(Self.shown)))
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
