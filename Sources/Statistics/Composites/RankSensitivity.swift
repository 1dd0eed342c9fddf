/// The ranks that subjects take under weights drawn anew, all weights being equally likely.
///
/// Weights are uniform on the simplex: exponential numbers over their sum. Rank 1 is the highest
/// composite; equal ones share the better rank. A subject without a score is judged by its others,
/// their weights adding up to 1. Source: Saisana, Saltelli, Tarantola 2005, Journal of the Royal
/// Statistical Society A 168.
public struct RankSensitivity: Sendable {
  /// How scores are made one.
  public enum Rule: String, Sendable, CaseIterable {
    /// Their weighted geometric mean.
    case geometric
    /// Their weighted mean.
    case arithmetic
  }

  private let scores: [[Double?]]
  private let rule: Rule

  /// For each subject a score from 0 to 1 on each condition, or nil; as many for all subjects.
  ///
  /// Nil without subjects, for a subject without any score, and for scores beyond 0 and 1.
  public init?(_ scores: [[Double?]], rule: Rule) {
    guard let conditions = scores.first?.count else { return nil }
    for subject in scores {
      let known = subject.compactMap { $0 }
      guard subject.count == conditions, !known.isEmpty,
        known.allSatisfy({ $0 >= 0 && $0 <= 1 })
      else { return nil }
    }
    self.rule = rule
    self.scores = scores.map { subject in
      subject.map { score in
        rule == .geometric ? score.map { $0 > 0 ? Elementary.log($0) : -.infinity } : score
      }
    }
  }

  /// For each subject the ranks that hold the middle 95 % of the draws, best and worst; empty for
  /// no draws.
  public func ranks(draws: Int, seed: UInt64) -> [ClosedRange<Int>] {
    guard draws > 0 else { return [] }
    var generator = SeededGenerator(seed: seed)
    var taken = [[Int]](repeating: [], count: scores.count)
    for _ in 0..<draws {
      let ranks = Self.ranks(of: composites(drawnWeights(&generator)))
      for (subject, rank) in ranks.enumerated() { taken[subject].append(rank) }
    }
    let tail = draws / 40
    return taken.map { ranks in
      let sorted = ranks.sorted()
      return sorted[tail]...sorted[sorted.count - 1 - tail]
    }
  }

  private func drawnWeights(_ generator: inout SeededGenerator) -> [Double] {
    // The smallest weight is above 0, so that it can stand before an infinite logarithm.
    scores[0].map { _ in max(-Elementary.log(1 - generator.uniform()), 0x1p-60) }
  }

  /// The composites up to what does not change their order: logarithms for the geometric rule.
  private func composites(_ weights: [Double]) -> [Double] {
    scores.map { subject in
      var (sum, total) = (0.0, 0.0)
      for (score, weight) in zip(subject, weights) {
        guard let score else { continue }
        sum += weight * score
        total += weight
      }
      return sum / total
    }
  }

  /// The place of each value from the highest.
  public static func ranks(of values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    var ranks = [Int](repeating: 1, count: values.count)
    for (place, index) in order.enumerated() where place > 0 {
      let before = order[place - 1]
      ranks[index] = values[index] == values[before] ? ranks[before] : place + 1
    }
    return ranks
  }
}
