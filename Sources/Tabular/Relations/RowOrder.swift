extension Table {
  /// The rows in an order; ties keep theirs, and missing values come last in either direction.
  ///
  /// Texts are ordered by Unicode scalars, answers on a scale by its levels.
  public func rowOrder(by orderings: [Relation.Ordering]) -> [Int] {
    let keys = orderings.compactMap { ordering in
      column(ordering.column).map { column in
        let answers = column.textColumn?.onScale(schema[ordering.column]?.scale)
        return (answers ?? column).sortKeys(descending: ordering.descending)
      }
    }
    return (0..<rowCount).sorted { left, right in
      for key in keys where key[left] != key[right] { return key[left] < key[right] }
      return left < right
    }
  }
}

extension Column {
  /// One number for each row whose order is the order of the values; missing ones are greatest.
  func sortKeys(descending: Bool) -> [Double] {
    let sign = descending ? -1.0 : 1.0
    let keys: [Double]
    switch self {
    case .numbers(let column): keys = column.exactRanks
    case .texts(let column):
      let ranks = column.levelRanks
      keys = column.codes.map { $0 < 0 ? 0 : Double(ranks[Int($0)]) }
    case .flags(let column): keys = column.flags.map { $0 ? 1 : 0 }
    case .days(let column): keys = column.ordinals.map(Double.init)
    }
    return keys.indices.map { presence[$0] ? sign * keys[$0] : .infinity }
  }
}

extension TextColumn {
  /// Answers of one level each as the positions of the levels; nil for other texts.
  fileprivate func onScale(_ scale: Scale?) -> Column? {
    guard let scale, !scale.allowsSeveral else { return nil }
    let positions = levels.map { Int64(scale.index(of: $0) ?? scale.levels.count) }
    let ranks = codes.map { $0 < 0 ? 0 : positions[Int($0)] }
    return .numbers(NumberColumn(clearing: ranks, scale: 0, presence: presence))
  }
}

extension NumberColumn {
  /// Keys with the order of the numbers: themselves, or ranks where a binary number would blur them.
  fileprivate var exactRanks: [Double] {
    guard case .decimals(let mantissas, _) = storage,
      mantissas.contains(where: { $0.magnitude >= 1 << 53 })
    else {
      if case .decimals(let mantissas, _) = storage { return mantissas.map(Double.init) }
      return doubles
    }
    let ordered = mantissas.indices.sorted { mantissas[$0] < mantissas[$1] }
    var ranks = [Double](repeating: 0, count: mantissas.count)
    var rank = 0
    for (position, row) in ordered.enumerated() {
      if position > 0, mantissas[ordered[position - 1]] != mantissas[row] { rank = position }
      ranks[row] = Double(rank)
    }
    return ranks
  }
}
