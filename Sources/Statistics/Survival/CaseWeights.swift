/// What the weights of rows mean; never guessed.
public enum CaseWeights: Sendable, Equatable {
  /// Every row counts once.
  case equal
  /// Each row stands for so many identical ones: whole numbers.
  case frequency([Double])
  /// The reciprocal of each row's chance of being drawn.
  case probability([Double])

  /// The weights; nil for equal ones.
  public var values: [Double]? {
    switch self {
    case .equal: nil
    case .frequency(let values), .probability(let values): values
    }
  }

  /// Whether rows were drawn with unequal chances, so that their errors need a sandwich.
  public var areProbabilities: Bool {
    if case .probability = self { true } else { false }
  }

  /// The weights of some rows.
  func selecting(_ rows: [Int]) -> CaseWeights {
    switch self {
    case .equal: .equal
    case .frequency(let values): .frequency(rows.map { values[$0] })
    case .probability(let values): .probability(rows.map { values[$0] })
    }
  }

  /// Says what is wrong with them.
  func check(count: Int) throws(SurvivalProblem) {
    guard let values else { return }
    guard values.count == count else { throw .wrongLength }
    let isWhole = !areProbabilities
    let bad = values.firstIndex { weight in
      !(weight >= 0 && weight.isFinite) || isWhole && weight != weight.rounded()
    }
    if let bad { throw .badWeight(row: bad) }
  }
}
