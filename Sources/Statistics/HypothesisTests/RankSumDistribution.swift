/// How likely each sum of ranks is when chance deals them out.
struct RankSumDistribution {
  /// The probability of each sum, from the least one on.
  private let probabilities: [Double]

  /// The sums above their least of `count` ranks drawn from `count + others` (Mann-Whitney's U).
  init(drawing count: Int, besides others: Int) {
    let longest = count * others
    // ways[k][s]: k numbers of 0...others, in order, that add up to s.
    var ways = [[Double]](repeating: [Double](repeating: 0, count: longest + 1), count: count + 1)
    ways[0][0] = 1
    for rank in 1...max(others + count, 1) {
      for k in stride(from: min(count, rank), to: 0, by: -1) where rank - k <= others {
        let shift = rank - k
        for sum in stride(from: longest, through: shift, by: -1) {
          ways[k][sum] += ways[k - 1][sum - shift]
        }
      }
    }
    probabilities = Self.normalized(ways[count])
  }

  /// The sums of the ranks 1...count that are given a positive sign by the toss of a coin.
  init(signing count: Int) {
    var ways = [Double](repeating: 0, count: count * (count + 1) / 2 + 1)
    ways[0] = 1
    for rank in stride(from: 1, through: count, by: 1) {
      for sum in stride(from: ways.count - 1, through: rank, by: -1) {
        ways[sum] += ways[sum - rank]
      }
    }
    probabilities = Self.normalized(ways)
  }

  private static func normalized(_ ways: [Double]) -> [Double] {
    let all = CompensatedSum(of: ways.span).value
    return ways.map { $0 / all }
  }

  /// The probability of a sum of at most this.
  func cumulative(_ sum: Int) -> Double {
    guard sum >= 0 else { return 0 }
    var total = CompensatedSum()
    for probability in probabilities.prefix(sum + 1) { total.add(probability) }
    return min(1, total.value)
  }

  /// The probability of a sum as far from the middle, on both sides; both ends are alike.
  func twoSided(_ sum: Int) -> Double {
    min(1, 2 * cumulative(min(sum, probabilities.count - 1 - sum)))
  }

  /// The least sum up to which the probability reaches a share.
  func quantile(_ probability: Double) -> Int {
    var total = CompensatedSum()
    for (sum, share) in probabilities.enumerated() {
      total.add(share)
      if total.value >= probability { return sum }
    }
    return probabilities.count - 1
  }
}
