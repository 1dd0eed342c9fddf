extension ColumnDeclaration {
  /// Reads a column from its short notation (`"members": "int[member] >= 0"`) or its long form, an
  /// object with `type header label missing decimal thousands` and, for quantities,
  /// `amount unit state as`.
  ///
  /// Nil when the column cannot be used; every problem is reported with its place.
  public init?(
    _ member: JSONNode.Member, in document: JSONDocument, defaults: ColumnDefaults,
    reporting diagnostics: inout Diagnostics
  ) {
    let keys = SectionKeys(member.node, in: document)
    guard let written = Self.notation(member, in: document, reporting: &diagnostics) else {
      return nil
    }
    let isObject = member.node.members != nil
    var quantity: QuantityDeclaration?
    if isObject {
      keys.refuseUnknown(Self.longFormKeys, in: member.key, reporting: &diagnostics)
      quantity = QuantityDeclaration(
        member.node, in: document, units: defaults.units, reporting: &diagnostics)
    }
    do throws(Diagnostic) {
      var notation = ColumnNotation(written, defaults)
      self = try notation.read(member.key, quantity: quantity)
    } catch {
      diagnostics.report(error)
      return nil
    }
    place = document.source.place(of: member.keyRange)
    if isObject, let header = keys.text("header", reporting: &diagnostics) {
      self.header = header.text
    }
    if isObject { readSource(keys, reporting: &diagnostics) }
    label = isObject ? keys.text("label", reporting: &diagnostics)?.text ?? "" : ""
    numbers = keys.numbers(defaults.numbers, reporting: &diagnostics)
    missing = keys.missing(defaults.missing, reporting: &diagnostics)
  }

  /// Reads `from` and `matches`: whether the column holds a piece of the file's name.
  private mutating func readSource(_ keys: SectionKeys, reporting diagnostics: inout Diagnostics) {
    guard keys.choice("from", ["file"], reporting: &diagnostics) != nil else { return }
    fileName = FileNamePiece()
    if type.kind == .number || type.kind == .flag {
      diagnostics.error(
        .wrongValue, "a column from the file's name must be a text, a date, a month or a season",
        at: place)
    }
    guard let pattern = keys.text("matches", reporting: &diagnostics) else { return }
    if let piece = FileNamePiece(matching: pattern.text) {
      fileName = piece
    } else {
      diagnostics.error(
        .wrongValue, "'matches' must be a regular expression with one group in round brackets",
        at: pattern.place)
    }
  }

  /// The keys of the long form of a column.
  package static let longFormKeys =
    ["type", "header", "label", "missing", "decimal", "thousands", "sign", "from", "matches"]
    + QuantityDeclaration.keys

  private static func notation(
    _ member: JSONNode.Member, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) -> Written? {
    let type = member.node.members == nil ? member.node : member.node["type"]
    guard let type, let written = Written(type, in: document) else {
      diagnostics.error(
        .wrongValue,
        "column '\(member.key)' must be a text such as 'number[kg] >= 0', or an object with 'type'",
        at: document.place(of: type ?? member.node))
      return nil
    }
    return written
  }
}
