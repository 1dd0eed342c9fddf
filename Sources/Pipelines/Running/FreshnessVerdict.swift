import Reporting
import Tabular

/// Judges the age of inputs.
///
/// The verdict is told and never written: what is published depends on the data alone.
struct FreshnessVerdict {
  let plan: Plan
  /// The day of the run, where the pipeline names no other.
  let today: Int?

  /// A warning for each input whose newest day is older than it may be.
  func warnings(_ inputs: [InputFacts]) -> [Diagnostic] {
    plan.pipeline.inputs.compactMap { input in
      guard let freshness = input.freshness, let day = day(freshness),
        let facts = inputs.first(where: { $0.name == input.name.text })
      else { return nil }
      return problem(freshness, of: facts, on: day)?.asWarning
    }
  }

  private func day(_ freshness: FreshnessDeclaration) -> Int? {
    guard let asOf = freshness.asOf else { return today }
    guard asOf.text.hasPrefix("$") else { return Grain.day.ordinal(asOf.text).map(Int.init) }
    let name = asOf.text.dropFirst()
    let parameter = plan.parameters.first { $0.declaration.name.text == name }
    guard case .day(let ordinal, .day)? = parameter?.value else { return nil }
    return Int(ordinal)
  }

  private func problem(
    _ freshness: FreshnessDeclaration, of facts: InputFacts, on day: Int
  ) -> Diagnostic? {
    let limit = freshness.within.before(day)
    let newest = facts.newestDay.flatMap { Grain.day.ordinal($0) }.map(Int.init)
    guard newest.map({ $0 < limit }) ?? true else { return nil }
    let found =
      newest.map { "\(CivilDay(ordinal: $0).text), which is \(day - $0) days before" }
      ?? "none at all by"
    return Diagnostic(
      .inputStale,
      "the newest '\(freshness.column.text)' of '\(facts.name)' must be "
        + "\(limit == .min ? "a day" : CivilDay(ordinal: limit).text) or later, not \(found) "
        + CivilDay(ordinal: day).text, at: freshness.column.place)
  }
}
