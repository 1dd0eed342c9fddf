/// The constraints of a field of a Table Schema.
struct TableSchemaConstraints {
  /// The constraints of the column; none where the schema has none.
  private(set) var all: [ColumnConstraint] = []
  private let field: SchemaNode
  private let type: ColumnType

  /// Throws `input.table-schema` for a constraint that no column of the type can be held to.
  init(_ field: SchemaNode, of type: ColumnType) throws(Diagnostic) {
    self.field = SchemaNode(
      field.node["constraints"] ?? JSONNode(.object([]), at: field.node.range), in: field.document)
    self.type = type
    guard let members = self.field.node.members else {
      throw field.unmapped("'constraints'", "an object", at: self.field.node)
    }
    for member in members { try add(member) }
    try addLengths()
  }

  private mutating func add(_ member: JSONNode.Member) throws(Diagnostic) {
    switch member.key {
    case "required": if try field.flag(member.key) == true { all.append(.required) }
    case "unique": if try field.flag(member.key) == true { all.append(.unique) }
    case "minimum": all.append(.atLeast(try bound(member, isIncluded: true)))
    case "maximum": all.append(.atMost(try bound(member, isIncluded: true)))
    case "exclusiveMinimum": all.append(.atLeast(try bound(member, isIncluded: false)))
    case "exclusiveMaximum": all.append(.atMost(try bound(member, isIncluded: false)))
    case "enum": all.append(.oneOf(try texts(member)))
    case "pattern": all.append(.matches(try pattern(member)))
    case "minLength", "maxLength": break
    default:
      throw field.unmapped("the constraint '\(member.key)'", "one that is known", at: member.node)
    }
  }

  private func bound(
    _ member: JSONNode.Member, isIncluded: Bool
  ) throws(Diagnostic) -> ColumnConstraint.Bound {
    let written =
      if case .number(let digits) = member.node.value { digits } else { member.node.text ?? "" }
    guard type.kind == .number, let bound = ColumnWords.bound(written) else {
      throw field.unmapped("'\(member.key)'", "a number for a column of numbers", at: member.node)
    }
    return ColumnConstraint.Bound(bound.mantissa, scale: bound.scale, isIncluded: isIncluded)
  }

  private func texts(_ member: JSONNode.Member) throws(Diagnostic) -> [String] {
    let texts = try field.names(member.key)
    guard type == .text, !texts.isEmpty else {
      throw field.unmapped("'enum'", "a list of texts for a column of texts", at: member.node)
    }
    return texts
  }

  private func pattern(_ member: JSONNode.Member) throws(Diagnostic) -> String {
    guard type == .text, let pattern = try field.text(member.key),
      (try? Regex<AnyRegexOutput>(pattern)) != nil
    else {
      throw field.unmapped("'pattern'", "a regular expression for texts", at: member.node)
    }
    return pattern
  }

  /// The least and the greatest length of texts, as a regular expression.
  private mutating func addLengths() throws(Diagnostic) {
    let (least, most) = (try length("minLength"), try length("maxLength"))
    guard least != nil || most != nil else { return }
    all.append(.matches("[\\s\\S]{\(least ?? 0),\(most.map(String.init) ?? "")}"))
  }

  private func length(_ key: String) throws(Diagnostic) -> Int? {
    guard let value = field.node[key] else { return nil }
    guard type == .text, case .number(let digits) = value.value, let length = Int(digits),
      (0...10_000).contains(length)
    else { throw field.unmapped("'\(key)'", "a length of texts", at: value) }
    return length
  }
}
