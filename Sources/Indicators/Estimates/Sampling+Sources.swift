package import Tabular

extension Sampling {
  /// The rows that were drawn and the sizes of their strata, where a design names them; nil after
  /// reporting what is not there.
  package func sources(
    in scope: StageScope, reporting problems: inout Diagnostics
  ) -> [Relation]? {
    let frame = design?.frame.flatMap { scope.relations[$0.input] }
    guard let register = design?.register else { return frame.map { [$0] } ?? [] }
    guard let sizes = scope.relations[register.input] else {
      problems.error(
        .wrongValue, "'\(register.input)' must be an input, which it is not",
        at: scope.step.place, hint: NearestName.hint(for: register.input, among: scope.tableNames))
      return nil
    }
    for name in [register.size] + register.strata where sizes.schema[name] == nil {
      problems.report(
        sizes.schema.unknownColumn(
          name, in: "the input '\(register.input)'", at: scope.step.place))
    }
    return problems.hasErrors ? nil : [frame, sizes].compactMap { $0 }
  }
}

extension SampleDesign {
  /// Rows of one unit must not count as several units, so a group must hold one of each.
  package func reportMixedRepetitions(
    by keys: [String], at place: Place?, reporting problems: inout Diagnostics
  ) {
    for column in repeatedBy where !keys.contains(column) {
      problems.error(
        .estimateFormula,
        "'by' must have '\(column)', because every unit of the sample has a row for each '\(column)'",
        at: place, hint: "add \"by\": [\"\(column)\"]?")
    }
  }
}
