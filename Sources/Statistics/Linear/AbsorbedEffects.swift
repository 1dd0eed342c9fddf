/// How many numbers the effects that were taken out of a response and its terms stand for.
public struct AbsorbedEffects: Sendable, Equatable {
  /// All of them: the rank of their dummies.
  public var degrees: Int
  /// Those of effects nested within the cluster, less one for each effect.
  public var nestedInCluster: Int

  /// Counts by number.
  public init(degrees: Int, nestedInCluster: Int = 0) {
    self.degrees = degrees
    self.nestedInCluster = nestedInCluster
  }

  /// No effects.
  public static let none = AbsorbedEffects(degrees: 0)
}
