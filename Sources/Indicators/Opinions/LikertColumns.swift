import Tabular

/// The columns that a summary of answers reads and makes.
struct LikertColumns: Sendable {
  /// The columns that tell items and groups apart.
  let keys: [String]
  /// The columns whose groups have rows of their own.
  let compared: [String]
  /// The column of the answers.
  let value: Field
  /// What its levels say.
  let sides: ScaleSides

  /// Why an answer is missing, with the column that counts it.
  static let reasons: [(name: String, reason: MissingReason)] = [
    ("refused", .refused), ("not_known", .notKnown), ("not_asked", .notAsked),
  ]

  /// The estimates in their order, each with the answers that count as 1 and as -1 by their side.
  var estimates: [(name: String, weights: [Int: Double])] {
    [("agree", [1: 1.0]), ("neutral", [0: 1.0]), ("disagree", [-1: 1.0])]
      .filter { $0.0 != "neutral" || sides.neutral != nil } + [("net", [1: 1.0, -1: -1.0])]
  }

  /// The columns that are made beside those of the groups.
  var results: [Field] {
    var median = Field("median", .text)
    median.scale = sides.scale
    return estimates.flatMap { EstimateColumns.fields($0.name, measure: .none) } + [median]
      + sides.scale.levels.map { Field("share_" + $0.code, .number, label: $0.label) }
      + (["n", "missing"] + Self.reasons.map(\.name)).map { Field($0, .number) }
  }

  /// The schema of the result over that of the rows.
  func schema(over input: Schema) -> Schema {
    let groups = keys + compared.filter { !keys.contains($0) }
    return Schema(
      groups.compactMap { input[$0] } + results + (input.countsPersons ? [.personCount] : []),
      key: groups, sampling: input.foldedSampling)
  }
}
