import Statistics
import Tabular

/// What indicators of survival read of each row: until when it was watched, from when, and how much
/// it counts.
struct SurvivalInputs: Sendable {
  /// What is read, by the roles `time`, `event`, `entry` and `weights`.
  let inputs: [GroupedInput]
  private let areProbabilities: Bool

  /// The keys of the manual.
  static let parameters: [Parameter] = [
    Parameter(
      "time", .formula, required: true, "how long it was watched, or when it was seen last"),
    Parameter("event", .formula, required: true, "whether the event happened then"),
    Parameter("entry", .formula, "when it came under observation; from 0 without it"),
  ]

  /// The keys for weights.
  static let weightParameters: [Parameter] = [
    Parameter("weights", .formula, "how much each row counts; needs `weights_are`"),
    Parameter(
      "weights_are", .choice(["frequency", "probability"]),
      "copies of a row, or the reciprocal of its chance of being drawn"),
  ]

  /// Reads the keys; nil without a time, or an event where one is needed.
  init?(
    _ arguments: Arguments, needsEvent: Bool = true, reporting diagnostics: inout Diagnostics
  ) {
    let time = arguments.text("time", reporting: &diagnostics)
    let event = needsEvent ? arguments.text("event", reporting: &diagnostics) : nil
    let entry = arguments.text("entry", reporting: &diagnostics)
    let weights = arguments.text("weights", reporting: &diagnostics)
    let kind = arguments.choice(
      "weights_are", ["frequency", "probability"], reporting: &diagnostics)
    if weights != nil, kind == nil {
      diagnostics.error(
        .wrongValue, "'weights' needs 'weights_are': frequency or probability",
        at: arguments.place("weights"))
      return nil
    }
    guard let time, event != nil || !needsEvent else { return nil }
    var inputs: [GroupedInput] = [.number("time", time)]
    if let event { inputs.append(.flag("event", event)) }
    if let entry { inputs.append(.number("entry", entry, like: "time")) }
    if let weights { inputs.append(.number("weights", weights)) }
    self.inputs = inputs
    areProbabilities = kind == "probability"
  }

  /// The rows of a group as times of survival; without flags nothing is an event.
  func observed(in group: GroupRows) throws(SurvivalProblem) -> SurvivalTimes {
    let times = group.numbers("time")
    let weights = group.numbers("weights")
    let events = group.has("event") ? group.flags("event") : times.map { _ in false }
    let kind: CaseWeights =
      !group.has("weights")
      ? .equal : areProbabilities ? .probability(weights) : .frequency(weights)
    return try SurvivalTimes(
      times, events: events, entries: group.has("entry") ? group.numbers("entry") : nil,
      weights: kind)
  }
}
