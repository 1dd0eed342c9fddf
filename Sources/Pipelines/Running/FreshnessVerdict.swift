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
    datedInputs(inputs).compactMap { $0.warning(today: today) }
  }

  /// The inputs whose age is judged.
  func datedInputs(_ inputs: [InputFacts]) -> [DatedInput] {
    plan.pipeline.inputs.compactMap { input in
      guard let freshness = input.freshness,
        let facts = inputs.first(where: { $0.name == input.name.text })
      else { return nil }
      let day = freshness.asOf.flatMap(day)
      guard freshness.asOf == nil || day != nil else { return nil }
      return DatedInput(
        input: facts.name, column: freshness.column, within: freshness.within, asOf: day,
        newest: facts.newestDay.flatMap { Grain.day.ordinal($0) }.map(Int.init))
    }
  }

  /// The day that a text names, itself or as a parameter.
  private func day(_ asOf: Written) -> Int? {
    guard asOf.text.hasPrefix("$") else { return Grain.day.ordinal(asOf.text).map(Int.init) }
    let name = asOf.text.dropFirst()
    let parameter = plan.parameters.first { $0.declaration.name.text == name }
    guard case .day(let ordinal, .day)? = parameter?.value else { return nil }
    return Int(ordinal)
  }
}
