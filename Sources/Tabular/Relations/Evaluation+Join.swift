extension Evaluation {
  /// The rows of the left, each with the columns of its partners on the right.
  ///
  /// A missing key matches nothing. A key that stands more often than was promised stops the run.
  mutating func joined(
    _ left: Table, _ right: Table, _ match: Match, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let codes = KeyCodes(left, right, on: match.on)
    let partners = Partners(codes.right, count: codes.count)
    try demandUnique(left, right, match, codes, relation)
    try demandMemory(for: codes, partners, match, relation)
    let pairs =
      match.nearest.map { nearest in
        self.nearest(left, right, nearest, codes, partners)
      } ?? allPairs(codes, partners)
    let kept = try settleUnmatched(pairs, match, relation)
    record(entry(kept, pairs, left.rowCount), relation)
    follow([.gathered(kept.left), .gathered(kept.right)])
    return try assembled(left, right, kept, match, relation)
  }

  /// Stops a join of many rows with many before it is made.
  private func demandMemory(
    for codes: KeyCodes, _ partners: Partners, _ match: Match, _ relation: Relation
  ) throws(Diagnostic) {
    let counts = partners.counts
    let rows =
      match.nearest == nil
      ? codes.left.reduce(0) { $0 + max(1, $1 < 0 ? 0 : counts[$1]) } : codes.left.count
    try memory.demand(
      "the join", rows: rows, columns: relation.schema.fields.count, of: relation.step,
      hint: "name more columns under \"on\", so that fewer rows match each other?")
  }

  /// The rows of both sides that belong together; -1 for no partner.
  struct Pairs {
    var left: [Int] = []
    var right: [Int] = []
  }

  private func allPairs(_ codes: KeyCodes, _ partners: Partners) -> Pairs {
    var pairs = Pairs()
    pairs.left.reserveCapacity(codes.left.count)
    pairs.right.reserveCapacity(codes.left.count)
    for (row, code) in codes.left.enumerated() {
      var partner = partners.first(of: code)
      if partner < 0 {
        pairs.left.append(row)
        pairs.right.append(-1)
      }
      while partner >= 0 {
        pairs.left.append(row)
        pairs.right.append(partner)
        partner = partners.next(after: partner)
      }
    }
    return pairs
  }

  /// The partner nearest in time within the greatest distance; of two equally near the earlier one.
  private func nearest(
    _ left: Table, _ right: Table, _ nearest: Match.Nearest, _ codes: KeyCodes,
    _ partners: Partners
  ) -> Pairs {
    var pairs = Pairs(left: Array(0..<left.rowCount), right: [])
    let days = left.column(nearest.left)?.dayColumn
    let others = right.column(nearest.right)?.dayColumn
    for (row, code) in codes.left.enumerated() {
      var best: (distance: Int, day: Int, partner: Int)?
      var partner = partners.first(of: code)
      while partner >= 0, let day = days?.ordinal(row) {
        if let other = others?.ordinal(partner) {
          let candidate = (abs(Int(day) - Int(other)), Int(other), partner)
          if candidate.0 <= nearest.within, best.map({ candidate < $0 }) ?? true {
            best = candidate
          }
        }
        partner = partners.next(after: partner)
      }
      pairs.right.append(best?.partner ?? -1)
    }
    return pairs
  }

  private func settleUnmatched(
    _ pairs: Pairs, _ match: Match, _ relation: Relation
  ) throws(Diagnostic) -> Pairs {
    let lonely = pairs.right.reduce(0) { $0 + ($1 < 0 ? 1 : 0) }
    guard lonely > 0 else { return pairs }
    switch match.unmatched {
    case .keep, .fill: return pairs
    case .refuse where isReplay: return pairs
    case .refuse:
      throw Diagnostic(
        .unmatchedRows,
        "every row must find a partner, and \(lonely) of \(Self.runs(pairs.left)) "
          + (lonely == 1 ? "finds none" : "find none"), at: relation.step.place,
        notes: Self.firstLonely(pairs).map { ["the first is row \($0 + 1) of the table"] } ?? [],
        hint: "say \"unmatched\": \"keep\" or \"drop\" if rows without a partner are right?")
    case .drop:
      let kept = pairs.right.indices.filter { pairs.right[$0] >= 0 }
      return Pairs(left: kept.map { pairs.left[$0] }, right: kept.map { pairs.right[$0] })
    }
  }

  private static func firstLonely(_ pairs: Pairs) -> Int? {
    pairs.right.firstIndex { $0 < 0 }.map { Int(pairs.left[$0]) }
  }

  private func entry(_ kept: Pairs, _ pairs: Pairs, _ rowsIn: Int) -> LedgerEntry {
    var entry = LedgerEntry(verb: "join")
    let rowsKept = Self.runs(kept.left)
    entry.rowsIn = rowsIn
    entry.passed = rowsKept
    entry.unmatched = rowsIn - rowsKept
    entry.rowsOut = kept.left.count
    entry.made = kept.left.count - rowsKept
    entry.keptUnmatched = kept.right.reduce(0) { $0 + ($1 < 0 ? 1 : 0) }
    return entry
  }

  /// How many different rows an ascending list names.
  private static func runs(_ rows: [Int]) -> Int {
    rows.indices.reduce(0) { $0 + ($1 == 0 || rows[$1 - 1] != rows[$1] ? 1 : 0) }
  }

  private func assembled(
    _ left: Table, _ right: Table, _ pairs: Pairs, _ match: Match, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    var columns: [String: Column] = [:]
    let isWhole = pairs.left.count == left.rowCount && pairs.left == Array(0..<left.rowCount)
    for (field, column) in zip(left.schema.fields, left.columns) {
      columns[field.name] = isWhole ? column : column.gathered(pairs.left)
    }
    for name in match.taken {
      columns[name] = right.column(name)?.gathered(pairs.right).filled(
        at: pairs.right, with: match.fillValue(name))
    }
    if let persons = fewerPersons(left, right, pairs) { columns[Schema.personCount] = persons }
    let fields = relation.schema.fields.filter { columns[$0.name] != nil }
    return try Table(relation.schema.replacing(fields), fields.compactMap { columns[$0.name] })
      .following(isWhole ? left.lineage : left.lineage?.gathered(pairs.left))
  }

  /// The smaller number of persons behind the two sides of each row.
  private func fewerPersons(_ left: Table, _ right: Table, _ pairs: Pairs) -> Column? {
    let a = left.column(Schema.personCount)?.numberColumn?.gathered(pairs.left)
    let b = right.column(Schema.personCount)?.numberColumn?.gathered(pairs.right)
    guard let first = a ?? b else { return nil }
    let counts = (0..<first.count).map { row in
      [a, b].compactMap { $0?.number(row) }.min().flatMap { Int(exactly: $0) } ?? 0
    }
    return .numbers(NumberColumn(whole: counts))
  }
}

extension Match {
  /// The value for rows without a partner, if one is declared for the column.
  fileprivate func fillValue(_ name: String) -> Value? {
    guard case .fill(let values) = unmatched else { return nil }
    return values.first { $0.column == name }?.value
  }
}

extension Column {
  /// The column with a value in the rows that have no partner.
  fileprivate func filled(at partners: [Int], with value: Value?) -> Column {
    guard let value else { return self }
    let constant = Column.repeating(value, kind: kind, count: 1)
    guard let both = Column.concatenated([self, constant]) else { return self }
    return both.gathered(partners.indices.map { partners[$0] < 0 ? partners.count : $0 })
  }
}
