import Tabular

/// Turns one element of `annotate` into layers.
struct AnnotationReading {
  private let arguments: Arguments
  private let form: AnnotationForm
  /// The column that makes series of the chart.
  private let color: Written?

  /// The layers of an element: a mark, or one of the short forms; none after reporting why not.
  static func layers(
    _ node: JSONNode, in document: JSONDocument, color: Written?,
    reporting diagnostics: inout Diagnostics
  ) -> [Layer] {
    guard node["mark"] == nil,
      let form = AnnotationForm.allCases.first(where: { node[$0.rawValue] != nil })
    else {
      return Layer(node, in: document, reporting: &diagnostics).map { [$0] } ?? []
    }
    let arguments = Arguments(node, in: document, manual: form.manual, reporting: &diagnostics)
    let reading = AnnotationReading(arguments: arguments, form: form, color: color)
    return reading.layers(reporting: &diagnostics)
  }

  private func layers(reporting diagnostics: inout Diagnostics) -> [Layer] {
    switch form {
    case .rule: rule(reporting: &diagnostics)
    case .event: event(reporting: &diagnostics)
    case .quadrants: quadrants(reporting: &diagnostics)
    case .median: median(reporting: &diagnostics)
    case .equality: equality(reporting: &diagnostics)
    case .text: remark(reporting: &diagnostics)
    }
  }

  private func rule(reporting diagnostics: inout Diagnostics) -> [Layer] {
    let place = inner("rule", ["x", "y"], reporting: &diagnostics)
    let title = arguments.text("text", reporting: &diagnostics)?.text ?? ""
    return place.isEmpty ? [] : [Layer(RuleMark(title: title), place)]
  }

  private func event(reporting diagnostics: inout Diagnostics) -> [Layer] {
    guard let written = arguments.text("event", reporting: &diagnostics) else { return [] }
    guard let moment = WrittenMoment(written) else {
      diagnostics.error(
        .wrongValue, "'event' must be a month or a day, as 2021-07, not '\(written.text)'",
        at: written.place)
      return []
    }
    let title = arguments.text("text", reporting: &diagnostics)?.text ?? ""
    var layer = Layer(RuleMark(title: title), [.x: .moment(moment)])
    layer.style = SeriesStyle(
      index: 0, value: "event", name: "", paint: .vermillion, symbol: .circle)
    return [layer]
  }

  private func quadrants(reporting diagnostics: inout Diagnostics) -> [Layer] {
    let place = inner("quadrants", ["x", "y"], also: ["names"], reporting: &diagnostics)
    guard place.count == 2 else { return [] }
    let names = (arguments["quadrants"]?["names"]?.elements ?? []).compactMap {
      Written($0, in: arguments.document)?.text
    }
    guard names.isEmpty || names.count == 4 else {
      diagnostics.error(
        .wrongValue, "'names' must hold four names, not \(names.count)",
        at: arguments.place("quadrants"))
      return []
    }
    let quarters = zip(Quarters.corners, names).map { corner, name in
      Layer(QuarterMark(corner, title: name, isShaded: false), place)
    }
    let rules = [Channel.x, .y].compactMap { channel in
      place[channel].map { Layer(RuleMark(isFaint: true), [channel: $0]) }
    }
    return rules + quarters
  }

  private func median(reporting diagnostics: inout Diagnostics) -> [Layer] {
    guard let table = arguments.text("median", reporting: &diagnostics) else { return [] }
    let column = Written("median", at: table.place)
    var layer = Layer(
      DropMark(), from: table,
      [.x: .column(column), .y: .number(0.5), .label: .column(column)])
    layer.channels[.color] = color.map { .column(Written($0.text, at: table.place)) }
    return [layer]
  }

  private func equality(reporting diagnostics: inout Diagnostics) -> [Layer] {
    guard arguments.flag("equality", reporting: &diagnostics) == true else { return [] }
    var line = Layer(ConnectorMark(isDashed: true), [:])
    line.isDiagonal = true
    guard let title = arguments.text("text", reporting: &diagnostics)?.text else { return [line] }
    var name = Layer(TextMark(remark: title, anchor: .end), [:])
    name.isDiagonal = true
    return [line, name]
  }

  private func remark(reporting diagnostics: inout Diagnostics) -> [Layer] {
    let place = inner("at", ["x", "y"], also: ["anchor"], reporting: &diagnostics)
    guard place.count == 2, let text = arguments.text("text", reporting: &diagnostics) else {
      return []
    }
    let anchor = arguments["at"]?["anchor"].flatMap { Written($0, in: arguments.document) }
    return [
      Layer(
        TextMark(
          remark: text.text, anchor: anchor.flatMap { Appearance.Anchor(rawValue: $0.text) }),
        place)
    ]
  }

  /// The places in an object of the element, each a number or a moment.
  private func inner(
    _ name: String, _ axes: [String], also others: [String] = [],
    reporting diagnostics: inout Diagnostics
  ) -> [Channel: ChannelSource] {
    guard let node = arguments[name], node.members != nil else {
      diagnostics.report(
        arguments.wrongKind(
          name, arguments[name] ?? arguments.node, expected: "an object with x or y"))
      return [:]
    }
    let manual = Manual(name, "", parameters: [], example: "")
    let inner = Arguments(
      node, in: arguments.document, manual: manual, also: axes + others, reporting: &diagnostics)
    var places: [Channel: ChannelSource] = [:]
    for axis in axes {
      guard let value = inner[axis], let channel = Channel(rawValue: axis) else { continue }
      let moment = Written(value, in: arguments.document).flatMap(WrittenMoment.init)
      guard let source = value.finiteNumber.map(ChannelSource.number) ?? moment.map({ .moment($0) })
      else {
        diagnostics.report(inner.wrongKind(axis, value, expected: "a number, or a month or day"))
        continue
      }
      places[channel] = source
    }
    if places.isEmpty, !diagnostics.hasErrors {
      diagnostics.report(inner.wrongKind(name, node, expected: "an object with x or y"))
    }
    return places
  }
}
