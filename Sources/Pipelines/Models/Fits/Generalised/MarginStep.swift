import Statistics

/// A step of one thing that terms are made of, all else as it is.
struct MarginStep {
  /// How the columns of a design follow the step, for each coefficient.
  enum Change {
    /// Their derivatives, of a number.
    case slope([[Double]])
    /// Their changes for both ends, of a flag or a level.
    case difference(from: [[Double]], to: [[Double]])
    /// There is no such step.
    case none
  }

  /// The column of what is moved.
  let factor: String
  /// The name in result tables.
  let term: String
  /// The unit of its effect.
  let unit: String
  /// How columns follow.
  var change: Change

  /// The average effect on the mean.
  func effect(in model: GeneralisedModel) -> AverageEffect? {
    switch change {
    case .slope(let columns): model.averageSlope(columns)
    case .difference(let before, let after): model.averageDifference(from: before, to: after)
    case .none: nil
    }
  }

  /// The average effect on the probability of an outcome.
  func effect(on outcome: Int, in model: MultinomialModel) -> AverageEffect? {
    switch change {
    case .slope(let columns): model.averageSlope(of: outcome, columns)
    case .difference(let before, let after):
      model.averageDifference(of: outcome, from: before, to: after)
    case .none: nil
    }
  }
}
