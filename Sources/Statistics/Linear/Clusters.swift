/// Rows that belong together, by dense codes.
struct Clusters {
  /// The number of each row's cluster, from 0 without gaps.
  let codes: [Int32]
  /// How many clusters have rows.
  let count: Int

  /// Clusters of codes from 0; nil where a code is negative.
  init?(_ codes: [Int32]) {
    guard codes.allSatisfy({ $0 >= 0 }) else { return nil }
    var numbers = [Int32](repeating: -1, count: Int(codes.max() ?? -1) + 1)
    var next: Int32 = 0
    for code in codes where numbers[Int(code)] < 0 {
      numbers[Int(code)] = next
      next += 1
    }
    self.codes = codes.map { numbers[Int($0)] }
    count = Int(next)
  }

  /// Codes of the combinations of several codes, in order of appearance.
  static func combined(_ groupings: [[Int32]]) -> [Int32] {
    guard var codes = groupings.first else { return [] }
    for grouping in groupings.dropFirst() where grouping.count == codes.count {
      var numbers: [Int64: Int32] = [:]
      for row in codes.indices {
        let pair = Int64(codes[row]) << 32 | Int64(UInt32(bitPattern: grouping[row]))
        let number = numbers[pair] ?? Int32(numbers.count)
        numbers[pair] = number
        codes[row] = number
      }
    }
    return codes
  }

  /// The sums over each cluster's rows, of every column.
  func sums(of columns: [[Double]]) -> [[Double]] {
    columns.map { column in
      var sums = [CompensatedSum](repeating: CompensatedSum(), count: count)
      for row in column.indices { sums[Int(codes[row])].add(column[row]) }
      return sums.map(\.value)
    }
  }
}

extension LinearDesign {
  /// The clusters of a model's rows, at least two.
  func clusters(_ codes: [Int32], rows: Int) throws(FitError) -> Clusters {
    guard codes.count == rows, let clusters = Clusters(codes) else {
      throw .wrongLength(term: -1)
    }
    guard clusters.count > 1 else { throw .tooFewClusters(have: clusters.count) }
    return clusters
  }
}
