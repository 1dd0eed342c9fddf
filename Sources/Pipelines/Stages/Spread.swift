public import Tabular

/// Makes a column of each level of a column: what `stack` does, undone.
public struct Spread: Stage {
  let item: Written
  let value: Written
  let levels: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "spread", "Makes a column of each level of a column, a row for what stays the same",
    parameters: [
      Parameter("spread", .column, required: true, "the column of the new names"),
      Parameter("value", .column, required: true, "the column of the cells"),
      Parameter(
        "levels", .structure,
        "the new columns in their order; needed where the column is no scale and no text in "
          + "('a', 'b'). A cell that no row has is missing as unmatched"),
    ],
    example: """
      { "spread": "product", "value": "sold", "levels": ["coffee", "cacao"] }
      """)

  /// Reads the two columns and the levels.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    levels = arguments.texts("levels", reporting: &diagnostics)
    guard let item = arguments.text("spread", reporting: &diagnostics),
      let value = arguments.text("value", reporting: &diagnostics)
    else { return nil }
    self.item = item
    self.value = value
  }

  /// Lowers to `spread`; all other columns tell the new rows apart.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields([item, value], of: input, reporting: &diagnostics)
    guard fields.count == 2, isOpenText(fields[0], reporting: &diagnostics),
      let levels = levels(of: fields[0], reporting: &diagnostics)
    else { return nil }
    let kept = input.schema.fields.filter { ![item.text, value.text].contains($0.name) }
    for level in levels where kept.contains(where: { $0.name == level.text }) {
      diagnostics.report(.columnTaken(level))
      return nil
    }
    let identity = kept.map(\.name).filter { $0 != Schema.personCount }
    let spreading = Relation.Spreading(
      item: item.text, value: value.text, levels: levels.map(\.text), identity: identity)
    let key = input.schema.key
    let schema = Schema(
      kept + levels.map { column($0.text, of: fields) },
      key: key.contains(item.text) ? key.filter { $0 != item.text } : [],
      sampling: input.schema.sampling.gathered(from: item.text))
    return Relation(.spread(input, spreading), schema: schema, step: scope.step)
  }

  /// A new column: the cells under the words that the level has.
  private func column(_ level: String, of fields: [Field]) -> Field {
    var column = fields[1].named(level)
    let words = fields[0].scale?.label(of: level) ?? ""
    column.label = words == Field(level, column.kind).title ? "" : words
    return column
  }

  /// Names of columns are published, so what they come from must be open.
  private func isOpenText(_ field: Field, reporting diagnostics: inout Diagnostics) -> Bool {
    if field.kind == .text, field.privacy == .open, item.text != value.text { return true }
    let found =
      field.kind != .text
      ? "which is a \(field.kind.text)" : field.privacy == .open ? "the value" : "which is private"
    diagnostics.error(
      .columnsDiffer, "'\(field.name)' must be an open text to name columns, not \(found)",
      at: item.place)
    return false
  }

  /// The names of the new columns, which must be known before any row is read.
  private func levels(
    of field: Field, reporting diagnostics: inout Diagnostics
  ) -> [Written]? {
    for (index, level) in levels.enumerated()
    where levels[..<index].contains(where: { $0.text == level.text }) {
      diagnostics.error(
        .wrongValue, "'levels' must not name '\(level.text)' twice", at: level.place)
      return nil
    }
    if !levels.isEmpty { return levels }
    let scale = field.scale.flatMap { $0.allowsSeveral ? nil : $0.codes }
    let declared = scale ?? field.levels
    if !declared.isEmpty { return declared.map { Written($0, at: item.place) } }
    diagnostics.error(
      .missingKey,
      "'levels' must list the new columns, because '\(field.name)' declares no levels",
      at: item.place,
      hint: "add \"levels\": [\"...\"] here, or declare the column as text in ('...', '...')?")
    return nil
  }
}
