import Tabular

extension Chart {
  /// The keys that a panel takes beside those of its content; head and foot belong to the chart.
  private static let itemKeys = [
    "from", "title", "x", "y", "color", "transform", "sort", "annotate",
  ]

  /// Reads the charts of `items`, which take from their chart the table, the axes, the series and
  /// the annotations that they do not name; nil after reporting that there is none.
  static func panels(
    _ node: JSONNode, in document: JSONDocument, id: String,
    reporting diagnostics: inout Diagnostics
  ) -> Panels? {
    let manual = Manual("panels", "", parameters: [], example: "")
    let arguments = Arguments(
      node, in: document, manual: manual, also: parameters.map(\.name) + ["panels", "items"],
      reporting: &diagnostics)
    guard let elements = node["items"]?.elements, !elements.isEmpty else {
      diagnostics.error(
        .missingKey, "a chart with 'panels' must have the key 'items': a list of charts",
        at: document.place(of: node["items"] ?? node))
      return nil
    }
    var outer = Chart(id: id, layers: [])
    outer.readShape(arguments, reporting: &diagnostics)
    let from = arguments.text("from", reporting: &diagnostics)
    let items = elements.compactMap { element in
      item(element, in: document, of: outer, from: from, reporting: &diagnostics)
    }
    return items.isEmpty ? nil : Panels(items, arguments, reporting: &diagnostics)
  }

  private static func item(
    _ node: JSONNode, in document: JSONDocument, of outer: Chart, from: Written?,
    reporting diagnostics: inout Diagnostics
  ) -> Chart? {
    reportForeignKeys(of: node, in: document, reporting: &diagnostics)
    guard let read = Chart(id: outer.id, node, in: document, reporting: &diagnostics) else {
      return nil
    }
    var item = Chart(
      id: outer.id, from: read.from ?? from, content: read.content, place: read.place)
    item.title = read.title
    item.x = read.x == Axis() ? outer.x : read.x
    item.y = read.y == Axis() ? outer.y : read.y
    item.color = read.color ?? outer.color
    item.colors = read.color == nil ? outer.colors : read.colors
    item.transforms = read.from == nil ? outer.transforms + read.transforms : read.transforms
    item.sort = read.sort ?? outer.sort
    item.annotations = outer.annotations + read.annotations
    return item
  }

  /// What belongs to the whole picture cannot stand in one of its panels.
  private static func reportForeignKeys(
    of node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) {
    let whole = parameters.map(\.name).filter { !itemKeys.contains($0) } + ["panels", "items"]
    for member in node.members ?? [] where whole.contains(member.key) {
      diagnostics.error(
        .unknownKey, "'\(member.key)' must be a key of the whole chart, not of one panel",
        at: document.source.place(of: member.keyRange),
        notes: ["keys of a panel: " + itemKeys.joined(separator: ", ")])
    }
  }
}
