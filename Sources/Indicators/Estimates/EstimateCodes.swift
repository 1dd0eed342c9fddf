public import Tabular

extension Diagnostic.Code {
  /// The text of an estimate is none.
  public static let estimateFormula = Diagnostic.Code(
    "estimate.formula", .declaration,
    """
    An estimate says what of the population is meant: mean(x), total(x), share(condition),
    ratio(x, y), median(x) or quantile(x, 0.9); share(text) has a row for each level, and is a step
    of its own. Its interval follows from the design that is declared for the input of its rows.
    For sums and means of the rows themselves use the step summarize.
    """)

  /// A weight is missing, or the population of a stratum cannot be right.
  public static let sampleDesign = Diagnostic.Code(
    "data.sample-design", .content,
    """
    A row of a sample has no weight, or a weight below zero, or the declared population of its
    stratum is smaller than the number of clusters that were drawn from it, or is not known. A missing
    weight is never taken as 1. Weights of 0 are rows that were not drawn; frequencies are whole
    numbers. Replicate weights are there in every row.
    """)

  /// The codes about estimates.
  public static let aboutEstimates: [Diagnostic.Code] = [.estimateFormula, .sampleDesign]
}
