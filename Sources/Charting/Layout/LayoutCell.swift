/// The part of a page in which one chart is laid out.
struct LayoutCell: Equatable {
  var left: Double
  var right: Double
  var top: Double
  /// The height of a frame whose axes are both numbers.
  var frameHeight: Double

  var width: Double { right - left }

  /// The whole page below its head.
  static func page(width: Double, below top: Double) -> LayoutCell {
    LayoutCell(
      left: PageHeader.margin, right: width - PageHeader.margin, top: top,
      frameHeight: min(0.46 * width, 400))
  }
}
