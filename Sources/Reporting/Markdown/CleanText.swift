/// Text from data without the signs that steer machines instead of being read.
enum CleanText {
  /// Controls and line ends as spaces; marks that turn the direction of text around left out.
  static func oneLine(_ text: String) -> String {
    let kept = text.unicodeScalars.compactMap { sign -> Unicode.Scalar? in
      switch sign.value {
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: " "
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
      default: sign
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// The lines of a text, by whatever signs they end.
  static func lines(_ text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var previous: Unicode.Scalar?
    for sign in text.unicodeScalars {
      switch sign {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}":
        lines.append(String.UnicodeScalarView())
      default: lines[lines.count - 1].append(sign)
      }
      previous = sign
    }
    return lines.map { String($0) }
  }
}
