/// Estimates that were made in the same way, so that the way is told once.
struct EstimatorGroup {
  /// One of them, which tells the way.
  let use: EstimatorUse
  /// What was estimated, by its formula, in the order of the pipeline.
  private(set) var subjects: [(formula: String, names: [String])] = []

  /// The different ways in the order of the pipeline.
  static func groups(of uses: [EstimatorUse]) -> [EstimatorGroup] {
    var groups: [EstimatorGroup] = []
    for use in uses {
      let known = groups.firstIndex { way(of: $0.use) == way(of: use) }
      if known == nil { groups.append(EstimatorGroup(use: use)) }
      groups[known ?? groups.count - 1].add(use)
    }
    return groups
  }

  private init(use: EstimatorUse) {
    self.use = use
  }

  private mutating func add(_ use: EstimatorUse) {
    if let known = subjects.firstIndex(where: { $0.formula == use.formula }) {
      subjects[known].names.append(use.subject)
    } else {
      subjects.append((use.formula, [use.subject]))
    }
  }

  /// The use without what it was used for.
  private static func way(of use: EstimatorUse) -> EstimatorUse {
    var way = use
    way.subject = ""
    way.formula = use.formula.isEmpty ? "" : "formula"
    return way
  }
}
