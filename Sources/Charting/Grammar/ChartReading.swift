public import Tabular

extension Chart {
  /// The keys that every chart takes, whatever it draws.
  public static let parameters: [Parameter] = [
    Parameter("from", .table, "the table that is drawn"),
    Parameter("title", .text, "the finding, in one sentence"),
    Parameter("subtitle", .text, "what is measured, in which unit, where and when"),
    Parameter("x", .structure, "column of the axis from left to right, or an object with more"),
    Parameter("y", .structure, "column of the axis from bottom to top, or an object with more"),
    Parameter("color", .structure, "column that makes series, or an object with more"),
    Parameter("transform", .structure, "what is done to the rows first: bin, rank, stack"),
    Parameter("facet", .structure, "column that makes panels, or an object with more"),
    Parameter("sort", .text, "column that orders categories, `-` before it for falling; or none"),
    Parameter("source", .text, "where the data come from"),
    Parameter("note", .text, "a remark below the chart"),
    Parameter("alt", .text, "the text for people who cannot see the chart"),
    Parameter("annotate", .structure, "rule, event, quadrants, median, equality, text, or marks"),
    Parameter("size", .choice(Size.allCases.map(\.rawValue)), "480, 720 or 1080 pixels wide"),
  ]

  private static let layersManual = Manual(
    "layers", "a chart of one's own marks", parameters: [],
    example: #"{ "from": "coops", "layers": [{ "mark": "point", "x": "area", "y": "sold" }] }"#)

  /// Reads a chart: `{draw: PRESET, ...}`, `{layers: [...], ...}` or `{panels: {...}, items: [...]}`;
  /// nil after reporting why not.
  public init?(
    id: String, _ node: JSONNode, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    guard let content = Self.content(node, in: document, id: id, reporting: &diagnostics) else {
      return nil
    }
    let shared = Arguments(
      node, in: document,
      manual: Manual("chart", "", parameters: Self.parameters, example: ""),
      also: node.members?.map(\.key) ?? [], reporting: &diagnostics)
    self.init(
      id: id, from: shared.text("from", reporting: &diagnostics), content: content,
      place: document.place(of: node))
    readWords(shared, reporting: &diagnostics)
    readShape(shared, reporting: &diagnostics)
  }

  private mutating func readWords(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) {
    func text(_ name: String, _ diagnostics: inout Diagnostics) -> String? {
      arguments.text(name, reporting: &diagnostics)?.text
    }
    title = text("title", &diagnostics) ?? ""
    subtitle = text("subtitle", &diagnostics) ?? ""
    source = text("source", &diagnostics) ?? ""
    note = text("note", &diagnostics) ?? ""
    alt = text("alt", &diagnostics)
  }

  mutating func readShape(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) {
    x = Axis("x", of: arguments, reporting: &diagnostics)
    y = Axis("y", of: arguments, reporting: &diagnostics)
    colors = ColorScale(arguments, reporting: &diagnostics)
    color = colors.column
    transforms = TransformRegistry.transforms(arguments, reporting: &diagnostics)
    facet = Facet(arguments, reporting: &diagnostics)
    sort = arguments.text("sort", reporting: &diagnostics)
    let sizes = Size.allCases.map(\.rawValue)
    size = arguments.choice("size", sizes, reporting: &diagnostics).flatMap(Size.init) ?? .page
    if let node = arguments["annotate"], node.elements == nil {
      diagnostics.error(
        .wrongValue, "'annotate' must be a list, not \(node.kindText)",
        at: arguments.document.place(of: node))
    }
    for element in arguments["annotate"]?.elements ?? [] {
      annotations += AnnotationReading.layers(
        element, in: arguments.document, color: color, reporting: &diagnostics)
    }
  }

  private static func content(
    _ node: JSONNode, in document: JSONDocument, id: String,
    reporting diagnostics: inout Diagnostics
  ) -> Content? {
    if node["panels"] != nil || node["items"] != nil {
      return panels(node, in: document, id: id, reporting: &diagnostics).map { .panels($0) }
    }
    if node["layers"] != nil {
      return .layers(layers(node, in: document, reporting: &diagnostics))
    }
    return preset(node, in: document, reporting: &diagnostics).map { .preset($0) }
  }

  private static func layers(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) -> [Layer] {
    let arguments = Arguments(
      node, in: document, manual: layersManual, also: parameters.map(\.name) + ["layers"],
      reporting: &diagnostics)
    var layers: [Layer] = []
    if let node = arguments["layers"], node.elements?.isEmpty ?? true {
      let found = node.elements == nil ? node.kindText : "an empty list"
      diagnostics.error(
        .wrongValue, "'layers' must be a list of one mark at least, not \(found)",
        at: document.place(of: node))
    }
    for element in arguments["layers"]?.elements ?? [] {
      guard let layer = Layer(element, in: document, reporting: &diagnostics) else { continue }
      layers.append(layer)
    }
    return layers
  }

  private static func preset(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) -> (any Preset)? {
    guard let draw = node["draw"], let name = Written(draw, in: document) else {
      diagnostics.error(
        .missingKey, "a chart must have the key 'draw' or the key 'layers'",
        at: document.place(of: node))
      return nil
    }
    guard let kind = PresetRegistry.all.first(where: { $0.manual.name == name.text }) else {
      let names = PresetRegistry.all.map { $0.manual.name }
      diagnostics.error(
        .unknownPreset, "'draw' must be one of the charts, not '\(name.text)'", at: name.place,
        notes: ["charts: " + names.joined(separator: ", ")],
        hint: NearestName.hint(for: name.text, among: names))
      return nil
    }
    let arguments = Arguments(
      node, in: document, manual: kind.manual, also: parameters.map(\.name) + ["draw"],
      reporting: &diagnostics)
    let preset: any Preset = kind.init(arguments, reporting: &diagnostics)
    return preset
  }
}
