import Charting
import Tabular

extension EditorSchema {
  /// Models, each kind of fit with its keys.
  static var modelDefinitions: [(String, JSONText)] {
    let keys = ModelRegistry.manuals.flatMap { $0.parameters.map(\.name) }
    let variant = JSONText.object([
      ("type", .text("object")),
      ("propertyNames", SchemaPart.words(Set(keys).sorted { $0.precedesByScalars($1) })),
    ])
    let values = [
      "also": SchemaPart.named(variant),
      "errors": SchemaPart.anyOf([
        SchemaPart.text, SchemaPart.object(of: ErrorDeclaration.manual),
      ]),
      "weights": SchemaPart.anyOf([
        SchemaPart.text, SchemaPart.object(of: WeightDeclaration.manual),
      ]),
    ]
    return definitions("model", ModelRegistry.manuals) {
      SchemaPart.object(of: $0, values: values)
    }
  }

  /// Charts by preset, and the marks of charts by layers.
  static var chartDefinitions: [(String, JSONText)] {
    let axes = [
      "x": SchemaPart.reference("axis"), "y": SchemaPart.reference("axis"),
      "facet": SchemaPart.anyOf([SchemaPart.text, SchemaPart.object(of: Facet.manual)]),
      "color": SchemaPart.reference("color"),
      "transform": SchemaPart.list(
        of: SchemaPart.oneOf(TransformRegistry.manuals.map { SchemaPart.object(of: $0) })),
      "annotate": SchemaPart.list(of: SchemaPart.reference("annotation")),
    ]
    return [
      ("axis", SchemaPart.anyOf([SchemaPart.text, SchemaPart.object(of: Axis.manual)])),
      ("annotation", annotation),
      ("color", SchemaPart.anyOf([SchemaPart.text, SchemaPart.object(of: ColorScale.manual)])),
    ]
      + definitions("chart", PresetRegistry.manuals) { manual in
        let draw = Parameter("draw", .choice([manual.name]), required: true, manual.summary)
        return SchemaPart.object(of: manual, also: [draw] + Chart.parameters, values: axes)
      } + [("chart.layers", layers(values: axes)), ("chart.panels", panels(values: axes))]
      + definitions("mark", MarkRegistry.manuals, mark)
  }

  /// A chart by preset or by layers.
  static var chart: JSONText {
    SchemaPart.oneOf([
      SchemaPart.reference("chart.layers"), SchemaPart.reference("chart.panels"),
      oneOf("chart", PresetRegistry.manuals),
    ])
  }

  /// Several charts in one picture, each by preset or by layers.
  private static func panels(values: [String: JSONText]) -> JSONText {
    let items = Parameter("items", .structure, required: true, "the charts, one for each panel")
    let panels = Parameter("panels", .structure, "how they stand, and which axes they share")
    let manual = Manual("panels", "Several charts", parameters: [items, panels], example: "")
    let item = SchemaPart.oneOf([
      SchemaPart.reference("chart.layers"), oneOf("chart", PresetRegistry.manuals),
    ])
    let own = ["items": SchemaPart.list(of: item), "panels": SchemaPart.object(of: Panels.manual)]
    return SchemaPart.object(
      of: manual, also: Chart.parameters, values: values.merging(own) { _, own in own })
  }

  private static func layers(values: [String: JSONText]) -> JSONText {
    let layers = Parameter("layers", .structure, required: true, "marks, the first one lowest")
    let manual = Manual("layers", "A chart by layers", parameters: [layers], example: "")
    let marks = SchemaPart.list(of: oneOf("mark", MarkRegistry.manuals))
    return SchemaPart.object(
      of: manual, also: Chart.parameters,
      values: values.merging(["layers": marks]) { own, _ in own })
  }

  /// What lies over a chart: a mark or one of the short forms.
  private static var annotation: JSONText {
    let forms = AnnotationForm.allCases.map { SchemaPart.object(of: $0.manual) }
    return SchemaPart.anyOf([oneOf("mark", MarkRegistry.manuals)] + forms)
  }

  /// A layer: channels are columns, or numbers for constants.
  private static func mark(_ manual: Manual) -> JSONText {
    let channel = JSONText.object([
      ("type", .list([.text("string"), .text("number")]))
    ])
    let channels = manual.parameters.filter { $0.kind == .column }.map { ($0.name, channel) }
    return SchemaPart.object(
      of: manual,
      also: [
        Parameter("mark", .choice([manual.name]), required: true, manual.summary),
        Parameter("from", .table, "the table of this layer, if it is another"),
        Parameter("paint", .choice(ColorScale.paints), "what it is painted with, without series"),
      ],
      values: Dictionary(channels) { first, _ in first })
  }
}
