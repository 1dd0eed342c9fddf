public import Tabular

/// The declaration of one chart: which tables, drawn how, said in which words.
///
/// A chart draws tables and computes nothing. It is checked against schemas before any data exist.
public struct Chart: Sendable {
  /// What is drawn: a preset that makes its own layers, layers, or several charts.
  enum Content: Sendable {
    case preset(any Preset)
    case layers([Layer])
    case panels(Panels)
  }

  /// How wide the picture is.
  public enum Size: String, Sendable, CaseIterable {
    /// 480 pixels.
    case column
    /// 720 pixels.
    case page
    /// 1080 pixels.
    case wide

    var width: Double {
      switch self {
      case .column: 480
      case .page: 720
      case .wide: 1080
      }
    }
  }

  /// The name that the pipeline gives the chart; `[a-z][a-z0-9_]*`.
  public let id: String
  /// The table of layers that name none.
  public let from: Written?
  /// The finding, in one sentence.
  public var title = ""
  /// What is measured, in which unit, where and when.
  public var subtitle = ""
  /// Where the data come from.
  public var source = ""
  /// A remark below the chart.
  public var note = ""
  /// The text for people who cannot see the chart; nil for a generated one.
  public var alt: String?
  /// The axis from left to right.
  public var x = Axis()
  /// The axis from bottom to top.
  public var y = Axis()
  /// The column that makes series.
  public var color: Written?
  /// What is said of its colours.
  var colors = ColorScale()
  /// What is done to the rows of its table before they are drawn.
  var transforms: [any Shaping] = []
  /// What makes panels that share all axes.
  public var facet: Facet?
  /// The column that orders categories, with `-` before it for falling; `none` for table order.
  public var sort: Written?
  /// How wide the picture is.
  public var size = Size.page
  /// Rules and remarks on top of the layers.
  public var annotations: [Layer] = []

  let content: Content
  let place: Place?

  /// A chart of layers.
  public init(id: String, from: String? = nil, layers: [Layer]) {
    self.init(id: id, from: from.map { Written($0) }, content: .layers(layers), place: nil)
  }

  /// Several charts in one picture.
  public init(id: String, panels: Panels) {
    self.init(id: id, from: nil, content: .panels(panels), place: nil)
  }

  init(id: String, from: Written?, content: Content, place: Place?) {
    self.id = id
    self.from = from
    self.content = content
    self.place = place
  }

  /// The charts that the picture is made of: itself, unless it has panels.
  var parts: [Chart] {
    if case .panels(let panels) = content { panels.items } else { [self] }
  }

  /// How those charts stand, where there are several.
  var panels: Panels? {
    if case .panels(let panels) = content { panels } else { nil }
  }

  /// The layers, axes and styles of the chart over its tables; nil after reporting why not.
  func composition(
    over schemas: [String: Schema], reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    switch content {
    case .layers(let layers):
      return Composition(
        words: .chart, layers: layers.map { colored($0, over: schemas) }, of: self)
    case .panels:
      return nil
    case .preset(let preset):
      guard let from, let schema = schemas[from.text] else { return nil }
      return preset.compose(self, over: schema, reporting: &diagnostics)
    }
  }

  /// A layer with the colour of the chart, where it says none and its table has the column.
  private func colored(_ layer: Layer, over schemas: [String: Schema]) -> Layer {
    let table = (layer.from ?? from)?.text ?? ""
    guard let color, layer.channels[.color] == nil, layer.takes(.color),
      layer.from == nil || schemas[table]?[color.text] != nil
    else { return layer }
    var layer = layer
    layer.channels[.color] = .column(color)
    return layer
  }
}
