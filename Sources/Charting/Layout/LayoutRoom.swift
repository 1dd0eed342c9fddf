/// The room around the frames of a chart, so that several charts can agree on it.
struct LayoutRoom: Equatable {
  /// For labels to the left of the frames.
  var left = 0.0
  /// For labels to the right of them.
  var right = 0.0
  /// For titles above the first of them.
  var above = 0.0
  /// The height of each frame.
  var height = 0.0

  /// The room in which each of two charts has its own.
  func widened(to other: LayoutRoom) -> LayoutRoom {
    LayoutRoom(
      left: max(left, other.left), right: max(right, other.right), above: max(above, other.above),
      height: max(height, other.height))
  }

  /// The same sides, with nothing said of heights.
  var sides: LayoutRoom { LayoutRoom(left: left, right: right) }
}
