import Tabular

/// Breaks a text into lines that fit a width.
struct TextWrapping {
  /// How the text is set.
  let style: TextStyle
  /// The width of a line in pixels.
  let width: Double
  /// How many lines there may be.
  let maximumLines: Int

  /// The lines of a text, and whether some of it had to be cut off.
  struct Lines: Equatable {
    /// The lines from top to bottom; none for an empty text.
    var lines: [String]
    /// Whether the last line ends in an ellipsis that stands for the rest.
    var isCut = false
  }

  /// Fills each line with as many words as fit.
  ///
  /// Lines break at spaces, and after `-`, `/` and `–` between letters; never at a no-break space.
  /// A single word that is too long is cut.
  func greedy(_ text: String) -> Lines {
    let pieces = Self.pieces(text)
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      if !line.isEmpty, !fits(Self.trimmed(line + piece)) {
        lines.append(Self.trimmed(line))
        line = ""
      }
      line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
    }
    if !Self.trimmed(line).isEmpty { lines.append(Self.trimmed(line)) }
    return cut(lines)
  }

  /// Like `greedy`, but two lines become about equally long.
  func balanced(_ text: String) -> Lines {
    let filled = greedy(text)
    guard filled.lines.count == 2, !filled.isCut else { return filled }
    let pieces = Self.pieces(text)
    let breaks = (1..<pieces.count).map { count in
      [pieces[..<count], pieces[count...]].map { Self.trimmed($0.joined()) }
    }
    func longer(_ lines: [String]) -> Double { lines.map(style.reserve).max() ?? 0 }
    let best = breaks.min { longer($0) < longer($1) }
    return best.map { longer($0) <= width ? Lines(lines: $0) : filled } ?? filled
  }

  private func fits(_ line: String) -> Bool { style.reserve(line) <= width }

  private func cut(_ lines: [String]) -> Lines {
    var kept = Lines(lines: Array(lines.prefix(maximumLines)))
    let overflows = lines.count > maximumLines
    for index in kept.lines.indices {
      let mustEnd = overflows && index == kept.lines.count - 1
      guard mustEnd || !fits(kept.lines[index]) else { continue }
      kept.lines[index] = shortened(kept.lines[index])
      kept.isCut = true
    }
    return kept
  }

  private func shortened(_ line: String) -> String {
    let characters = Array(line)
    let tooMany = (0...characters.count).map { $0 }.partitioningIndex { count in
      !fits(Self.trimmed(String(characters[..<count])) + "…")
    }
    return Self.trimmed(String(characters[..<max(0, tooMany - 1)])) + "…"
  }

  /// The text in pieces between which a line may end; spaces belong to the piece before them.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      piece.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let breaksAfterSign = "-/–".contains(character) && next.isLetter && piece.count > 1
      if (character == " " && next != " ") || breaksAfterSign {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
