package import Tabular

/// One estimate as written: `ratio(delivered, harvested - own_use)`, `quantile(area, 0.9)`.
package struct EstimateFormula: Sendable, Equatable {
  /// What is estimated of the population.
  package enum Function: String, Sendable, CaseIterable {
    /// The mean of a number.
    case mean
    /// The total of a number.
    case total
    /// The share of rows for which a condition holds, or of each level of a text.
    case share
    /// The total of one number over the total of another.
    case ratio
    /// The number below which half of the units lie.
    case median
    /// The number below which a share of the units lies.
    case quantile

    /// How it is called.
    package var signature: String {
      switch self {
      case .ratio: "ratio(x, y)"
      case .quantile: "quantile(x, p)"
      default: "\(rawValue)(x)"
      }
    }

    /// How many arguments it takes.
    package var argumentCount: Int { self == .ratio || self == .quantile ? 2 : 1 }
  }

  /// What is estimated.
  package let function: Function
  /// The row formulas that it is estimated from.
  package let arguments: [Written]
  /// The share of the units below a quantile; nil for what is none.
  package let probability: Double?
  /// The call as written.
  package let text: String

  /// A call over row formulas; the probability is that of a quantile.
  package init(
    _ function: Function, of arguments: [Written], probability: Double? = nil, text: String
  ) {
    self.function = function
    self.arguments = arguments
    self.probability = probability
    self.text = text
  }

  /// A call over one column.
  init(_ function: Function, of column: String) {
    self.init(function, of: [Written(column)], text: "\(function.rawValue)(\(column))")
  }
}
