import Statistics
import Tabular

/// What a cooperative takes in as the price gap grows: the keys and numbers of what-if indicators.
///
/// The intake is the harvest times the share delivered, which changes along a line with the gap.
struct IntakeLine {
  /// The quantity that could be delivered.
  let harvest: Double
  /// The gap today.
  let gap: Double
  /// The share delivered along the gap, and the share of the harvest that is needed.
  let crossing: LinearCrossing

  /// The keys that both indicators read.
  static let parameters = [
    Parameter("harvest", .formula, required: true, "the quantity that could be delivered"),
    Parameter("share", .formula, required: true, "the share of it that is delivered today"),
    Parameter("gap", .formula, required: true, "the price gap today: trader above cooperative"),
    Parameter(
      "slope", .formula, required: true, "by how much the share changes for each unit of gap"),
    Parameter("needed", .formula, required: true, "the quantity that pays the fixed cost"),
    Parameter("share_se", .formula, "the standard error of the share; known exactly without it"),
    Parameter("slope_se", .formula, "that of the slope, likewise"),
    Parameter("needed_se", .formula, "that of the quantity needed, likewise"),
    Parameter("lowest", .formula, "the lowest gap that was observed"),
    Parameter("highest", .formula, "the highest one"),
    Parameter("by", .columns, "the columns that tell organisations apart, one row for each"),
  ]

  /// The formulas of the keys; nil after reporting what is missing.
  static func inputs(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> [GroupedInput]? {
    let written = parameters.filter { $0.name != "by" }.map { parameter in
      (parameter, arguments.text(parameter.name, reporting: &diagnostics))
    }
    guard written.allSatisfy({ !$0.0.isRequired || $0.1 != nil }) else { return nil }
    return written.compactMap { parameter, formula in
      formula.map { .number(parameter.name, $0, like: model[parameter.name]) }
    }
  }

  /// The role whose unit a number is converted into.
  private static let model = [
    "needed": "harvest", "needed_se": "harvest", "lowest": "gap", "highest": "gap",
  ]

  /// The line of one organisation; nil without a harvest, or without one row for each.
  init?(_ group: GroupRows) {
    func number(_ role: String) -> Double? { group.numbers(role).first }
    func error(_ role: String) -> Double { number(role + "_se") ?? 0 }
    guard group.count == 1, let harvest = number("harvest"), harvest > 0,
      let share = number("share"), let gap = number("gap"), let slope = number("slope"),
      let needed = number("needed"),
      let crossing = LinearCrossing(
        at: gap, level: Quotient.Part(share, standardError: error("share")),
        slope: Quotient.Part(slope, standardError: error("slope")),
        target: Quotient.Part(needed / harvest, standardError: error("needed") / harvest))
    else { return nil }
    (self.harvest, self.gap, self.crossing) = (harvest, gap, crossing)
  }

  /// Whether a gap lies where none was observed; nil where it is not known what was.
  static func isExtrapolated(_ gap: Double?, in group: GroupRows) -> Bool? {
    guard let gap, let low = group.numbers("lowest").first,
      let high = group.numbers("highest").first
    else { return nil }
    return gap < low || gap > high
  }

  /// Why there is no line.
  static func reason(of group: GroupRows) -> String {
    switch group.count {
    case 0: (group.dropped > 0 ? Estimate.Reason.allMissing : .empty).rawValue
    case 1: Estimate.Reason.outOfRange.because("no harvest, or an error below zero")
    default: Estimate.Reason.outOfRange.because("several rows for one organisation")
    }
  }
}
