import Tabular

/// An object or a list of a declaration, its items with the comments between them.
struct LaidContainer {
  /// The opening bracket.
  let open: String
  /// The closing bracket.
  let close: String
  /// The members or elements, in order.
  private(set) var items: [LaidItem] = []
  /// Comments behind the opening bracket, up to the end of its line.
  private(set) var opening: [DeclarationComment] = []
  /// Comments above the closing bracket.
  private(set) var closing: [DeclarationComment] = []

  /// Takes an object or a list of a document.
  init(_ node: JSONNode, in source: SourceText) {
    let parts = Self.parts(of: node)
    (open, close) = node.members == nil ? ("[", "]") : ("{", "}")
    var position = node.range.lowerBound + 1
    for part in parts {
      let gap = DeclarationGap(position..<part.start, of: source)
      let comments = settle(gap, isLast: false)
      items.append(Self.item(part, comments, gap, in: source))
      position = part.node.range.upperBound
    }
    closing = settle(
      DeclarationGap(position..<(node.range.upperBound - 1), of: source), isLast: true)
  }

  /// The container in one line; nil where comments, line ends of the author or its length forbid it.
  var flat: String? {
    guard opening.isEmpty, closing.isEmpty, !items.contains(where: { $0.beginsLine }) else {
      return nil
    }
    guard !items.isEmpty else { return open + close }
    let texts = items.compactMap { $0.trailing.isEmpty ? $0.flat : nil }
    guard texts.count == items.count else { return nil }
    let inner = texts.joined(separator: ", ")
    let text = open + space + inner + space + close
    return text.contains("\n") || text.unicodeScalars.count > DeclarationLayout.width ? nil : text
  }

  /// What stands inside the brackets where they share a line with something: lists of texts and
  /// numbers are tight.
  var space: String {
    open == "{" || items.contains { $0.value.container?.open == "{" } ? " " : ""
  }

  /// The one container inside whose brackets may share the lines of these, as in `{ "derive": {`.
  var embraced: LaidItem? {
    guard items.count == 1, let item = items.first, opening.isEmpty, closing.isEmpty else {
      return nil
    }
    let isBare =
      !item.beginsLine && item.before.isEmpty && item.after.isEmpty && item.trailing.isEmpty
    guard isBare, let inner = item.value.container else { return nil }
    return inner.items.isEmpty ? nil : item
  }

  private struct Part {
    var key: JSONNode.Member?
    let node: JSONNode
    var start: Int { key?.keyRange.lowerBound ?? node.range.lowerBound }
  }

  private static func parts(of node: JSONNode) -> [Part] {
    node.members?.map { Part(key: $0, node: $0.node) } ?? node.elements?.map { Part(node: $0) }
      ?? []
  }

  /// Gives the comments of a gap to what they follow; returns those that belong to what comes next.
  private mutating func settle(_ gap: DeclarationGap, isLast: Bool) -> [DeclarationComment] {
    let goOn = gap.hasLineEnd || isLast
    let sameLine = gap.comments.prefix { $0.linesBefore == 0 }
    guard let last = items.indices.last else {
      guard goOn, gap.hasLineEnd else { return gap.comments }
      opening = Array(sameLine)
      return Array(gap.comments.dropFirst(sameLine.count))
    }
    let beforeComma = isLast ? sameLine.count : gap.commentsBeforeComma ?? sameLine.count
    let inline = sameLine.prefix(beforeComma).prefix { !$0.endsLine }
    items[last].after = inline.map { " " + $0.text }.joined()
    guard goOn else { return Array(gap.comments.dropFirst(inline.count)) }
    items[last].trailing = Array(sameLine.dropFirst(inline.count))
    return Array(gap.comments.dropFirst(sameLine.count))
  }

  /// A member or element with the comments before it.
  private static func item(
    _ part: Part, _ comments: [DeclarationComment], _ gap: DeclarationGap, in source: SourceText
  ) -> LaidItem {
    let inner = part.key.map {
      DeclarationGap($0.keyRange.upperBound..<part.node.range.lowerBound, of: source).comments
    }
    let beside = countBeside(comments, gap)
    let first = comments.dropLast(beside).isEmpty ? comments.first?.linesBefore : gap.linesAfter
    let inLine = (inner ?? []).filter { !$0.endsLine }.map { $0.text + " " }.joined()
    let head = part.key.map {
      PlainSpelling.text($0.key, writtenAs: source.text($0.keyRange)) + ": " + inLine
    }
    return LaidItem(
      head: head ?? "", value: LaidValue(part.node, in: source),
      above: comments.dropLast(beside) + (inner ?? []).filter(\.endsLine),
      before: comments.suffix(beside).map { $0.text + " " }.joined(),
      linesBefore: gap.hasLineEnd ? max(1, first ?? gap.linesAfter) : 0)
  }

  /// How many block comments stand in the line of an item, right before it.
  private static func countBeside(_ comments: [DeclarationComment], _ gap: DeclarationGap) -> Int {
    var count = 0
    var linesAfter = gap.linesAfter
    for comment in comments.reversed() {
      guard linesAfter == 0, !comment.endsLine else { break }
      count += 1
      linesAfter = comment.linesBefore
    }
    return count
  }
}
