/// Computes one number for each group from the numbers of its rows.
///
/// Rows in which an operand is missing are left out; a statistic that gives nil is undefined.
struct GroupNumbersKernel: AggregateKernel {
  /// The number of one group from one list for each operand, each in the order of the rows.
  let statistic: @Sendable ([[Double]]) -> Double?

  func column(_ operands: [Column], over groups: Groups) -> Column {
    let presence = operands.map(\.presence)
      .reduce(Presence(allPresent: groups.indices.count)) { $0.intersection($1) }
    let grouped = GroupedRows(groups, presence)
    let lists = operands.compactMap(\.numberColumn).map { grouped.gathered($0.doubles) }
    let numbers = (0..<groups.count).map { group -> Double? in
      let range = grouped.range(of: group)
      return range.isEmpty ? nil : statistic(lists.map { Array($0[range]) })
    }
    return .numbers(NumberColumn(numbers))
  }
}

extension TypedAggregate {
  /// A statistic of the numbers of each group.
  init(
    of operands: [TypedNode], measure: Measure = .none,
    _ statistic: @escaping @Sendable ([[Double]]) -> Double?
  ) {
    self.init(
      kernel: GroupNumbersKernel(statistic: statistic), operands: operands,
      result: .init(kind: .number, measure: measure))
  }
}
