import Statistics

/// The scores of a group of rows, by subject and condition.
struct ScoredSubjects {
  /// One score of one subject.
  struct Score {
    /// The score, from 0 to 1.
    let value: Double
    /// What it weighs.
    let weight: Double
    /// Its standard error; 0 where none is declared.
    let standardError: Double
  }

  /// The subjects, by their bytes.
  let names: [String]
  /// For each subject its scores, one for each condition or nil.
  let scores: [[Score?]]
  /// Whether a subject has several rows of a condition.
  private let isRepeated: [Bool]
  /// What all conditions weigh together, each as on the first row that has it.
  private let fullWeight: Double

  init(_ group: GroupRows) {
    let (subjects, conditions) = (group.labels("subject"), group.labels("condition"))
    let values = group.numbers("score")
    let (weights, errors) = (group.numbers("weight"), group.numbers("score_se"))
    let none = [Score?](repeating: nil, count: conditions.names.count)
    var scores = [[Score?]](repeating: none, count: subjects.names.count)
    var isRepeated = [Bool](repeating: false, count: subjects.names.count)
    var full = [Double?](repeating: nil, count: conditions.names.count)
    for row in values.indices {
      let weight = weights.isEmpty ? 1 : weights[row]
      let (subject, condition) = (subjects.codes[row], conditions.codes[row])
      full[condition] = full[condition] ?? weight
      if scores[subject][condition] != nil { isRepeated[subject] = true }
      scores[subject][condition] = Score(
        value: values[row], weight: weight, standardError: errors.isEmpty ? 0 : errors[row])
    }
    names = subjects.names
    self.scores = scores
    self.isRepeated = isRepeated
    fullWeight = full.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// The part of the weight of all conditions on which a subject has scores.
  func answered(_ subject: Int) -> Double {
    let weight = scores[subject].reduce(0) { $0 + ($1?.weight ?? 0) }
    return fullWeight > 0 ? weight / fullWeight : 0
  }

  /// The composite of a subject from the scores that it has.
  func composite(_ subject: Int) throws(CompositeProblem) -> CompositeScore {
    guard !isRepeated[subject] else { throw .repeated }
    let known = scores[subject].compactMap { $0 }
    return try CompositeScore(
      known.map(\.value), weights: known.map(\.weight),
      standardErrors: known.map(\.standardError))
  }
}
