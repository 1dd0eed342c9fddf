import Tabular

/// Keys, texts and numbers of JSON5 as JSON spells them, so that every editor can read them.
enum PlainSpelling {
  /// A key or text in double quotes; one that JSON could read already stays as it is.
  static func text(_ content: String, writtenAs source: String) -> String {
    let isPlain =
      (try? JSONDocument(parsing: SourceText(file: "", bytes: Array(source.utf8)), as: .json))
      != nil
    return source.hasPrefix("\"") && isPlain ? source : JSONText.text(content).compactText
  }

  /// A value that holds no others.
  static func scalar(_ node: JSONNode, in source: SourceText) -> String {
    let written = source.text(node.range)
    switch node.value {
    case .text(let content): return text(content, writtenAs: written)
    case .number(let digits): return number(digits)
    default: return written
    }
  }

  /// A number without the freedoms of JSON5; `Infinity` and `NaN` have no other spelling.
  static func number(_ written: String) -> String {
    let isNegative = written.hasPrefix("-")
    var digits = written[...]
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    if digits.lowercased().hasPrefix("0x") {
      guard let whole = UInt64(digits.dropFirst(2), radix: 16) else { return written }
      digits = String(whole)[...]
    }
    if digits.hasPrefix(".") { digits = "0" + digits }
    if let point = digits.firstIndex(of: ".") {
      let after = digits.index(after: point)
      let hasDigits = after < digits.endIndex && digits[after].isNumber
      if !hasDigits { digits.remove(at: point) }
    }
    return (isNegative ? "-" : "") + digits
  }
}
