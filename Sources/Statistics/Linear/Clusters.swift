/// Rows that belong together, by dense codes.
struct Clusters {
  /// The code of each row, from 0.
  let codes: [Int32]
  /// How many clusters have rows.
  let count: Int
  private let width: Int

  /// Clusters of codes from 0; nil where a code is negative.
  init?(_ codes: [Int32]) {
    guard codes.allSatisfy({ $0 >= 0 }) else { return nil }
    width = Int(codes.max() ?? -1) + 1
    var isUsed = [Bool](repeating: false, count: width)
    for code in codes { isUsed[Int(code)] = true }
    self.codes = codes
    count = isUsed.count { $0 }
  }

  /// The sums over each cluster's rows, of every column.
  func sums(of columns: [[Double]]) -> [[Double]] {
    columns.map { column in
      var sums = [CompensatedSum](repeating: CompensatedSum(), count: width)
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
