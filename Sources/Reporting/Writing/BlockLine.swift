/// A line of a template with its values put in: what its first signs make of it.
struct BlockLine {
  /// What a line begins.
  enum Shape: Equatable {
    /// Nothing.
    case blank
    /// A heading of a level.
    case heading(Int)
    /// A quotation.
    case quote
    /// An entry of a list.
    case item(isOrdered: Bool)
    /// Code up to the same signs.
    case fence(String)
    /// A table, HTML, a rule, an indented line.
    case other
    /// A paragraph.
    case plain
  }

  let runs: [Inline]

  init(_ runs: [Inline]) {
    self.runs = runs
  }

  var isBlank: Bool { shape == .blank }

  /// What the signs of the author at the start of the line say; data never shape a block.
  var shape: Shape {
    guard !runs.isEmpty else { return .blank }
    guard case .markdown(let start) = runs[0] else { return .plain }
    if start.allSatisfy(\.isWhitespace) { return runs.count == 1 ? .blank : .plain }
    if let level = Self.headingLevel(start) { return .heading(level) }
    if start.hasPrefix(">") { return .quote }
    if start.hasPrefix("```") || start.hasPrefix("~~~") { return .fence(String(start.prefix(3))) }
    if Self.bulletLength(start) != nil { return .item(isOrdered: false) }
    if Self.numberLength(start) != nil { return .item(isOrdered: true) }
    let isOther = ["|", "<", "    ", "\t", "---", "***", "==="].contains { start.hasPrefix($0) }
    return isOther ? .other : .plain
  }

  /// The runs without the signs that shape the line.
  var content: [Inline] {
    guard case .markdown(let start)? = runs.first else { return runs }
    let dropped: Int
    switch shape {
    case .heading(let level): dropped = level + 1
    case .quote: dropped = start.hasPrefix("> ") ? 2 : 1
    case .item(let isOrdered):
      dropped = (isOrdered ? Self.numberLength(start) : Self.bulletLength(start)) ?? 0
    case .blank, .fence, .other, .plain: dropped = 0
    }
    let rest = String(start.dropFirst(dropped))
    return (rest.isEmpty ? [] : [.markdown(rest)]) + runs.dropFirst()
  }

  private static func headingLevel(_ line: String) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return (1...6).contains(level) && line.dropFirst(level).first == " " ? level : nil
  }

  private static func bulletLength(_ line: String) -> Int? {
    ["- ", "* ", "+ "].contains { line.hasPrefix($0) } ? 2 : nil
  }

  private static func numberLength(_ line: String) -> Int? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }.count
    return (1...9).contains(digits) && line.dropFirst(digits).hasPrefix(". ") ? digits + 2 : nil
  }
}
