/// Keeps text from data what it is, wherever it stands in HTML: the only place that escapes there.
enum HTMLEscaping {
  /// Text between tags or between the quotes of an attribute, in one line.
  static func text(_ text: String) -> String {
    CleanText.oneLine(text).unicodeScalars.reduce(into: "") { escaped, sign in
      switch sign {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(sign)
      }
    }
  }

  /// Text in a cell, whose line ends are kept.
  static func lines(_ text: String) -> String {
    CleanText.lines(text).map(self.text).joined(separator: "<br>")
  }

  /// Text that may be written from right to left, kept from turning around what stands beside it.
  static func isolated(_ text: String) -> String {
    let escaped = self.text(text)
    return text.unicodeScalars.contains(where: isRightToLeft) ? "<bdi>\(escaped)</bdi>" : escaped
  }

  private static func isRightToLeft(_ sign: Unicode.Scalar) -> Bool {
    switch sign.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
