public import Tabular

/// Several charts in one picture under one title, each with values of its own.
public struct Panels: Sendable {
  /// How panels stand.
  public enum Arrangement: String, Sendable, CaseIterable {
    /// Side by side.
    case row
    /// Below each other.
    case column
  }

  /// How panels stand.
  public var arrangement: Arrangement
  /// Whether all panels have the same axis from left to right.
  public var sharesX: Bool
  /// Whether all panels have the same axis from bottom to top.
  public var sharesY: Bool
  /// The panels; each is a chart without head and foot.
  public let items: [Chart]

  /// Charts in one picture; side by side, over the same axis from left to right.
  public init(
    _ items: [Chart], arrangement: Arrangement = .row, sharesX: Bool = true, sharesY: Bool = false
  ) {
    self.items = items.map(\.withoutRepeatedTitle)
    self.arrangement = arrangement
    self.sharesX = sharesX
    self.sharesY = sharesY
  }

  /// The keys of `panels`.
  public static let manual = Manual(
    "panels", "how the charts of one picture stand, and which axes they share",
    parameters: [
      Parameter("arrange", .choice(Arrangement.allCases.map(\.rawValue)), "how they stand"),
      Parameter("share", .columns, "the axes that all have in common: x, y or both"),
    ],
    example: #"{ "arrange": "row", "share": ["x"] }"#)

  /// Reads `panels` over charts that are already read.
  init(_ items: [Chart], _ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(items, sharesX: false)
    guard let node = arguments["panels"] else { return }
    let inner = Arguments(
      node, in: arguments.document, manual: Self.manual, reporting: &diagnostics)
    let words = Arrangement.allCases.map(\.rawValue)
    let arrange = inner.choice("arrange", words, reporting: &diagnostics)
    arrangement = arrange.flatMap(Arrangement.init) ?? .row
    for axis in inner.texts("share", reporting: &diagnostics) {
      switch axis.text {
      case "x": sharesX = true
      case "y": sharesY = true
      default:
        diagnostics.error(
          .wrongValue, "'share' must name x or y, not '\(axis.text)'", at: axis.place)
      }
    }
  }
}

extension Chart {
  /// The chart whose own title says what its values are, so that their axis need not.
  fileprivate var withoutRepeatedTitle: Chart {
    var chart = self
    if !title.isEmpty, y.title == nil { chart.y.title = "" }
    return chart
  }
}
