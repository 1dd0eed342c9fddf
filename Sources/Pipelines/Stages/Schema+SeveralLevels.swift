import Tabular

extension Schema {
  /// What is wrong with grouping by columns whose answers name several levels each.
  func severalLevels(in names: [Written]) -> Diagnostics {
    var problems = Diagnostics()
    for name in names {
      guard let scale = self[name.text]?.scale, scale.allowsSeveral else { continue }
      let code = scale.codes.first ?? ""
      problems.error(
        .groupSeveralLevels,
        "'\(name.text)' must have one value in each row to group by it, not several levels of "
          + "'\(scale.name)'", at: name.place,
        hint:
          "\"estimate\": { \"share\": \"share(\(name.text))\" } makes a row for each level, and "
          + "chosen(\(name.text), '\(code)') asks for one")
    }
    return problems
  }
}
