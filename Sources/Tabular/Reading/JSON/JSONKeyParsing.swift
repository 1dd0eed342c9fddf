extension JSONParser {
  /// Reads a key: a text in quotes or, in JSON5, a bare identifier.
  mutating func key() throws(Diagnostic) -> String {
    if byte == UInt8(ascii: "\"") { return try text() }
    guard grammar == .json5 else { throw missingKey() }
    return byte == UInt8(ascii: "'") ? try text() : try identifier()
  }

  /// Reads an identifier of ECMAScript 5.1, which may hold `\uXXXX`.
  private mutating func identifier() throws(Diagnostic) -> String {
    let start = position
    var name = String.UnicodeScalarView()
    while let next = scalar(at: position) {
      let isEscaped = next == "\\" && byte(ahead: 1) == UInt8(ascii: "u")
      guard isEscaped || Self.belongsToIdentifier(next, first: name.isEmpty) else { break }
      if isEscaped {
        let escapeStart = position
        position += 1
        let scalar = try escapedScalar(from: escapeStart)
        guard Self.belongsToIdentifier(scalar, first: name.isEmpty) else {
          position = escapeStart
          break
        }
        name.append(scalar)
      } else {
        name.append(next)
        position += Self.scalarLength(byte)
      }
    }
    guard position > start else { throw missingKey() }
    return String(name)
  }

  static func belongsToIdentifier(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    if scalar == "$" || scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return true
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return !first
    default: return !first && (scalar == "\u{200C}" || scalar == "\u{200D}")
    }
  }

  private func missingKey() -> Diagnostic {
    let isTrailing = byte == UInt8(ascii: "}")
    let expected = grammar == .json ? "a key in double quotes" : "a key"
    return problem(
      isTrailing
        ? "\(expected) must follow ',', not '}'" : "\(expected) must stand here, not \(found)",
      at: position, length: max(1, wordLength(from: position)),
      hint: isTrailing ? "remove the last ','; only JSON5 allows it" : nil)
  }
}
