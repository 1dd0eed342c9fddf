extension Evaluation {
  /// One row for each combination of the keys, in the order of their first rows.
  ///
  /// The number of persons behind each group travels along in `Schema.personCount`: distinct keys of
  /// persons where rows still carry them, otherwise the largest count among the folded rows, which
  /// never claims more persons than there are.
  mutating func grouped(
    _ table: Table, _ keys: [String], _ aggregations: [Relation.Aggregation],
    _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let groups = try Groups(table, by: keys)
    var columns = keys.compactMap { table.column($0)?.gathered(groups.firstRows) }
    let constants = constants
    let folded = work(on: table).results(of: aggregations.count) { index in
      Result { () throws(Diagnostic) in
        try aggregations[index].formula
          .evaluated(over: table, groups: groups, constants: constants)
      }
    }
    for column in folded { columns.append(try column.get()) }
    if relation.schema[Schema.personCount] != nil {
      columns.append(.numbers(NumberColumn(whole: table.persons(in: groups))))
    }
    record(
      LedgerEntry(verb: "summarize", folding: table.rowCount, into: groups.count), relation)
    follow([.folded(groups.indices)])
    return try Table(relation.schema, columns)
  }
}

extension Table {
  /// How many persons stand behind each group, at least.
  package func persons(in groups: Groups) -> [Int] {
    if let person = schema.personField, case .texts(let column)? = column(person.name) {
      return groups.distinctCounts(of: column.codes, levels: column.levels.count)
    }
    var largest = [Int](repeating: 0, count: groups.count)
    guard let counts = column(Schema.personCount)?.numberColumn?.doubles else {
      return largest
    }
    for (row, group) in groups.indices.enumerated() {
      largest[Int(group)] = max(largest[Int(group)], Int(exactly: counts[row]) ?? 0)
    }
    return largest
  }
}
