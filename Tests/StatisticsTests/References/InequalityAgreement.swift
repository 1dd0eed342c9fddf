import Foundation
import Statistics
import TestSupport

/// R 4.2.2 with laeken 0.5.2 and vegan 2.6.4.
extension Agreement {
  static func inequality() throws -> Agreement {
    var agreement = try Agreement("inequality", tolerance: 1e-11)
    let farms = try RiceFarms()
    let first = zip(farms.numbers("size"), farms.seasons).filter { $1 == 0 }.map(\.0)
    let households = PlainRows(
      String(decoding: try Shared.bytes("data/household/rhomis_households.csv"), as: UTF8.self))
    let land = households.numbers("land_owned_ha")
    let countries = households.texts("country")
    let ethiopian = zip(land, countries).filter { $1 == "ethiopia" }.map(\.0)
    try agreement.expectInequality(of: first, "rice_size_season1")
    try agreement.expectInequality(of: farms.numbers("goutput"), "rice_output_all")
    try agreement.expectInequality(of: land, "rhomis_land_owned_ha_all_positive")
    try agreement.expectInequality(of: ethiopian, "rhomis_ethiopia_land_owned_positive")
    for country in Set(countries) {
      agreement.expect("rhomis_n_by_country/\(country)", Double(countries.count { $0 == country }))
    }
    return agreement
  }

  private mutating func expectInequality(of cells: [Double?], _ path: String) throws {
    let values = cells.compactMap { $0 }.filter { $0 > 0 }
    let ranked = try RankedAmounts(values)
    let moments = Moments(of: values.span)
    expect("\(path)/n", Double(ranked.count))
    expect("\(path)/sum", ranked.total)
    expect("\(path)/mean", ranked.mean)
    expect("\(path)/median", OrderStatistics.median(of: values))
    let spread = (moments.sumOfSquares / Double(moments.count)).squareRoot()
    expect("\(path)/cv_population", spread / moments.mean)
    expect("\(path)/cv_sample", moments.standardDeviation.map { $0 / moments.mean })
    try expectMeasures(of: ranked, path)
    try expectShares(of: values, path)
    let ratios = ShareRatios(ranked)
    expect("\(path)/palma", ratios.palma)
    expect("\(path)/qsr_s80s20_laeken", ratios.quintile)
    let curve = LorenzCurve(ranked)
    for tenth in 0...10 {
      expect(
        "\(path)/lorenz_deciles_linear_interp/p\(tenth * 10)",
        curve.amount(ofPoorest: Double(tenth) / 10), absolute: 1e-15)
    }
  }

  private mutating func expectMeasures(of ranked: RankedAmounts, _ path: String) throws {
    let gini = Gini(ranked)
    expect("\(path)/gini_population", gini.value)
    expect("\(path)/gini_trapezoid", gini.value)
    expect("\(path)/gini_laeken_pct", gini.value * 100)
    expect("\(path)/gini_unbiased_n_over_nm1", gini.unbiased)
    let entropy = GeneralizedEntropy(ranked)
    expect("\(path)/theil_T", entropy.theilT)
    expect("\(path)/theil_L_mld", try entropy.theilL())
    expect("\(path)/atkinson_0.5", try entropy.atkinson(aversion: 0.5))
    expect("\(path)/atkinson_1", try entropy.atkinson(aversion: 1))
    expect("\(path)/atkinson_2", try entropy.atkinson(aversion: 2))
  }

  private mutating func expectShares(of values: [Double], _ path: String) throws {
    let parts = try ComponentShares(of: values)
    expect("\(path)/hhi_0_1", parts.herfindahl)
    expect("\(path)/hhi_0_10000", parts.herfindahl * 10_000)
    expect("\(path)/effective_number", parts.effectiveCount)
    expect("\(path)/inverse_simpson", parts.hill(order: 2))
    expect("\(path)/simpson_1_minus_D", parts.simpson)
    expect("\(path)/shannon_nats", parts.shannon)
    expect("\(path)/shannon_bits", parts.shannonBits)
    expect("\(path)/pielou_evenness", parts.pielou)
    expect("\(path)/CR4", parts.top(4))
  }
}
