/// What the variance needs of a stratum.
struct Stratum: Sendable, Equatable {
  /// The code by which the stratum was given.
  let code: Int32
  /// How many clusters were drawn from it.
  var clusters = 0
  /// How many it has; nil where the share that was drawn is negligible.
  var population: Double?
  /// The share that the stages before have drawn; 1 at the first stage.
  private(set) var share = 1.0
  private var lonely = LonelyRule.fail

  init(code: Int32) {
    self.code = code
  }

  /// The stratum under a rule for what to do when it is lonely.
  func under(_ rule: LonelyRule) -> Stratum {
    var copy = self
    copy.lonely = rule
    return copy
  }

  /// The stratum at a later stage.
  func scaled(by share: Double) -> Stratum {
    var copy = self
    copy.share = share
    return copy
  }

  /// f: the share of its clusters that were drawn; 0 where that is negligible.
  var sampledShare: Double { population.map { Double(clusters) / $0 } ?? 0 }

  /// Whether nothing shows how its clusters differ, although that matters.
  var isLonely: Bool { clusters == 1 && sampledShare != 1 && share > 0 }

  /// Whether its clusters are compared with each other, not with the whole sample.
  var isCentred: Bool { !(isLonely && lonely == .adjust) }

  /// (1 - f) n / (n - 1), 0 for a stratum that was taken whole; nil for a lonely cluster that has
  /// no rule.
  var factor: Double? {
    let left = (1 - sampledShare) * share
    if left == 0 { return 0 }
    if clusters > 1 { return left * Double(clusters) / Double(clusters - 1) }
    switch lonely {
    case .fail: return nil
    case .certainty, .average: return 0
    case .adjust: return left
    }
  }
}
