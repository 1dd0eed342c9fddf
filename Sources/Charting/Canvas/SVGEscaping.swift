/// Text from anywhere as text of an SVG file.
enum SVGEscaping {
  /// The text with the five signs of XML written as entities and unsafe code points left out.
  ///
  /// Line ends and tabs become spaces; control codes, non-characters, soft hyphens and marks that
  /// turn the direction of writing are dropped.
  static func text(_ raw: String) -> String {
    var escaped = ""
    for scalar in raw.unicodeScalars where !isUnsafe(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t", "\u{2028}", "\u{2029}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
