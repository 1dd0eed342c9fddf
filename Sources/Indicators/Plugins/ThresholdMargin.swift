public import Tabular

/// Holds values against thresholds: `members` against `castillo.members`, and the like.
///
/// Thresholds are data with a source, never constants of the program; a reference is shown beside
/// the value and has no status. How far a value may change before the comparison tips says more
/// than pass or fail, because the figures of the sources are approximate.
public struct ThresholdMargin: EstimatingStage {
  /// A comparison as written.
  struct Pair: Sendable {
    let label: Written
    let isMinimum: Bool
    let value: Written
    let threshold: Written
  }

  let kept: [Written]
  let pairs: [Pair]
  let errors: [(name: Written, text: Written)]
  let thresholdErrors: [(name: Written, text: Written)]
  let size: Written?

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "threshold_margin", "Does each row meet each threshold, by how much, and how surely?",
    parameters: [
      Parameter("indicator", .text, required: true, "`threshold_margin`"),
      Parameter("each", .columns, required: true, "the columns that say which row it is"),
      Parameter(
        "compare", .structure, required: true,
        "labels with a pair each: a value, and the minimum that it should reach"),
      Parameter(
        "reference", .structure, "labels with a pair each: a value, and a figure to look at"),
      Parameter("errors", .namedFormulas, "labels with the standard error of the value"),
      Parameter(
        "threshold_errors", .namedFormulas, "labels with the standard error of the threshold"),
      Parameter("size", .formula, "what values grow with, such as members"),
    ],
    results: ThresholdMarginResults.all,
    source: "JCGM 106:2012; guides to minimum size such as Castillo's for Peruvian coffee",
    example: """
      { "indicator": "threshold_margin", "each": ["coop_id"], "size": "members",
        "compare": { "members": ["members", "castillo.members"] },
        "reference": { "area": ["area", "castillo.area"] } }
      """)

  /// Each value against its threshold.
  public var method: StatedMethod {
    StatedMethod(
      "margin: value less threshold",
      interval: thresholdErrors.isEmpty
        ? "normal, where values were sampled" : "normal, of value and threshold")
  }

  /// Reads the pairs; reports those that are none.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    kept = arguments.texts("each", reporting: &diagnostics)
    let minima = Self.pairs(arguments, "compare", isMinimum: true, &diagnostics)
    let references = Self.pairs(arguments, "reference", isMinimum: false, &diagnostics)
    pairs = minima + references
    errors = arguments.namedTexts("errors", reporting: &diagnostics)
    thresholdErrors = arguments.namedTexts("threshold_errors", reporting: &diagnostics)
    size = arguments.text("size", reporting: &diagnostics)
    let labels = pairs.map(\.label.text)
    for error in errors + thresholdErrors where !labels.contains(error.name.text) {
      diagnostics.error(
        .wrongValue, "'\(error.name.text)' must be the label of a comparison, which it is not",
        at: error.name.place, hint: NearestName.hint(for: error.name.text, among: labels))
    }
  }

  private static func pairs(
    _ arguments: Arguments, _ key: String, isMinimum: Bool, _ diagnostics: inout Diagnostics
  ) -> [Pair] {
    guard let node = arguments[key] else { return [] }
    guard let members = node.members else {
      diagnostics.report(arguments.wrongKind(key, node, expected: "an object of pairs"))
      return []
    }
    return members.compactMap { member in
      let texts = (member.node.elements ?? []).compactMap { Written($0, in: arguments.document) }
      guard texts.count == 2, member.node.elements?.count == 2 else {
        let pair = "a pair such as [\"members\", \"castillo.members\"]"
        diagnostics.report(arguments.wrongKind(member.key, member.node, expected: pair))
        return nil
      }
      let place = arguments.document.source.place(of: member.keyRange)
      return Pair(
        label: Written(member.key, at: place), isMinimum: isMinimum, value: texts[0],
        threshold: texts[1])
    }
  }

  /// Lowers to a kernel over the values, each beside its threshold in one unit.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    var columns = FormulaColumns(over: input, in: scope.formulas)
    let comparisons = pairs.compactMap { comparison($0, &columns, &problems) }
    let size = size.flatMap { columns.number($0, for: "'size'", reporting: &problems) }
    let kept = KeptColumns(
      kept, of: input, besides: ThresholdMarginResults.all.map(\.name), reporting: &problems)
    guard let kept, !problems.hasErrors else { return nil }
    let results = Self.manual.explaining(
      ThresholdMarginResults.fields(
        sampled: comparisons.contains { $0.standardError != nil },
        doubted: comparisons.contains { $0.thresholdError != nil }, size: size))
    let relation = kept.counted(columns.relation)
    let read = comparisons.flatMap { [$0.value, $0.threshold] }
    let output = kept.schema(
      adding: results, keyedBy: ["condition"], from: read.compactMap { relation.schema[$0] })
    let kernel = ThresholdMarginKernel(
      kept: kept.names, comparisons: comparisons, size: size?.name, output: output)
    return Relation(.compute(kernel, [relation], output: 0), schema: output, step: scope.step)
  }

  private func comparison(
    _ pair: Pair, _ columns: inout FormulaColumns, _ problems: inout Diagnostics
  ) -> ThresholdMarginKernel.Comparison? {
    let label = "of '\(pair.label.text)'"
    let value = columns.number(pair.value, for: "the value \(label)", reporting: &problems)
    guard let value else { return nil }
    let threshold = columns.number(
      pair.threshold, in: value.measure, of: "its value", for: "the threshold \(label)",
      reporting: &problems)
    let beside = columns.scope.schema[value.name + "_se"].map { Written($0.name) }
    let error = (errors.text(of: pair) ?? beside).flatMap {
      columns.number(
        $0, in: value.measure, of: "its value", for: "the standard error \(label)",
        reporting: &problems)
    }
    let doubt = thresholdErrors.text(of: pair).flatMap {
      columns.number(
        $0, in: value.measure, of: "its value",
        for: "the standard error of the threshold \(label)", reporting: &problems)
    }
    guard let threshold else { return nil }
    return ThresholdMarginKernel.Comparison(
      condition: pair.label.text, isMinimum: pair.isMinimum, value: value.name,
      threshold: threshold.name, standardError: error?.name, thresholdError: doubt?.name,
      unit: value.measure.symbol)
  }
}

extension [(name: Written, text: Written)] {
  /// The formula under the label of a comparison.
  fileprivate func text(of pair: ThresholdMargin.Pair) -> Written? {
    first { $0.name.text == pair.label.text }?.text
  }
}
