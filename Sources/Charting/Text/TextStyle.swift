/// The size and weight in which a text is set, and how much room it takes.
public struct TextStyle: Sendable, Equatable {
  /// The size of the letters in pixels.
  public let size: Double
  /// Whether the text is bold.
  public let isBold: Bool

  /// A size in pixels and a weight.
  public init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// The title of a chart.
  static let title = TextStyle(size: 18, isBold: true)
  /// What is measured, in which unit, where and when.
  static let subtitle = TextStyle(size: 13)
  /// Labels of categories.
  static let category = TextStyle(size: 13)
  /// Labels of ticks, marks and axes.
  static let label = TextStyle(size: 12)
  /// Labels that name a series or a threshold.
  static let name = TextStyle(size: 12, isBold: true)
  /// Source and note.
  static let footer = TextStyle(size: 11)

  /// Width in the font that most readers have, in pixels; where text is placed.
  func width(_ text: String) -> Double {
    (isBold ? FontWidths.helveticaBold : .helvetica).ems(text) * size
  }

  /// Width in the wider of the two fonts that readers may have, in pixels; what text may need.
  ///
  /// Whatever must not collide or leave the picture is laid out with this width.
  func reserve(_ text: String) -> Double {
    max(width(text), (isBold ? FontWidths.dejaVuBold : .dejaVu).ems(text) * size)
  }

  /// The distance from one base line to the next, in pixels.
  var lineHeight: Double { 1.25 * size }

  /// How far letters rise above the base line, in pixels.
  var ascent: Double { 0.74 * size }

  /// How far letters hang below the base line, in pixels.
  var descent: Double { 0.21 * size }

  /// How far below the middle of a line its base line is, in pixels.
  var centring: Double { 0.35 * size }
}
