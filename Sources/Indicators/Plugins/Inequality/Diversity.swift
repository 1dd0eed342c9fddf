import Statistics
public import Tabular

/// Among how many sources, crops or markets a whole is spread.
public struct Diversity: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let componentCount: Int

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "diversity", "Among how many sources is an income spread?",
    parameters: [
      Parameter("indicator", .text, required: true, "`diversity`"),
      Parameter("components", .formulas, "the columns that are the parts of a whole"),
      Parameter("amount", .formula, "or the amount of each row"),
      Parameter("of", .formula, "and the part that it belongs to"),
      Parameter("by", .columns, "the columns that tell groups apart, such as the household"),
    ],
    results: [
      Parameter("shannon", .number, "Shannon's entropy in nats, - sum p ln p"),
      Parameter("shannon_bits", .number, "the same in bits"),
      Parameter("shannon_number", .number, "exp(entropy): so many equal parts are as diverse"),
      Parameter("simpson", .number, "Simpson's diversity, 1 - sum p^2"),
      Parameter("simpson_normalized", .number, "over that of as many equal parts; missing for one"),
      Parameter("simpson_number", .number, "1 / sum p^2: so many equal parts are as diverse"),
      Parameter("pielou", .number, "the entropy over ln n; missing for a single part"),
      Parameter("top_1", .number, "the greatest share"),
      Parameter("parts", .count, "how many parts are above zero"),
    ],
    source: "Shannon 1948; Simpson 1949; Pielou 1966; Hill 1973",
    example: """
      { "indicator": "diversity", "components": ["crops", "wages", "remittances"],
        "by": ["household"] }
      """)

  /// Reads components, or amounts and parts, and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let components = arguments.texts("components", reporting: &diagnostics)
    let amount = arguments.text("amount", reporting: &diagnostics)
    let part = arguments.text("of", reporting: &diagnostics)
    componentCount = components.count
    if let amount, let part, components.isEmpty {
      inputs = [.number("amount", amount), .label("of", part)]
    } else if !components.isEmpty, amount == nil, part == nil {
      inputs = components.enumerated().map { index, formula in
        .number(Self.role(index), formula, like: index > 0 ? Self.role(0) : nil)
      }
    } else {
      diagnostics.error(
        .missingKey, "'diversity' must have either 'components', or 'amount' and 'of'",
        at: arguments.place("components"))
      return nil
    }
  }

  private static func role(_ index: Int) -> String { "component \(index + 1)" }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("Shannon, Simpson and Pielou")
  }

  /// Entropy, Simpson's diversity and what follows from them.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let beside = [
      "shannon_bits", "shannon_number", "simpson", "simpson_normalized", "simpson_number",
      "pielou", "top_1",
    ]
    return [.estimate("shannon")] + beside.map { .number($0) } + [.count("parts")]
  }

  /// One row for each group.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(InequalityProblem) {
      return [Self.row(try shares(of: group), count: group.count)]
    } catch {
      let missing = ResultValue.estimate(group.missing(error.reason))
      return [[missing] + [ResultValue](repeating: .number(nil), count: 7) + [.count(0)]]
    }
  }

  private func shares(of group: GroupRows) throws(InequalityProblem) -> ComponentShares {
    guard componentCount > 0 else {
      let (names, codes) = group.labels("of")
      return try PartedAmounts(group.numbers("amount"), parts: codes, count: names.count).shares
    }
    let columns = (0..<componentCount).map { group.numbers(Self.role($0)) }
    let parts = columns.indices.flatMap { [Int](repeating: $0, count: columns[$0].count) }
    return try PartedAmounts(columns.flatMap { $0 }, parts: parts, count: componentCount).shares
  }

  private static func row(_ shares: ComponentShares, count: Int) -> [ResultValue] {
    [
      .estimate(Estimate(shares.shannon, count: count)), .number(shares.shannonBits),
      .number(shares.hill(order: 1)), .number(shares.simpson),
      .number(shares.normalizedSimpson), .number(shares.effectiveCount), .number(shares.pielou),
      .number(shares.top(1)), .count(shares.count),
    ]
  }
}
