import Tabular

/// A kind of shape that stands for rows: it receives positions in pixels and draws them.
///
/// A mark computes nothing: fits, densities and intervals are columns of the table that it draws.
/// Its channels are the parameters of kind column in its manual.
protocol Mark: Sendable {
  /// Name, channels and options.
  static var manual: Manual { get }

  /// Reads the options; the channels are read by the layer.
  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics)

  /// Whether the axis of values must hold zero, because length is what the mark shows.
  var startsAtZero: Bool { get }

  /// Whether series of one category stand side by side.
  var sharesBand: Bool { get }

  /// How far the mark reaches from its place, in pixels; labels keep clear of it.
  var reach: Double { get }

  /// Draws the shapes.
  func draw(_ rows: ScaledRows, onto canvas: inout Canvas)

  /// Writes the labels, after all layers have drawn their shapes.
  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas)

  /// Draws the sample that stands in the key.
  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas)
}

extension Mark {
  var startsAtZero: Bool { false }
  var sharesBand: Bool { false }
  var reach: Double { 5 }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    rows.drawValueLabels(reach: reach, onto: &canvas)
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    canvas.symbol(style.symbol, at: point, radius: 4.5, .filled(style.paint))
  }

  /// The name of the mark as pipelines write it.
  var name: String { Self.manual.name }
}
