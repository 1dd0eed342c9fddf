/// A member of an object or an element of a list, with the comments that belong to it.
struct LaidItem {
  /// The key as it is printed, its colon and comments before the value; empty in a list.
  let head: String
  /// The value.
  let value: LaidValue
  /// Comments on lines of their own above it.
  let above: [DeclarationComment]
  /// Comments in its line before it.
  let before: String
  /// Comments in its line after it, before the comma.
  var after = ""
  /// Comments after the comma, up to the end of the line.
  var trailing: [DeclarationComment] = []
  /// How many lines the author ended before the item, those before comments not counted.
  let linesBefore: Int

  /// The item in one line without comma; nil when it needs several.
  var flat: String? { value.flat.map { before + head + $0 + after } }

  /// Whether the author begins a line with it.
  var beginsLine: Bool { linesBefore > 0 || !above.isEmpty }
}
