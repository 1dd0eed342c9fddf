/// A JSON value to be written: keys keep their order, so that files are the same every time.
public indirect enum JSONText: Sendable, Equatable {
  /// Keys with their values.
  case object([Member])
  /// Values in order.
  case list([JSONText])
  /// A text.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// Any other number; one that is not finite is written as null.
  case number(Double)
  /// True or false.
  case flag(Bool)
  /// Nothing.
  case null

  /// A key with its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONText

    /// A key with its value.
    public init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// An object from pairs.
  public static func object(_ members: [(String, JSONText)]) -> JSONText {
    .object(members.map { Member($0.0, $0.1) })
  }

  /// The document with one line for each member of the outer two levels.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  /// The document in one line.
  public var compactText: String {
    var text = ""
    writeCompact(to: &text)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    let items: [(key: String?, value: JSONText)]
    let marks: (open: String, close: String)
    switch self {
    case .object(let members) where indent < 2 && !members.isEmpty:
      items = members.map { ($0.key, $0.value) }
      marks = ("{", "}")
    case .list(let values) where indent < 2 && !values.isEmpty:
      items = values.map { (nil, $0) }
      marks = ("[", "]")
    default:
      writeCompact(to: &text)
      return
    }
    text += marks.open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      if let key = item.key { text += Self.quoted(key) + ": " }
      item.value.write(to: &text, indent: indent + 1)
    }
    text += "\n" + String(repeating: "  ", count: indent) + marks.close
  }

  private func writeCompact(to text: inout String) {
    switch self {
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "" : ", ") + Self.quoted(member.key) + ": "
        member.value.writeCompact(to: &text)
      }
      text += "}"
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.writeCompact(to: &text)
      }
      text += "]"
    case .text(let content): text += Self.quoted(content)
    case .whole(let number): text += String(number)
    case .number(let number): text += number.isFinite ? NumberText.binary(number) : "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  /// A text in quotes, with escapes where JSON demands them.
  static func quoted(_ content: String) -> String {
    var bytes: [UInt8] = []
    JSONQuoting.append(content, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
