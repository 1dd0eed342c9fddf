import Tabular

/// What a preset, or a list of layers, comes to: everything that drawing needs but the rows.
struct Composition: Sendable {
  /// What people call the chart.
  var words: ChartWords
  /// The layers from back to front.
  var layers: [Layer]
  /// The axis from left to right.
  var x = Axis()
  /// The axis from bottom to top.
  var y = Axis()
  /// The column that makes series.
  var color: Written?
  /// What is said of its colours.
  var colors = ColorScale()
  /// What is done to the rows of the chart's table, after what the chart declares.
  var transforms: [any Shaping] = []
  /// Styles for values of that column that have a meaning of their own, in the order of the key.
  var styles: [SeriesStyle] = []
  /// What makes panels.
  var facet: Facet?
  /// The column of texts that names the unit of each row.
  var unit: Written?
  /// How categories are ordered.
  var order = CategoryOrder.asInTable
  /// Whether each panel says how many rows each series has.
  var countsSeries = false
  /// Whether the description says how many rows each series has.
  var tellsCounts: Bool { countsSeries || words == .heatmap || words == .quadrant }
  /// Whether the number of each row is printed beside its mark.
  var printsValues = false
  /// Whether the length of each row is printed in its mark.
  var printsLengths = false
  /// The least height of a category's band; more where bars carry much.
  var bandHeight = 0.0
  /// The length from which on it is printed.
  var leastLength = 0.0
  /// Numbers of each category to the right of its marks.
  var sides: [SideColumns.Column] = []
  /// Whether there are neither grid lines nor a line below the marks.
  var hidesLines = false
  /// Whether there is no key, because labels or places say what colours mean.
  var hidesKey = false
  /// Whether values of colour run from one pole to another, in two hues around the middle.
  var paintsDiverge = false
  /// Whether the key stands above the panel, each entry on its side of zero.
  var keySidesWithZero = false
  /// Whether series are named in the upper left corner of the panel, which curves leave empty.
  var namesInCorner = false
  /// Whether the panel is as high as it is wide.
  var isSquare = false
  /// Whether a line stands at zero.
  var marksZero = false

  /// The columns that order and part the rows of the chart's own table.
  var rowColumns: [Written] {
    let sorting = [order, CategoryOrder(facet?.sort, or: .asInTable)].compactMap(\.column)
    return (facet.map { [$0.column] } ?? []) + sorting
  }

  /// Layers on the axes, series and panels that a chart declares; of no chart, on their own.
  init(words: ChartWords, layers: [Layer], of chart: Chart? = nil) {
    self.words = words
    self.layers = layers
    guard let chart else { return }
    x = chart.x
    y = chart.y
    color = chart.color
    colors = chart.colors
    countsSeries = chart.colors.counts
    order = CategoryOrder(chart.sort, or: .asInTable)
    facet = chart.facet
  }
}

/// How the categories of an axis are ordered.
enum CategoryOrder: Sendable, Equatable {
  /// As they first appear.
  case asInTable
  /// By a column of the first layer: the least value of each category counts.
  case by(Written, falling: Bool)

  /// The column, if there is one.
  var column: Written? {
    if case .by(let column, _) = self { column } else { nil }
  }

  /// What a `sort` key says; `fallback` where there is none.
  init(_ sort: Written?, or fallback: CategoryOrder) {
    guard let sort else {
      self = fallback
      return
    }
    guard sort.text != "none" else {
      self = .asInTable
      return
    }
    let falling = sort.text.hasPrefix("-")
    let name = falling ? String(sort.text.dropFirst()) : sort.text
    self = .by(Written(name, at: sort.place), falling: falling)
  }
}
