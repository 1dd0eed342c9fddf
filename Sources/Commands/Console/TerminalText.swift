import Tabular

/// Text from files made harmless for a terminal, which would obey control characters in it.
enum TerminalText {
  /// The text with a picture for each control character; tabs stay.
  ///
  /// Every scalar becomes one scalar, so that carets keep their place.
  static func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(picture)))
  }

  private static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // The second set of controls, and those that turn the direction of writing.
    case 0x80..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}

extension Diagnostic {
  /// The problem with everything that may come from files made harmless for a terminal.
  var forTerminal: Diagnostic {
    var copy = Diagnostic(
      code, TerminalText.harmless(message), at: place?.forTerminal,
      notes: notes.map(TerminalText.harmless), hint: hint.map(TerminalText.harmless))
    copy.severity = severity
    return copy
  }
}

extension Place {
  fileprivate var forTerminal: Place {
    Place(
      file: TerminalText.harmless(file), line: line, column: column, length: length,
      excerpt: TerminalText.harmless(excerpt))
  }
}
