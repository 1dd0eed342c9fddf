extension Groups {
  /// How many rows each group has.
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for group in indices { sizes[Int(group)] += 1 }
    return sizes
  }

  /// How many different codes each group has; codes of -1 are missing and not counted.
  ///
  /// Rows are visited group by group, so that one mark for each code is enough.
  package func distinctCounts(of codes: [Int32], levels: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    var lastGroup = [Int32](repeating: -1, count: levels)
    for row in rowsByGroup where codes[row] >= 0 {
      let code = Int(codes[row])
      guard lastGroup[code] != indices[row] else { continue }
      lastGroup[code] = indices[row]
      counts[Int(indices[row])] += 1
    }
    return counts
  }

  /// The rows, group by group, in their order within each: a counting sort.
  private var rowsByGroup: [Int] {
    var next = [Int](repeating: 0, count: count + 1)
    for group in indices { next[Int(group) + 1] += 1 }
    for group in 0..<count { next[group + 1] += next[group] }
    var rows = [Int](repeating: 0, count: indices.count)
    for (row, group) in indices.enumerated() {
      rows[next[Int(group)]] = row
      next[Int(group)] += 1
    }
    return rows
  }
}
