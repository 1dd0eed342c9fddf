/// Pieces of JSON (RFC 8259), written with fixed order and no space between them.
enum JSONText {
  /// A key with its value, which is JSON already.
  typealias Field = (key: String, value: String)

  /// A text in quotes.
  static func text(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += escaped(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A text, or null when there is none.
  static func optional(_ text: String?) -> String { text.map(Self.text) ?? "null" }

  /// A list of values that are JSON already.
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

  /// An object; the keys keep their order.
  static func object(_ fields: [Field]) -> String {
    "{" + fields.map { text($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
