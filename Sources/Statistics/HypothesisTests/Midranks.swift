/// The ranks of numbers from 1; equal numbers share the mean of their places.
struct Midranks {
  /// The rank of each number.
  let ranks: [Double]
  /// How many numbers share each place that is shared, in ascending order of the numbers.
  let ties: [Int]

  /// Ranks numbers of which none is nan.
  init(of values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var ties: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      if end - start > 1 { ties.append(end - start) }
      start = end
    }
    self.ranks = ranks
    self.ties = ties
  }

  /// Whether no two numbers are equal.
  var areDistinct: Bool { ties.isEmpty }

  /// The sum of t^3 - t over the ties, by which they narrow the spread of ranks.
  var tieSum: Double {
    ties.reduce(0) { sum, count in
      let t = Double(count)
      return sum + (t * t * t - t)
    }
  }
}
