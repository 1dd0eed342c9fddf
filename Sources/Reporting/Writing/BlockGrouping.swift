/// Groups lines into blocks: neighbours of one shape belong together.
struct BlockGrouping {
  private let lines: [BlockBuilder.Line]
  private let depth: Int
  private var position = 0
  private var result: [Block] = []

  /// Lines to group; quotations in quotations are followed to a depth of 8.
  init(_ lines: [BlockBuilder.Line], depth: Int = 0) {
    self.lines = lines
    self.depth = depth
  }

  /// The blocks of all lines.
  mutating func blocks() -> [Block] {
    while position < lines.count {
      switch lines[position] {
      case .block(let block):
        result.append(block)
        position += 1
      case .runs(let runs): group(BlockLine(runs))
      }
    }
    return result
  }

  private mutating func group(_ line: BlockLine) {
    switch line.shape {
    case .blank: position += 1
    case .heading(let level):
      result.append(.heading(level: level, line.content))
      position += 1
    case .quote: groupQuote()
    case .item(let isOrdered): groupList(isOrdered: isOrdered)
    case .fence(let signs): groupCode(until: signs)
    case .other: result.append(.markdown(joined(take { $0 != .blank })))
    case .plain: result.append(.paragraph(joined(take { $0 == .plain || $0 == .other })))
    }
  }

  private mutating func groupQuote() {
    let quoted = take { $0 == .quote }
    guard depth < 8 else {
      result.append(.markdown(joined(quoted)))
      return
    }
    var inner = BlockGrouping(quoted.map { .runs($0.content) }, depth: depth + 1)
    result.append(.quote(inner.blocks()))
  }

  /// A list of one line for each entry; with lines between the entries it stays as it was written.
  private mutating func groupList(isOrdered: Bool) {
    let start = position
    let items = take { $0 == .item(isOrdered: isOrdered) }
    if case .runs(let runs)? = position < lines.count ? lines[position] : nil,
      [.plain, .other].contains(BlockLine(runs).shape)
    {
      position = start
      result.append(.markdown(joined(take { $0 != .blank })))
      return
    }
    result.append(.list(isOrdered: isOrdered, items.map(\.content)))
  }

  private mutating func groupCode(until signs: String) {
    var code: [BlockLine] = []
    while position < lines.count, case .runs(let runs) = lines[position] {
      let line = BlockLine(runs)
      code.append(line)
      position += 1
      if code.count > 1, line.shape == .fence(signs) { break }
    }
    result.append(.markdown(joined(code)))
  }

  /// Lines from here on as long as their shape fits.
  private mutating func take(while fits: (BlockLine.Shape) -> Bool) -> [BlockLine] {
    var taken: [BlockLine] = []
    while position < lines.count, case .runs(let runs) = lines[position] {
      let line = BlockLine(runs)
      guard fits(line.shape) else { break }
      taken.append(line)
      position += 1
    }
    return taken
  }

  private func joined(_ lines: [BlockLine]) -> [Inline] {
    Array(lines.map(\.runs).joined(separator: [.markdown("\n")]))
  }
}
