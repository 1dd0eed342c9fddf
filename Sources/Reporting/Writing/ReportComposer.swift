import Tabular

/// Evaluates a template to blocks.
///
/// A report is composed twice: the first time to learn the number of each table and figure, the
/// second time with the references put in.
struct ReportComposer {
  let content: ReportContent
  let text: ValueText
  /// The numbers that references use; nil while they are being found out.
  let known: Placements?
  private(set) var placements = Placements()
  private(set) var diagnostics = Diagnostics()
  private(set) var footnotes: [String] = []
  private var builder = BlockBuilder()
  private var resolver: ValueResolver

  init(_ content: ReportContent, known: Placements? = nil) {
    self.content = content
    self.known = known
    text = ValueText(language: content.language, minimumPersons: content.minimumPersons)
    resolver = ValueResolver(content: content)
  }

  /// The blocks of everything composed so far.
  mutating func finish() -> [Block] { builder.finish() }

  mutating func compose(_ nodes: [TemplateNode]) {
    for (index, node) in nodes.enumerated() {
      do throws(Diagnostic) {
        let next = index + 1 < nodes.count ? nodes[index + 1] : nil
        try compose(node, before: next)
      } catch {
        diagnostics.report(error)
      }
    }
  }

  private mutating func compose(
    _ node: TemplateNode, before next: TemplateNode?
  ) throws(Diagnostic) {
    switch node {
    case .markdown(let markdown): builder.append(markdown: markdown)
    case .value(let value): builder.append(.text(try inserted(value)))
    case .title: builder.append(.text(content.title))
    case .table(let tag): place(tag)
    case .figure(let name): place(figure: name.text)
    case .reference(let name): try refer(to: name)
    case .models(let tag): place(tag)
    case .choice(let condition, let then, let otherwise):
      let holds = try resolver.holds(condition, units: content.units) ?? false
      compose(holds ? then : otherwise)
    case .each(let variable, let finding, let body): loop(variable, finding, body)
    case .section(let section): place(section)
    case .note(let words): note(words, before: next)
    }
  }

  private mutating func loop(_ variable: Written, _ name: Written, _ body: [TemplateNode]) {
    guard let finding = content.finding(name.text) else { return }
    for estimate in finding.estimates {
      resolver.groups.append(
        LoopGroup(variable: variable.text, finding: finding, estimate: estimate))
      compose(body)
      resolver.groups.removeLast()
    }
  }

  /// A note in a line of its own is a paragraph, inside a text it is a footnote.
  private mutating func note(_ words: String, before next: TemplateNode?) {
    var endsLine = next == nil
    if case .markdown(let markdown)? = next { endsLine = markdown.first == "\n" }
    if builder.isAtLineStart, endsLine {
      builder.append([.paragraph([.text(text.wording.general.note(words))])])
    } else {
      footnotes.append(words)
      builder.append(.footnote(footnotes.count))
    }
  }

  private mutating func refer(to name: Written) throws(Diagnostic) {
    guard let known else { return }
    guard let target = known[name.text] else {
      throw Diagnostic(
        .templateNotPlaced,
        "'\(name.text)' must be placed in the report to be referred to, also with these data",
        at: name.place)
    }
    builder.append(.link(label: target.label, target: "#" + target.anchor))
  }
}

extension ReportComposer {
  /// The words of a value in running text.
  private func inserted(_ value: TemplateValue) throws(Diagnostic) -> String {
    let format = ValueFormat(value.filters)
    if case .name(let name) = value.source, let (finding, estimate) = resolver.estimate(name) {
      switch value.member {
      case .interval where estimate.value != .missing(.suppressed):
        return text.interval(estimate, finding.measure, as: format) ?? text.unavailable
      case .status where estimate.value.missingReason == nil:
        return estimate.status.map(text.status) ?? text.unavailable
      default: break
      }
    }
    let resolved = try resolver.resolve(value)
    return text.text(resolved.value, resolved.measure, as: format)
  }

  mutating func place(_ tag: TableTag) {
    guard let published = content.table(tag.table.text) else { return }
    let path = content.path(ofTable: published.name)
    var table = TableComposer(table: published, path: path, text: text).compose(tag)
    let name = tag.id?.text ?? published.name
    (table.label, table.anchor) = placements.placeTable([name], words: text.wording.general.table)
    table.caption =
      tag.caption.isEmpty ? Self.title(of: published.name).firstLetterUppercased : tag.caption
    builder.append([.table(table)])
  }

  mutating func place(_ tag: ModelsTag) {
    let models = tag.models.compactMap { content.model($0.text) }
    guard !models.isEmpty else { return }
    var table = RegressionTable(models, tag: tag, text: text).compose()
    (table.label, table.anchor) = placements.placeTable(
      models.map(\.name), words: text.wording.general.table)
    builder.append([.table(table)])
  }

  mutating func place(figure name: String) {
    guard let file = content.figure(name) else { return }
    let (label, anchor) = placements.placeFigure(name, words: text.wording.general.figure)
    let figure = FigureComposer(figure: file, text: text).compose(label: label, anchor: anchor)
    builder.append([.figure(figure)])
  }

  mutating func place(_ section: ReportSection) {
    let level = min(6, builder.headingLevel + 1)
    builder.append(
      SectionComposer(content: content, text: text, level: level).compose(section))
  }

  mutating func place(_ blocks: [Block]) { builder.append(blocks) }

  /// A name as words.
  static func title(of name: String) -> String {
    String(name.map { $0 == "_" || $0 == "." ? " " : $0 })
  }
}
