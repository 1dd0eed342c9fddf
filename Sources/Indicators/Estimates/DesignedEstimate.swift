import Statistics
package import Tabular

/// An estimate with what the design did to its precision.
package struct DesignedEstimate {
  /// What travels in a table.
  let estimate: Estimate
  /// The variance over that of a simple random sample.
  let designEffect: Double?
  /// What unequal weights cost.
  let weightEffect: Double?

  /// The columns of an estimate, and those of its design effects where they are asked for.
  package static func fields(
    _ name: String, measure: Measure, origin: String, _ settings: EstimateSettings
  ) -> [Field] {
    let effects = settings.showsDesignEffect ? ["_deff", "_deff_weights"] : []
    return EstimateColumns.fields(name, measure: measure, origin: origin)
      + effects.map { Field(name + $0, .number) }
  }

  /// The cells of these columns.
  static func columns(_ estimates: [Self], _ settings: EstimateSettings) -> [Column] {
    let effects =
      settings.showsDesignEffect
      ? [estimates.map(\.designEffect), estimates.map(\.weightEffect)] : []
    return EstimateColumns.columns(estimates.map(\.estimate))
      + effects.map { .numbers(NumberColumn($0)) }
  }
}
