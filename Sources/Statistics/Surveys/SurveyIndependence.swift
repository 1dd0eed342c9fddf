/// Pearson's test that two columns of a sample are independent, corrected for the design.
///
/// The statistic over the rows is divided by the mean of the design effects that matter, and held
/// against an F with Satterthwaite's degrees of freedom.
/// Source: Rao, Scott 1984, Ann. Stat. 12; R survey, `svychisq(statistic = "F")`.
public struct SurveyIndependence: Sendable, Equatable {
  /// The corrected statistic.
  public let statistic: Double
  /// Degrees of freedom above the line.
  public let numeratorDegrees: Double
  /// Degrees of freedom below the line.
  public let denominatorDegrees: Double
  /// The probability of a statistic at least as large were the columns independent.
  public let pValue: Double

  /// Tests two columns of codes from 0, at least two codes each, all of which appear.
  ///
  /// Nil where a code has no weight, and where the design gives no variance.
  public init?(_ rows: [Int32], _ columns: [Int32], design: SurveyDesign) {
    let cells = ContingencyCells(rows, columns, design)
    guard let cells, let covariance = design.covariance(of: cells.influences),
      let effects = cells.designEffects(covariance)
    else { return nil }
    let trace = effects.diagonal.reduce(0, +)
    let squares = (effects * effects).diagonal.reduce(0, +)
    guard trace > 0, squares > 0 else { return nil }
    statistic = cells.pearson / trace
    numeratorDegrees = trace * trace / squares
    denominatorDegrees = numeratorDegrees * Double(design.degreesOfFreedom)
    pValue = FisherF(numerator: numeratorDegrees, denominator: denominatorDegrees)
      .upperTail(statistic)
  }
}
