/// One value of a JSON or JSON5 document, with the bytes it stands at and the order of its keys.
public struct JSONNode: Sendable {
  /// What kind of value it is.
  public enum Value: Sendable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A number, as written.
    case number(String)
    /// A text, unescaped.
    case text(String)
    /// An array.
    case list([JSONNode])
    /// An object; keys are unique and in the order of the file.
    case object([Member])
  }

  /// One key of an object with its value.
  public struct Member: Sendable {
    /// The key, unescaped.
    public let key: String
    /// The bytes of the key, quotes included.
    public let keyRange: Range<Int>
    /// The value.
    public let node: JSONNode

    /// A key with its bytes and its value.
    public init(key: String, keyRange: Range<Int>, node: JSONNode) {
      self.key = key
      self.keyRange = keyRange
      self.node = node
    }
  }

  /// The value.
  public let value: Value
  /// The bytes of the value in its document.
  public let range: Range<Int>

  /// A value and the bytes it stands at.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The value of a key, if this is an object that has it.
  public subscript(key: String) -> JSONNode? {
    members?.first { $0.key == key }?.node
  }

  /// The members, if this is an object.
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements, if this is an array.
  public var elements: [JSONNode]? {
    if case .list(let elements) = value { elements } else { nil }
  }

  /// The text, if this is a text.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// How the kind of value is called in messages.
  public var kindText: String {
    switch value {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
