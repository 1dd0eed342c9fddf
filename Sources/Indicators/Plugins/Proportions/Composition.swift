import Statistics
public import Tabular

/// The shares of all levels of a category, with intervals that hold all together.
public struct Composition: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let value: Written
  private let count: Written?
  private let rule: IntervalRule
  private let confidence: Confidence

  /// How the intervals are made.
  enum IntervalRule: String, CaseIterable, Sendable {
    case goodman
    case sisonGlaz = "sison_glaz"

    /// The intervals; nil for what is no count.
    func intervals(_ counts: [Double], _ confidence: Confidence) -> [Interval]? {
      self == .goodman
        ? MultinomialIntervals.goodman(counts, confidence)
        : MultinomialIntervals.sisonGlaz(counts, confidence)
    }
  }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "composition", "The share of each level, with intervals that hold all together",
    parameters: [
      Parameter("indicator", .text, required: true, "`composition`"),
      Parameter("value", .formula, required: true, "the category of each row"),
      Parameter("count", .formula, "how many each row stands for; one without it"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Parameter(
        "method", .choice(IntervalRule.allCases.map(\.rawValue)),
        "goodman (the default), or sison_glaz for many levels of like size"),
      Arguments.levelParameter,
    ],
    results: [
      Parameter("level", .text, "the category"),
      Parameter("share", .number, "its share, with the simultaneous interval"),
      Parameter("count", .number, "how many have it"),
    ],
    source: "Goodman 1965; Sison and Glaz 1995",
    example: """
      { "indicator": "composition", "value": "strategy", "by": ["season"] }
      """)

  /// Shares of a multinomial sample.
  public var method: StatedMethod {
    StatedMethod("share of each level", interval: "simultaneous, \(rule.rawValue)")
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    count = arguments.text("count", reporting: &diagnostics)
    let rule = arguments.word("method", of: IntervalRule.self, reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics), let rule else {
      return nil
    }
    self.value = value
    self.rule = rule
  }

  /// The category, and how many a row stands for.
  public var inputs: [GroupedInput] {
    [.label("value", value)] + (count.map { [.number("count", $0)] } ?? [])
  }

  /// A level and its share.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .text("level"), .estimate("share"),
      .number("count", measure: fields["count"]?.measure ?? .none),
    ]
  }

  /// The level tells the rows of a group apart.
  public var keyedBy: [String] { ["level"] }

  /// The level, whose count is of those alone who have it.
  public var shown: ShownValue? { ShownValue("value", inColumn: 0) }

  /// A row for each level of the group, by name; one without a level where there is none.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (names, codes) = group.labels("value")
    guard !names.isEmpty else {
      return [[.text(nil), .estimate(.nothing(in: group)), .number(nil)]]
    }
    let numbers = count == nil ? codes.map { _ in 1 } : group.numbers("count")
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: names.count)
    for (code, number) in zip(codes, numbers) { sums[code].add(number) }
    let counts = sums.map(\.value)
    let shares = shares(of: counts, in: group)
    return names.indices.map { [.text(names[$0]), .estimate(shares[$0]), .number(counts[$0])] }
  }

  private func shares(of counts: [Double], in group: GroupRows) -> [Estimate] {
    let total = counts.reduce(0, +)
    guard let intervals = rule.intervals(counts, confidence) else {
      let reason =
        counts.allSatisfy { $0 == 0 }
        ? Estimate.Reason.zeroDenominator.because("nothing was counted")
        : Estimate.Reason.outOfRange.because("counts must be whole and not below 0")
      return counts.map { _ in Estimate(nil, count: group.count, reason: reason) }
    }
    return zip(counts, intervals).map { count, interval in
      let share = count / total
      return Estimate(
        share, standardError: (share * (1 - share) / total).squareRoot(), low: interval.low,
        high: interval.high, count: group.count)
    }
  }
}
