extension Diagnostic {
  /// The problem as people read it: place, sentence, the line with a caret, notes, hint.
  ///
  /// `colour` wraps severity and caret in ANSI sequences; only a terminal should ask for it.
  public func text(colour: Bool = false) -> String {
    var lines = [headline(colour: colour)]
    if let place, place.line > 0, !place.excerpt.isEmpty {
      lines += Self.excerpt(of: place, colour: colour)
    }
    lines += notes.map { "  note: \($0)" }
    if let hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  private func headline(colour: Bool) -> String {
    let mark = "\(severity.rawValue)[\(code.name)]"
    let painted = colour ? "\u{1B}[1;\(severity == .error ? 31 : 33)m\(mark)\u{1B}[0m" : mark
    return "\(place.map { $0.text + ": " } ?? "")\(painted): \(message)"
  }

  private static func excerpt(of place: Place, colour: Bool) -> [String] {
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let scalars = Array(place.excerpt.unicodeScalars)
    let column = max(0, place.column - place.firstColumn)
    let start = max(0, column - 60)
    let shown = scalars[min(start, scalars.count)..<min(scalars.count, start + 120)]
    let before = scalars[min(start, scalars.count)..<min(scalars.count, column)]
    let indent = String(String.UnicodeScalarView(before.map { $0 == "\t" ? "\t" : " " }))
    let carets = String(
      repeating: "^", count: max(1, min(place.length, shown.count - before.count)))
    let painted = colour ? "\u{1B}[1;31m\(carets)\u{1B}[0m" : carets
    return [
      "  \(number) | \(String(String.UnicodeScalarView(shown)))",
      "  \(gutter) | \(indent)\(painted)",
    ]
  }
}

extension Place {
  /// `file:line:column`, or the file alone when the whole file is meant.
  public var text: String {
    line > 0 ? "\(file):\(line):\(column)" : file
  }
}
