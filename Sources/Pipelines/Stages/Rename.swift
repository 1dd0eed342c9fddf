public import Tabular

/// Gives columns other names; the others stay as they are.
public struct Rename: Stage {
  let names: [(new: Written, old: Written)]

  /// Its name, keys and example.
  public static let manual = Manual(
    "rename", "Gives columns other names",
    parameters: [
      Parameter("rename", .structure, required: true, "new names with the old name each")
    ],
    example: #"{ "rename": { "hectares": "area_total" } }"#)

  /// Reads the new and old names.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    names = arguments.namedTexts("rename", reporting: &diagnostics)
      .map { (new: $0.name, old: $0.text) }
  }

  /// Lowers to `project`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let known = scope.fields(names.map(\.old), of: input, reporting: &diagnostics)
    guard known.count == names.count else { return nil }
    var renamed: [String: String] = [:]
    for (new, old) in names { renamed[old.text] = new.text }
    let projections = input.schema.fields.map { field in
      Relation.Projection(field: field.named(renamed[field.name] ?? field.name), source: field.name)
    }
    for name in names.map(\.new)
    where projections.filter({ $0.field.name == name.text }).count > 1 {
      diagnostics.error(
        .columnTaken, "'\(name.text)' must be a new name, not that of a column that is there",
        at: name.place)
      return nil
    }
    return scope.projected(input, projections)
  }
}
