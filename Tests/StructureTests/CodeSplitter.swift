/// Tells the code of a Swift file from its comments and from what stands in quotes.
///
/// Code within an interpolation counts as code. Enough of the grammar for formatted files.
struct CodeSplitter {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var codeScalars = String.UnicodeScalarView()
  private(set) var literals: [String] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The code, with a space for each comment and each text in quotes.
  var code: String { String(codeScalars) }

  /// Reads the whole text.
  mutating func split() {
    while position < scalars.count { readCode(until: nil) }
  }

  /// Reads code up to a closing bracket of the level it began at, or to the end.
  private mutating func readCode(until end: Unicode.Scalar?) {
    var depth = 0
    while position < scalars.count {
      if skipComment() || readLiteral() {
        codeScalars.append(" ")
        continue
      }
      let scalar = scalars[position]
      position += 1
      if scalar == end, depth == 0 { return }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      codeScalars.append(scalar)
    }
  }

  private mutating func skipComment() -> Bool {
    guard begins(with: "//") else { return false }
    while position < scalars.count, scalars[position] != "\n" { position += 1 }
    return true
  }

  private mutating func readLiteral() -> Bool {
    let hashes = scalars[position...].prefix { $0 == "#" }.count
    let start = position + hashes
    guard start < scalars.count, scalars[start] == "\"" else { return false }
    position = start
    let quotes = begins(with: "\"\"\"") ? "\"\"\"" : "\""
    let mark = String(repeating: "#", count: hashes)
    position += quotes.unicodeScalars.count
    readText(until: quotes + mark, escape: "\\" + mark)
    return true
  }

  private mutating func readText(until end: String, escape: String) {
    var text = String.UnicodeScalarView()
    while position < scalars.count, !begins(with: end) {
      if begins(with: escape + "(") {
        position += escape.unicodeScalars.count + 1
        readCode(until: ")")
        text.append(" ")
      } else {
        let count = begins(with: escape) ? escape.unicodeScalars.count + 1 : 1
        text.append(contentsOf: scalars[position..<min(position + count, scalars.count)])
        position += count
      }
    }
    position += end.unicodeScalars.count
    literals.append(String(text))
  }

  private func begins(with text: String) -> Bool {
    scalars[min(position, scalars.count)...].starts(with: text.unicodeScalars)
  }
}
