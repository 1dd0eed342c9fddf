/// Keeps text from data what it is, wherever it stands in Markdown.
///
/// The signs that GitHub's Markdown reads as markup, mathematics or HTML get a backslash; what has
/// no backslash form becomes an entity. Rendered, the text reads as it was, but for control signs,
/// which become spaces.
enum MarkdownEscaping {
  /// Text in a paragraph, a heading or a list; `atLineStart` also keeps it from shaping a block.
  static func text(_ text: String, atLineStart: Bool = false) -> String {
    let cleaned = CleanText.oneLine(text)
    let escaped = escapedSigns(cleaned)
    return atLineStart ? escapedStart(escaped) : escaped
  }

  /// Text in a cell of a table; line ends become `<br>`, an empty text one space.
  static func cell(_ text: String) -> String {
    let lines = CleanText.lines(text).map { escapedSigns(CleanText.oneLine($0)) }
    let cell = trimmed(lines.joined(separator: "<br>"))
    return cell.isEmpty ? " " : cell
  }

  /// Code in a cell of a table, where neither backslash nor pipe can stand in backquotes.
  static func codeCell(_ text: String) -> String {
    let signs = Array(CleanText.oneLine(text).unicodeScalars)
    let escaped = signs.indices.map { index -> String in
      let sign = signs[index]
      return codeSigns.contains(sign) || startsLink(signs, index)
        ? "&#\(sign.value);" : HTMLEscaping.text(String(sign))
    }
    return "<code>\(escaped.joined())</code>"
  }

  /// Code in running text, with a fence longer than any row of backquotes in it.
  static func code(_ text: String) -> String {
    let text = CleanText.oneLine(text)
    var longest = 0
    var row = 0
    for sign in text.unicodeScalars {
      row = sign == "`" ? row + 1 : 0
      longest = max(longest, row)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace =
      text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`")
      || (text.hasPrefix(" ") && text.hasSuffix(" "))
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// The target of a link: relative, http, https or mailto; everything else leads nowhere.
  static func target(_ target: String) -> String {
    let scheme = target.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    if let colon = scheme.firstIndex(of: ":"),
      !["http", "https", "mailto"].contains(scheme[..<colon].lowercased())
    {
      return "#"
    }
    return target.utf8.map { byte in
      let isPlain = (0x21...0x7E).contains(byte) && !refusedInTargets.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }.joined()
  }

  private static let signs = Set("\\`*_[]<>|~$#!".unicodeScalars)
  private static let codeSigns = Set("|\\`*_[]~$#!".unicodeScalars)
  private static let refusedInTargets = Set("()<>\\\"'|`".utf8)

  private static func escapedSigns(_ text: String) -> String {
    let all = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, sign) in all.enumerated() {
      if signs.contains(sign) || startsLink(all, index) { escaped.append("\\") }
      escaped.append(sign)
      if sign == "&" { escaped.append(contentsOf: "amp;".unicodeScalars) }
    }
    return String(escaped)
  }

  /// Whether GitHub would make a link of the text around a sign: `http://` or `www.`.
  ///
  /// Inside such a link backslashes are shown, so that the link has to be prevented.
  private static func startsLink(_ signs: [Unicode.Scalar], _ index: Int) -> Bool {
    switch signs[index] {
    case ":": index + 1 < signs.count && signs[index + 1] == "/"
    case ".": index > 0 && signs[index - 1] == "w"
    default: false
    }
  }

  /// A text whose first signs would begin a list, a heading line or code.
  private static func escapedStart(_ text: String) -> String {
    let text = trimmedStart(text)
    if let first = text.unicodeScalars.first, "+-=".unicodeScalars.contains(first) {
      return "\\" + text
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let mark = text.dropFirst(digits.count).first
    let next = text.dropFirst(digits.count + 1).first
    guard !digits.isEmpty, digits.count <= 9, mark == "." || mark == ")",
      next.map({ $0 == " " }) ?? true
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  private static func trimmedStart(_ text: String) -> String { String(text.drop { $0 == " " }) }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
