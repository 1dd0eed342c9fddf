/// The levels that rows belong to, by dense codes from 0, and the weight of each level.
struct Factor: Sendable {
  /// The level of each row.
  let codes: [Int32]
  /// One more than the highest code.
  let width: Int
  /// How many levels have rows.
  let levelCount: Int
  private let reciprocals: [Double]

  /// A factor of rows with weights, equal ones where there are none.
  init(_ codes: [Int32], weights: [Double]?) {
    self.codes = codes
    width = Int(codes.max() ?? -1) + 1
    var totals = [Double](repeating: 0, count: width)
    var isUsed = [Bool](repeating: false, count: width)
    for (row, code) in codes.enumerated() {
      totals[Int(code)] += weights?[row] ?? 1
      isUsed[Int(code)] = true
    }
    levelCount = isUsed.count { $0 }
    reciprocals = totals.map { $0 > 0 ? 1 / $0 : 0 }
  }

  /// Takes the mean of its level from each number.
  func center(_ values: inout [Double], weights: [Double]?) {
    let means = levelMeans(of: values, weights: weights)
    values.withUnsafeMutableBufferPointer { values in
      codes.withUnsafeBufferPointer { codes in
        means.withUnsafeBufferPointer { means in
          for row in values.indices { values[row] -= means[Int(codes[row])] }
        }
      }
    }
  }

  private func levelMeans(of values: [Double], weights: [Double]?) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: width)
    sums.withUnsafeMutableBufferPointer { sums in
      codes.withUnsafeBufferPointer { codes in
        values.withUnsafeBufferPointer { values in
          if let weights {
            for row in values.indices { sums[Int(codes[row])].add(weights[row] * values[row]) }
          } else {
            for row in values.indices { sums[Int(codes[row])].add(values[row]) }
          }
        }
      }
    }
    return zip(sums, reciprocals).map { $0.value * $1 }
  }

  /// The rows of each level that has some.
  var rowsByLevel: [[Int]] {
    var rows = [[Int]](repeating: [], count: width)
    for (row, code) in codes.enumerated() { rows[Int(code)].append(row) }
    return rows.filter { !$0.isEmpty }
  }

  /// Whether all rows of each level belong to one cluster.
  func isNested(in clusters: [Int32]) -> Bool {
    var first = [Int32](repeating: -1, count: width)
    for (code, cluster) in zip(codes, clusters) {
      let seen = first[Int(code)]
      if seen >= 0 && seen != cluster { return false }
      first[Int(code)] = cluster
    }
    return true
  }
}
