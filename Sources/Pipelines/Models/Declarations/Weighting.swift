/// What the weights of a model mean, as its key `weights` says.
public struct Weighting: Sendable, Equatable {
  /// The kinds of weights.
  public enum Kind: String, Sendable, CaseIterable {
    /// How precise a row is: its variance is that of the others over the weight.
    case analytic
    /// How many rows alike it stands for.
    case frequency
    /// How many units of a population it stands for.
    case probability
  }

  /// What the weights mean.
  public let kind: Kind
  /// The column that holds them.
  public let column: String
}
