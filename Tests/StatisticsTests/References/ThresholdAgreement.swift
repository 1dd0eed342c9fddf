import Statistics
import Tabular
import TestSupport

/// R 4.2.2 with segmented 1.6.2 and strucchange 1.5.3: `data/reference/threshold_segmented.json`.
extension Agreement {
  static func thresholds() throws -> Agreement {
    var agreement = try Agreement("threshold_segmented", tolerance: 1e-9)
    try agreement.expectBreaks()
    let farms = try RiceFarms()
    let (size, net) = (farms.logarithms("size"), farms.logarithms("noutput"))
    try agreement.expectSplit(
      "rice_threshold", farms.logarithms("goutput"), size,
      [("l_seed", farms.logarithms("seed")), ("l_lab", farms.logarithms("totlabor"))],
      named: "l_size")
    try agreement.expectSplit(
      "rice_price_threshold", farms.numbers("price"), net, [("l_size", size)], named: "l_net")
    return agreement
  }

  private mutating func expectBreaks() throws {
    let table = try SharedTable.read(
      "data/prices/coffee_price_monthly.csv", columns: ["arabica"])
    let prices = table.column("arabica")?.numberColumn?.doubles ?? []
    let least = Int(0.15 * Double(prices.count))
    let found = StructuralBreaks(prices.map(Elementary.log), least: least)
    let partitions = found?.partitions ?? []
    for (count, partition) in partitions.enumerated() {
      expect("coffee_breaks/rss_by_m/\(count)", partition.sumOfSquares)
      expect("coffee_breaks/bic_by_m/\(count)", partition.bic)
    }
    let breaks = found?.best?.breaks ?? []
    expect("coffee_breaks/BIC_min_breaks", Double(breaks.count))
    expect("coffee_breaks/index", breaks.map(Double.init))
  }

  private mutating func expectSplit(
    _ path: String, _ response: [Double], _ sizes: [Double], _ others: [(String, [Double])],
    named name: String
  ) throws {
    let split = try SplitRegression(
      response: response, terms: [sizes] + others.map(\.1), threshold: sizes)
    expect(path, ["n", "ssr_linear"], [Double(split.rowCount), split.linearSumOfSquares])
    let limits = split.confidenceLimits(critical: 7.3523)
    expect(path + "/hansen_full_split/lr_ci95_c7.35", [limits.low, limits.high])
    expect(
      path + "/hansen_full_split", ["n_candidates", "best", "F_sup"],
      [Double(split.candidates.count), split.best.threshold, split.supremum])
    let best = split.candidates.sorted { $0.sumOfSquares < $1.sumOfSquares }.prefix(5)
    for (rank, candidate) in best.enumerated() {
      expect(
        path + "/hansen_full_split/best5/\(rank)", ["threshold", "ssr"],
        [candidate.threshold, candidate.sumOfSquares])
    }
    try expectSegments(path + "/segmented_continuous", response, sizes, others, named: name)
  }

  /// The fit at R's break, which is none of the best ones.
  private mutating func expectSegments(
    _ path: String, _ response: [Double], _ sizes: [Double], _ others: [(String, [Double])],
    named name: String
  ) throws {
    let place = try Reference("threshold_segmented").number(path + "/psi")
    let segmented = try SegmentedRegression(
      response: response, sizes: sizes, terms: others.map(\.1), breakpoint: place)
    expect(path + "/rss", segmented.residualSumOfSquares)
    // R divides by the change of slope of the step before its last.
    expect(path + "/psi_se", segmented.breakpoint.standardError, tolerance: 1e-3)
    expect(
      path + "/coef", ["(Intercept)", name] + others.map(\.0) + ["U1." + name],
      segmented.coefficients)
    exempt(path + "/coef/psi1." + name, because: "a 0 by construction")
    exempt(
      path + "/psi",
      because: "R's steps stop on a slope; the exhaustive search leaves less, which a test holds")
    exempt(path + "/converged_iterations", because: "how many steps R's search took")
  }
}
