import Tabular

/// Which levels of a scale are for something, which against it, and which neither.
struct ScaleSides: Sendable, Equatable {
  /// The scale.
  let scale: Scale
  /// The position of the neutral level; nil where the scale has none.
  let neutral: Int?

  /// The sides of the neutral level, or of the middle of an even number of levels.
  ///
  /// Nil where an odd number of levels names no neutral one, so that its middle is on no side.
  init?(_ scale: Scale) {
    self.scale = scale
    neutral = scale.neutral.flatMap(scale.index(of:))
    guard neutral != nil || scale.levels.count.isMultiple(of: 2) else { return nil }
  }

  /// 1 for a level in favour, -1 for one against, 0 for the neutral one.
  func side(of level: Int) -> Int {
    if let neutral { return (level - neutral).signum() }
    return level < scale.levels.count / 2 ? -1 : 1
  }
}
