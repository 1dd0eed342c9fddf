public import Tabular

/// The steps that tables are made of: one line each.
public enum StageRegistry {
  /// All steps, by name.
  public static let all: [any Stage.Type] = [
    Check.self,
    Complete.self,
    Derive.self,
    Distinct.self,
    Estimation.self,
    Impute.self,
    Indicate.self,
    Join.self,
    Recode.self,
    Rename.self,
    Select.self,
    Sort.self,
    Spread.self,
    Stack.self,
    Summarize.self,
    Take.self,
    Union.self,
    Where.self,
    Window.self,
  ]

  /// The verbs, sorted.
  public static let names = all.map { $0.manual.name }.sorted()

  /// The step of a verb.
  public static func stage(for verb: String) -> (any Stage.Type)? {
    all.first { $0.manual.name == verb }
  }

  /// Reads a step's keys against its manual.
  static func read(
    _ type: any Stage.Type, _ node: JSONNode, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) -> (any Stage)? {
    let others = type.takesOtherKeys ? node.members?.map(\.key) ?? [] : []
    let arguments = Arguments(
      node, in: document, manual: type.manual, also: others, reporting: &diagnostics)
    return type.init(arguments, reporting: &diagnostics)
  }
}
