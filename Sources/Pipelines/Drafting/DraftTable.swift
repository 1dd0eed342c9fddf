import Tabular

/// The first table of a draft, with what is drawn and said of it: something sensible for the types.
struct DraftTable {
  /// The steps behind `from`, as JSON5.
  let steps: [String]
  /// The name of the table.
  let name: String
  /// The chart as JSON5; nil where nothing would be worth drawing.
  let chart: String?
  /// Looks for a time, a category and a measure.
  init(of input: DraftInput) {
    let columns = input.columns.filter { $0.notation != nil }
    let measure = Self.measure(columns, key: input.key)
    let values =
      measure.map { ["rows": "count()", "mean_" + $0.name: "mean(\($0.name))"] } ?? [
        "rows": "count()"
      ]
    let summary = values.sorted { $0.key > $1.key }.map { ($0.key, JSONText.text($0.value)) }
    let category = Self.category(columns)
    let time = columns.first { $0.isTime && $0.profile.distinct >= 3 }
    if let time, let measure, category == nil || input.key.contains(time.name) {
      name = "over_time"
      steps = [Self.summarize(summary, by: time.name), Self.sort(time.name)]
      chart = Self.chart("trend", from: name, x: time.name, y: "mean_" + measure.name)
    } else if let category {
      name = "by_" + category.name
      let value = measure.map { "mean_" + $0.name } ?? "rows"
      steps = [Self.summarize(summary, by: category.name), Self.sort("-" + value)]
      chart = Self.chart("ranked", from: name, x: value, y: category.name)
    } else if let category = Self.manyLevels(columns, key: input.key) {
      name = "largest_" + category.name
      steps = [
        Self.summarize(summary, by: category.name), Self.sort("-rows"), #"{ "take": 15 }"#,
      ]
      chart = Self.chart(
        "ranked", from: name, x: measure.map { "mean_" + $0.name } ?? "rows", y: category.name)
    } else if let measure, let label = columns.first(where: { $0.isLabel }) {
      name = "highest_" + measure.name
      steps = [
        #"{ "select": ["\#(label.name)", "\#(measure.name)"] }"#,
        #"{ "where": "\#(measure.name) is not null", "because": "blank" }"#,
        Self.sort("-" + measure.name), #"{ "take": 15 }"#,
      ]
      chart = Self.chart("ranked", from: name, x: measure.name, y: label.name)
    } else {
      name = "overview"
      steps = [Self.summarize(summary, by: nil)]
      chart = nil
    }
  }

  /// The number that says most: with a unit, with a fraction, with few zeros.
  private static func measure(_ columns: [DraftColumn], key: [String]) -> DraftColumn? {
    let numbers = columns.filter {
      $0.profile.type.isNumeric && !$0.isPerson && !key.contains($0.name) && $0.profile.distinct > 2
        && !$0.isTime
        && !$0.name.hasSuffix("id")
    }
    return numbers.enumerated().max { first, second in
      (first.element.worth, second.offset) < (second.element.worth, first.offset)
    }?.element
  }

  /// The texts that part the rows best into a few groups.
  private static func category(_ columns: [DraftColumn]) -> DraftColumn? {
    let candidates = columns.filter { $0.levels != nil }
    return candidates.first { (3...8).contains($0.profile.distinct) } ?? candidates.first
  }

  /// Texts that come back often, though they are too many to list.
  private static func manyLevels(_ columns: [DraftColumn], key: [String]) -> DraftColumn? {
    columns.first {
      $0.profile.type == .text && !$0.isPerson && !key.contains($0.name) && $0.profile.distinct >= 2
        && $0.profile.distinct * 20 <= $0.profile.filled && $0.profile.filled * 2 > $0.profile.rows
    }
  }

  private static func summarize(_ values: [(String, JSONText)], by column: String?) -> String {
    let by = column.map { [("by", JSONText.list([.text($0)]))] } ?? []
    return JSONText.object([("summarize", .object(values))] + by).compactText
  }

  private static func sort(_ column: String) -> String { #"{ "sort": ["\#(column)"] }"# }

  private static func chart(_ draw: String, from table: String, x: String, y: String) -> String {
    JSONText.object([
      ("draw", .text(draw)), ("from", .text(table)), ("x", .text(x)), ("y", .text(y)),
    ]).compactText
  }
}

extension DraftColumn {
  /// Whether rows follow each other by it.
  fileprivate var isTime: Bool {
    switch profile.type {
    case .date, .month: true
    case .integer: ["year", "anio", "ano"].contains(name)
    default: false
    }
  }

  /// Whether each row has a text of its own that people know it by.
  fileprivate var isLabel: Bool {
    profile.type == .text && !isPerson && profile.distinct == profile.rows && profile.width <= 40
  }

  /// How much a mean of it would say.
  fileprivate var worth: Int {
    let hasUnit = notation?.contains("[") ?? false
    let isNumber = if case .number = profile.type { true } else { false }
    let fewZeros = profile.zeros.cells * 10 < profile.rows
    let full = profile.filled * 2 > profile.rows
    return (full ? 8 : 0) + (fewZeros ? 4 : 0) + (hasUnit ? 2 : 0) + (isNumber ? 1 : 0)
  }
}
