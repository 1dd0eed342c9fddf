import Statistics
import TestSupport

/// R 4.2.2 with Hmisc 4.8.0 and laeken 0.5.2.
extension Agreement {
  static func descriptives() throws -> Agreement {
    var agreement = try Agreement("descriptives_quantiles", tolerance: 1e-12)
    let farms = try RiceFarms()
    let land = try sharedNumbers("data/household/rhomis_households.csv", "land_owned_ha")
    let columns = [
      ("size", farms.numbers("size"), 0), ("price", farms.numbers("price"), 0),
      ("rhomis_land", land.compactMap { $0 }, land.count { $0 == nil }),
    ]
    for (name, values, missing) in columns {
      agreement.expect("desc_\(name)/missing", Double(missing))
      agreement.expectMoments(of: values, "desc_\(name)")
      agreement.expectOrder(of: values, "desc_\(name)")
    }
    agreement.expectQuantiles(of: farms.numbers("size"), "quant_size")
    agreement.expectQuantiles(of: farms.numbers("price"), "quant_price_w_size")
    agreement.expectQuantiles(of: land.compactMap { $0 }, "quant_rhomis_land")
    agreement.expectWeighted(farms.numbers("price"), farms.numbers("size"))
    return agreement
  }

  private mutating func expectMoments(of values: [Double], _ path: String) {
    let moments = Moments(of: values.span)
    let shape = Shape(of: values)
    expect("\(path)/n", Double(moments.count))
    expect("\(path)/mean", moments.mean)
    expect("\(path)/sd", moments.standardDeviation)
    expect("\(path)/var", moments.variance)
    expect("\(path)/skew_g1", shape?.skewness)
    expect("\(path)/skew_G1_sas_excel", shape?.sampleSkewness)
    expect("\(path)/kurt_g2_excess", shape?.kurtosis)
    expect("\(path)/kurt_G2_sas_excel", shape?.sampleKurtosis)
    expect("\(path)/geometric_mean", RobustSummary.geometricMean(of: values))
  }

  private mutating func expectOrder(of values: [Double], _ path: String) {
    expect("\(path)/min", values.min())
    expect("\(path)/max", values.max())
    expect("\(path)/median", OrderStatistics.median(of: values))
    expect("\(path)/mad_1.4826", RobustSummary.medianDeviation(of: values))
    expect("\(path)/iqr_type7", RobustSummary.quartileRange(of: values))
    expect("\(path)/trimmed_mean_10pct", RobustSummary.trimmedMean(of: values, share: 0.1))
  }

  /// The probabilities of the quantiles in the file.
  private static let probabilities = [
    0, 0.01, 0.05, 0.1, 0.25, 1.0 / 3, 0.5, 0.75, 0.9, 0.95, 0.99, 1,
  ]

  private mutating func expectQuantiles(of values: [Double], _ path: String) {
    expect("\(path)/n", Double(values.count))
    expect("\(path)/probs", Self.probabilities)
    for type in QuantileType.allCases {
      let found = Self.probabilities.map { OrderStatistics.quantile($0, of: values, type: type) }
      expect("\(path)/types/type\(type.rawValue)", found)
    }
  }

  private mutating func expectWeighted(_ values: [Double], _ weights: [Double]) {
    let path = "quant_price_w_size/weighted"
    let quantiles = WeightedQuantile(merging: values, weights: weights)
    let names: [(String, WeightedQuantileType)] = [
      ("hmisc_quantile", .repeatedRows), ("hmisc_im1_nm1", .linearInner),
      ("hmisc_i_np1", .linearOuter), ("hmisc_i_n", .linear),
      ("laeken_weightedQuantile", .averagedInverse),
    ]
    for (name, type) in names {
      let found = Self.probabilities.map { quantiles?.value(at: $0, type: type) }
      expect("\(path)/\(name)", found)
    }
    let moments = WeightedMoments(of: values.span, weights: weights.span)
    expect("\(path)/weighted_mean", moments.mean)
    expect("\(path)/sum_w", moments.sumOfWeights)
    expect("\(path)/weighted_var_hmisc_unbiased_freq", moments.variance(.frequency))
    expect("\(path)/weighted_var_ml", moments.populationVariance)
  }
}
