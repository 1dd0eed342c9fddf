extension JSONParser {
  /// A problem at some bytes.
  func problem(
    _ message: String, at offset: Int, length: Int = 1, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      purpose.syntaxCode, message, at: source.place(of: offset..<(offset + length)), hint: hint)
  }

  /// What stands at the position, for messages: a word, a character, or the end of the file.
  var found: String {
    guard let scalar = scalar(at: position) else { return "the end of the file" }
    let length = wordLength(from: position)
    if length > 0 { return "'\(source.text(position..<(position + min(length, 40))))'" }
    if scalar == "\"" || scalar == "'" { return "a text" }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "the control character U+\(Self.hexadecimal(scalar.value))"
    }
    return "'\(scalar)'"
  }

  /// How many bytes of letters, digits, `_` and `$` begin at an offset.
  func wordLength(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count {
      let byte = bytes[end]
      let letter = byte | 0x20
      let isWord =
        Self.isDigit(byte) || (97...122).contains(letter) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$")
      guard isWord else { break }
      end += 1
    }
    return end - offset
  }

  /// What to do about a value that is missing, where that is clear.
  var hintForMissingValue: String? {
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return "remove the ',' before it"
    case UInt8(ascii: "'"): return "JSON writes texts in double quotes"
    case UInt8(ascii: "/"): return "comments are allowed in .json5 files only"
    default:
      let word = source.text(position..<(position + wordLength(from: position)))
      guard !word.isEmpty else { return nil }
      return NearestName.hint(for: word, among: ["true", "false", "null"])
        ?? "write it in quotes if it is a text"
    }
  }

  /// Stops at the end of the file inside brackets, at the place where they open.
  func refuseEnd(of open: String, _ close: String, from start: Int) throws(Diagnostic) {
    guard position >= bytes.count else { return }
    throw problem(
      "the '\(open)' that opens here must be closed by '\(close)' before the end of the file",
      at: start)
  }

  /// The problem of two members or elements without a comma between them.
  func missingComma(close: String) -> Diagnostic {
    let what = close == "}" ? "key" : "value"
    let begins =
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || wordLength(from: position) > 0 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    return problem(
      begins
        ? "',' must stand before this \(what)"
        : "',' or '\(close)' must follow this value, not \(found)",
      at: position, length: max(1, wordLength(from: position)))
  }

  /// The problem of a key that stands twice, with both places.
  func duplicate(_ member: JSONNode.Member, _ first: JSONNode.Member) -> Diagnostic {
    Diagnostic(
      purpose.duplicateKeyCode, "'\(member.key)' must stand once in its object, not twice",
      at: source.place(of: member.keyRange),
      notes: ["it first stands at \(source.place(of: first.keyRange).text)"])
  }
}
