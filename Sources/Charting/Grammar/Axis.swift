public import Tabular

/// What a chart says of one of its axes; everything may be left to the data.
public struct Axis: Sendable, Equatable {
  /// How numbers along the axis are printed.
  public enum Format: String, Sendable, CaseIterable {
    /// As numbers in the unit of the axis.
    case number
    /// As percent of one; only where the column has no dimension.
    case percent
  }

  /// The column, for presets and for layers that name none.
  public var column: Written?
  /// The words beside the axis; nil for the column's title and unit, empty for none.
  public var title: String?
  /// How numbers are printed.
  public var format: Format
  /// Whether equal ratios are equally far apart.
  public var isLogarithmic: Bool
  /// Whether the axis holds zero, wherever the data lie.
  public var holdsZero: Bool
  /// The least domain that the axis shows, in its unit.
  public var domain: ClosedRange<Double>?
  /// How far the axis reaches beyond the data, as a share of their span; nil for the usual.
  var margin: Double?
  /// Whether its ticks stand where rows do, instead of at round numbers.
  var ticksAtRows = false
  /// Whether its ticks stand above the marks.
  var isOnTop = false
  /// Whether the axis has no ticks, because every mark says its number.
  var isHidden = false

  /// An axis over a column.
  public init(
    _ column: Written? = nil, title: String? = nil, format: Format = .number,
    isLogarithmic: Bool = false
  ) {
    self.column = column
    self.title = title
    self.format = format
    self.isLogarithmic = isLogarithmic
    holdsZero = false
    domain = nil
  }

  /// The keys of an axis that is an object.
  public static let manual = Manual(
    "axis", "an axis with more than its column",
    parameters: [
      Parameter("field", .column, "the column"),
      Parameter("title", .text, "the words beside the axis"),
      Parameter("format", .choice(Format.allCases.map(\.rawValue)), "how numbers are printed"),
      Parameter("scale", .choice(["linear", "log"]), "how numbers are spaced"),
      Parameter("zero", .flag, "whether the axis holds zero"),
      Parameter("domain", .structure, "the least domain, as two numbers"),
    ],
    example: #"{ "field": "share", "format": "percent", "domain": [0, 1] }"#)

  /// Reads the name of a column, or an object with more.
  init(_ name: String, of arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let node = arguments[name], node.members != nil else {
      self.init(arguments.text(name, reporting: &diagnostics))
      return
    }
    let inner = Arguments(
      node, in: arguments.document, manual: Self.manual, reporting: &diagnostics)
    let words = Format.allCases.map(\.rawValue)
    let format = inner.choice("format", words, reporting: &diagnostics)
    let scale = inner.choice("scale", ["linear", "log"], reporting: &diagnostics)
    self.init(
      inner.text("field", reporting: &diagnostics),
      title: inner.text("title", reporting: &diagnostics)?.text,
      format: format.flatMap(Format.init) ?? .number, isLogarithmic: scale == "log")
    holdsZero = inner.flag("zero", reporting: &diagnostics) ?? false
    domain = Self.domain(inner, reporting: &diagnostics)
  }

  private static func domain(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> ClosedRange<Double>? {
    guard let node = arguments["domain"] else { return nil }
    let ends = (node.elements ?? []).compactMap { element -> Double? in
      if case .number(let digits) = element.value { Double(digits) } else { nil }
    }
    guard ends.count == 2, ends.allSatisfy(\.isFinite), ends[0] < ends[1] else {
      diagnostics.report(
        arguments.wrongKind("domain", node, expected: "two numbers, the lower one first"))
      return nil
    }
    return ends[0]...ends[1]
  }
}
