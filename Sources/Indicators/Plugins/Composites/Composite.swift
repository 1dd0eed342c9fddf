import Statistics
public import Tabular

/// One number from several scores by three rules, and how far it hangs on the weights.
///
/// A composite hides what a profile shows; so it comes with the means without single conditions, and
/// with the ranks that a subject takes when all weights are as likely as each other.
public struct Composite: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let rule: RankSensitivity.Rule
  private let least: Double
  private let draws: Int
  private let seed: UInt64

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "composite", "What is one number of several scores, and how far does it hang on the weights?",
    parameters: [
      Parameter("indicator", .text, required: true, "`composite`"),
      Parameter("subject", .formula, required: true, "what is scored, such as a cooperative"),
      Parameter("condition", .formula, required: true, "what it is scored on"),
      Parameter("score", .formula, required: true, "the score, from 0 to 1"),
      Parameter("weight", .formula, "what the condition weighs; all alike without it"),
      Parameter("score_se", .formula, "the standard error of the score"),
      Parameter(
        "rank_by", .choice(RankSensitivity.Rule.allCases.map(\.rawValue)),
        "the rule that ranks: `geometric` (default) or `arithmetic`"),
      Parameter(
        "answered", .number, "the part of the weight that must have a score, from 0 to 1: 0.7"),
      Parameter("replicates", .count, "draws of the weights: 1000"),
      Parameter("seed", .count, "the seed of the draws: 1"),
      Parameter("by", .columns, "the columns that tell groups apart"),
    ],
    results: [
      Parameter("subject", .text, "what is scored"),
      Parameter("arithmetic", .number, "the weighted mean, with its interval; 0 to 100 like all"),
      Parameter("geometric", .number, "the weighted geometric mean: 0 if one score is"),
      Parameter("minimum", .number, "the worst score"),
      Parameter("without_one_low", .number, "the lowest mean without one of the conditions"),
      Parameter("without_one_high", .number, "the highest"),
      Parameter("rank", .number, "the place by the declared weights, 1 for the best"),
      Parameter("rank_low", .number, "the best place in 95 % of the draws of weights"),
      Parameter("rank_high", .number, "the worst"),
    ],
    source: "Nardo et al. 2008; Saisana, Saltelli and Tarantola 2005",
    example: """
      { "indicator": "composite", "subject": "coop_id", "condition": "condition",
        "score": "score", "seed": 7 }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let rule = arguments.word(
      "rank_by", of: RankSensitivity.Rule.self, reporting: &diagnostics)
    least = arguments.number("answered", within: 0...1, usual: 0.7, reporting: &diagnostics)
    draws = arguments.replicates(usual: 1000, reporting: &diagnostics)
    seed = arguments.seed(reporting: &diagnostics)
    let weight = arguments.text("weight", reporting: &diagnostics)
    let error = arguments.text("score_se", reporting: &diagnostics)
    guard let subject = arguments.text("subject", reporting: &diagnostics),
      let condition = arguments.text("condition", reporting: &diagnostics),
      let score = arguments.text("score", reporting: &diagnostics), let rule
    else { return nil }
    self.rule = rule
    inputs =
      [.label("subject", subject), .label("condition", condition), .number("score", score)]
      + (weight.map { [.number("weight", $0)] } ?? [])
      + (error.map { [.number("score_se", $0, like: "score")] } ?? [])
  }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["subject"] }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "composite score, ranked by the \(rule.rawValue) mean", variance: "delta method",
      interval: "normal; ranks by weights uniform on the simplex, SplitMix64 seed \(seed), "
        + "B = \(draws)")
  }

  /// The columns of the result.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .text("subject"), .estimate("arithmetic"), .number("geometric"), .number("minimum"),
      .number("without_one_low"), .number("without_one_high"), .number("rank"),
      .number("rank_low"), .number("rank_high"),
    ]
  }

  /// One row for each subject; what cannot be made is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let scored = ScoredSubjects(group)
    let composites = scored.names.indices.map { composite(of: $0, in: scored) }
    let ranked = scored.names.indices.filter { composites[$0].score != nil }
    let places = places(of: ranked, composites, in: scored)
    return scored.names.indices.map { subject in
      let (score, place) = (composites[subject].score, places[subject])
      return [
        .text(scored.names[subject]), .estimate(composites[subject].estimate),
        .number(score.map { 100 * $0.geometric }), .number(score.map { 100 * $0.minimum }),
        .number(score?.leaveOneOut.map { 100 * $0.low }),
        .number(score?.leaveOneOut.map { 100 * $0.high }),
        .number(place.map { Double($0.rank) }),
        .number(place.map { Double($0.drawn.lowerBound) }),
        .number(place.map { Double($0.drawn.upperBound) }),
      ]
    }
  }

  private func composite(
    of subject: Int, in scored: ScoredSubjects
  ) -> (score: CompositeScore?, estimate: Estimate) {
    let count = scored.scores[subject].count { $0 != nil }
    guard scored.answered(subject) >= least - 1e-12 else {
      let reason = Estimate.Reason.allMissing.because("too little of the weight has a score")
      return (nil, Estimate(nil, count: count, reason: reason))
    }
    do throws(CompositeProblem) {
      let score = try scored.composite(subject)
      return (score, estimate(of: score, count: count))
    } catch {
      return (nil, Estimate(nil, count: count, reason: error.reason))
    }
  }

  private func estimate(of score: CompositeScore, count: Int) -> Estimate {
    let error = 100 * score.standardError
    guard error > 0, let reach = Confidence.usual.reach(degreesOfFreedom: nil) else {
      return Estimate(100 * score.arithmetic, count: count)
    }
    let interval = Interval(around: 100 * score.arithmetic, reach: reach * error)
    return Estimate(
      100 * score.arithmetic, standardError: error, low: interval.low, high: interval.high,
      count: count)
  }

  /// The places of the subjects that have a composite, by the declared weights and by drawn ones.
  private func places(
    of ranked: [Int], _ composites: [(score: CompositeScore?, estimate: Estimate)],
    in scored: ScoredSubjects
  ) -> [(rank: Int, drawn: ClosedRange<Int>)?] {
    var places = [(rank: Int, drawn: ClosedRange<Int>)?](repeating: nil, count: composites.count)
    let values = ranked.compactMap { subject in
      composites[subject].score.map { rule == .geometric ? $0.geometric : $0.arithmetic }
    }
    let scores = ranked.map { scored.scores[$0].map { $0?.value } }
    let drawn = RankSensitivity(scores, rule: rule)?.ranks(draws: draws, seed: seed) ?? []
    for (index, rank) in RankSensitivity.ranks(of: values).enumerated() where index < drawn.count {
      places[ranked[index]] = (rank, drawn[index])
    }
    return places
  }
}
