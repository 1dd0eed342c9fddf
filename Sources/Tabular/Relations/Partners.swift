/// The rows of one side of a join by the code of their key: chains in the order of the rows.
struct Partners {
  private var heads: [Int]
  private var following: [Int]

  /// Chains rows by code; rows with -1 belong to none.
  init(_ codes: [Int], count: Int) {
    heads = [Int](repeating: -1, count: count)
    following = [Int](repeating: -1, count: codes.count)
    for row in codes.indices.reversed() where codes[row] >= 0 {
      following[row] = heads[codes[row]]
      heads[codes[row]] = row
    }
  }

  /// The first row with a code, or -1.
  func first(of code: Int) -> Int {
    heads.indices.contains(code) ? heads[code] : -1
  }

  /// How many rows there are of each code.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: heads.count)
    for code in heads.indices {
      var row = heads[code]
      while row >= 0 {
        counts[code] += 1
        row = following[row]
      }
    }
    return counts
  }

  /// The next row with the same code, or -1.
  func next(after row: Int) -> Int { following[row] }

  /// The first row that repeats the code of an earlier one, with that earlier row.
  var firstRepetition: (first: Int, second: Int)? {
    heads.compactMap { head in
      head >= 0 && following[head] >= 0 ? (first: head, second: following[head]) : nil
    }.min { $0.second < $1.second }
  }
}
