public import Tabular

/// Which units of a pipeline are meant: `coops`, with what it is made from `+coops`, with what is made
/// from it `coops+`, with both `+coops+`; several with commas between them.
public struct UnitSelection: Sendable, Equatable {
  /// One name with the directions in which it spreads.
  private struct Term: Equatable {
    let name: String
    let takesSources: Bool
    let takesResults: Bool
  }

  private let terms: [Term]

  /// Reads a selection; nil for one with an empty name.
  public init?(_ text: String) {
    terms = text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      let name = word.drop { $0 == "+" }.prefix { $0 != "+" }
      return Term(
        name: String(name), takesSources: word.hasPrefix("+"), takesResults: word.hasSuffix("+"))
    }
    guard terms.allSatisfy({ !$0.name.isEmpty }) else { return nil }
  }

  /// The names that are in none of some pipelines, as problems.
  public func problems(in states: [PipelineState]) -> [Diagnostic] {
    let names = states.flatMap { $0.units.map(\.unit.title) }
    return terms.filter { !names.contains($0.name) }.map { term in
      Diagnostic(
        .unknownSelection,
        "'\(term.name)' must be an input, table, model, finding or chart, which it is not",
        hint: NearestName.hint(for: term.name, among: names) ?? "'acopio list' shows all names")
    }
  }

  /// The units that are meant; none where no name is one of the pipeline's.
  public func units(of state: PipelineState) -> Set<PlanUnit> {
    terms.reduce(into: []) { units, term in
      guard let start = state.units.first(where: { $0.unit.title == term.name })?.unit else {
        return
      }
      units.insert(start)
      if term.takesSources { units.formUnion(state.units(behind: start)) }
      if term.takesResults { units.formUnion(state.units(madeFrom: start)) }
    }
  }

  /// What is stale in a pipeline and not meant, as a problem; nil where there is nothing of the kind.
  ///
  /// A run of what is meant alone would publish results of two states side by side.
  /// The report, which has a part in everything, is always meant.
  public func problem(of state: PipelineState) -> Diagnostic? {
    let meant = units(of: state)
    let others = state.units.filter { unit in
      !unit.isUpToDate && unit.unit.kind != .report && !meant.contains(unit.unit)
    }
    guard !meant.isEmpty, !others.isEmpty else { return nil }
    let names = others.prefix(Self.shown).map(\.unit.title).joined(separator: ", ")
    let more = others.count > Self.shown ? " and \(others.count - Self.shown) more" : ""
    return Diagnostic(
      .partialSelection,
      "everything in '\(state.name)' that is not selected must be up to date, not \(names)\(more)",
      hint: "run it as a whole: 'acopio run \(state.name)'")
  }

  /// How many names a message lists.
  private static let shown = 5
}
