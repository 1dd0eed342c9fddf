public import Tabular

/// Replaces answers by others, column by column; what is not listed stays.
public struct Recode: Stage {
  let columns: [(column: Written, answers: [(old: String, new: String)])]

  /// Its name, keys and example.
  public static let manual = Manual(
    "recode", "Replaces answers by others; what is not listed stays",
    parameters: [
      Parameter(
        "recode", .structure, required: true, "columns, each with old answers and their new ones")
    ],
    example: #"{ "recode": { "sex": { "F": "woman", "M": "man" } } }"#)

  /// Reads the columns and their answers.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    var columns: [(column: Written, answers: [(old: String, new: String)])] = []
    for member in arguments["recode"]?.members ?? [] {
      var answers: [(old: String, new: String)] = []
      for answer in member.node.members ?? [] {
        guard let new = answer.node.text else {
          diagnostics.report(arguments.wrongKind(answer.key, answer.node, expected: "a text"))
          return nil
        }
        answers.append((old: answer.key, new: new))
      }
      let place = arguments.document.source.place(of: member.keyRange)
      columns.append((column: Written(member.key, at: place), answers: answers))
    }
    self.columns = columns
  }

  /// Lowers to `derive` with one choice for each column.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var derivations: [Relation.Derivation] = []
    for (column, answers) in columns {
      guard var field = scope.fields([column], of: input, reporting: &diagnostics).first,
        let formula = Formula(choice(column, answers), reporting: &diagnostics),
        let typed = formula.typed(in: scope.formulas(over: input.schema), reporting: &diagnostics)
      else { return nil }
      if let scale = field.scale, answers.contains(where: { scale.index(of: $0.new) == nil }) {
        field.scale = nil
      }
      field.levels = recoded(field.levels, answers)
      derivations.append(Relation.Derivation(field: field, formula: typed))
    }
    var schema = input.schema
    for field in derivations.map(\.field) where field != schema[field.name] {
      schema = schema.setting(field)
    }
    return Relation(.derive(input, derivations), schema: schema, step: scope.step)
  }

  /// The texts that cells may hold after the step, each once.
  private func recoded(
    _ levels: [String], _ answers: [(old: String, new: String)]
  ) -> [String] {
    levels.reduce(into: []) { recoded, level in
      let text = answers.first { $0.old == level }?.new ?? level
      if !recoded.contains(text) { recoded.append(text) }
    }
  }

  /// `case(x == 'old': 'new', ..., else: x)`, the formula that recoding means.
  private func choice(_ column: Written, _ answers: [(old: String, new: String)]) -> Written {
    let name = "`\(column.text)`"
    let cases = answers.map { "\(name) == \(quoted($0.old)): \(quoted($0.new)), " }
    return Written("case(\(cases.joined())else: \(name))", at: column.place, isVerbatim: false)
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }
}
