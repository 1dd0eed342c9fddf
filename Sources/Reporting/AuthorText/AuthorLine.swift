/// A line that the author typed, with the runs that tags left in it.
struct AuthorLine {
  let signs: [AuthorSign]

  /// The lines of runs.
  static func lines(of runs: [Inline]) -> [AuthorLine] {
    AuthorSign.signs(of: runs)
      .split(separator: .typed("\n"), omittingEmptySubsequences: false)
      .map { AuthorLine(signs: Array($0)) }
  }

  /// What the author typed before the first run.
  var start: String { String(signs.prefix { $0.character != nil }.compactMap(\.character)) }

  /// How far the line is set in.
  var indentation: Int { start.prefix { $0 == " " }.count }

  /// The line without its first signs.
  func dropping(_ count: Int) -> AuthorLine { AuthorLine(signs: Array(signs.dropFirst(count))) }

  /// The words of the line as they were typed.
  var words: String {
    signs.map { sign in
      switch sign {
      case .typed(let character): String(character)
      case .run(let run): run.words
      }
    }.joined()
  }

  /// The sign that begins an entry of a list, with its spaces; nil when the line begins none.
  var marker: (isOrdered: Bool, length: Int)? {
    let inset = indentation
    let rest = start.dropFirst(inset)
    if ["- ", "* ", "+ "].contains(where: rest.hasPrefix) { return (false, inset + 2) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
    guard (1...9).contains(digits), rest.dropFirst(digits).hasPrefix(". ") else { return nil }
    return (true, inset + digits + 2)
  }

  /// Whether the line is a rule across the page.
  var isRule: Bool {
    let marks = words.filter { $0 != " " }
    return marks.count >= 3 && "-*_".contains { mark in marks.allSatisfy { $0 == mark } }
  }

  /// Whether the line divides the head of a table from its rows.
  var dividesTable: Bool {
    words.contains("|") && words.contains("-") && words.allSatisfy { "|:- \t".contains($0) }
  }

  /// The cells of a row; a bar behind a backslash divides nothing.
  var cells: [[AuthorText]] {
    var cells: [[AuthorSign]] = [[]]
    var isEscaped = false
    for sign in signs {
      if sign == .typed("|"), !isEscaped {
        cells.append([])
      } else {
        cells[cells.count - 1].append(sign)
      }
      isEscaped = sign == .typed("\\") && !isEscaped
    }
    if cells.first?.allSatisfy({ $0 == .typed(" ") }) == true { cells.removeFirst() }
    if cells.last?.allSatisfy({ $0 == .typed(" ") }) == true { cells.removeLast() }
    return cells.map { AuthorTextParser.parse(Self.trimmed($0)) }
  }

  private static func trimmed(_ signs: [AuthorSign]) -> [AuthorSign] {
    let start = signs.drop { $0 == .typed(" ") }
    return start.dropLast(start.reversed().prefix { $0 == .typed(" ") }.count)
  }
}
