import Pipelines
import Tabular
import TestSupport
import Testing

/// What `estimate` says where a design cannot tell: a value or none, never a made-up interval.
@Suite("Designs that cannot tell")
struct EstimationReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let estimate: String
    var design = SampleDesign()
    let rows: String
    /// The value, whether it has an interval, and how the reason begins.
    let value: Double?
    var hasInterval = false
    let reason: String

    var testDescription: String { name }
  }

  private static func lonely(_ rule: SampleDesign.LonelyClusters) -> SampleDesign {
    var design = SampleDesign(strata: ["s"])
    design.lonely = rule
    return design
  }

  private static func kind(_ kind: SampleDesign.WeightKind) -> SampleDesign {
    var design = SampleDesign(weight: "w")
    design.weightKind = kind
    return design
  }

  private static let strata = "s  y\nA  1\nA  3\nB  8"

  static let cases: [Case] = [
    Case(
      name: "one row", estimate: "mean(y)", rows: "y\n5", value: 5,
      reason: "N_LT_2: the stratum 'all' has one cluster only"),
    Case(
      name: "one cluster", estimate: "mean(y)", design: SampleDesign(clusters: ["k"]),
      rows: "k  y\nA  5\nA  7", value: 6, reason: "N_LT_2"),
    Case(
      name: "a lonely cluster", estimate: "mean(y)", design: lonely(.fail), rows: strata,
      value: 4, reason: "N_LT_2: the stratum 'B' has one cluster only"),
    Case(
      name: "a lonely cluster taken whole", estimate: "mean(y)", design: lonely(.certainty),
      rows: strata, value: 4, hasInterval: true, reason: ""),
    Case(
      name: "a lonely cluster held against the mean", estimate: "mean(y)", design: lonely(.adjust),
      rows: strata, value: 4, hasInterval: true, reason: ""),
    Case(
      name: "a lonely cluster like the others", estimate: "mean(y)", design: lonely(.average),
      rows: strata, value: 4, hasInterval: true, reason: ""),
    Case(
      name: "as many strata as clusters", estimate: "mean(y)", design: lonely(.certainty),
      rows: "s  y\nA  1\nB  3", value: 2, reason: "N_LT_2: there are no more clusters than strata"),
    Case(
      name: "nothing but missing", estimate: "ratio(y, z)", rows: "y  z\n-  1\n2  -",
      value: nil,
      reason: "ALL_MISSING"),
    Case(
      name: "no rows that were drawn", estimate: "mean(y)", design: SampleDesign(weight: "w"),
      rows: "y  w\n1  0\n2  0", value: nil, reason: "ALL_MISSING"),
    Case(
      name: "nothing below the line", estimate: "ratio(y, z)", rows: "y  z\n1  0\n2  0",
      value: nil, reason: "ZERO_DENOM"),
    Case(
      name: "what cancels below the line", estimate: "ratio(y, z)", rows: "y  z\n1  3\n2  -3",
      value: nil, reason: "ZERO_DENOM"),
    Case(
      name: "a share of none", estimate: "share(y > 5)", rows: "y\n1\n2\n3", value: 0,
      reason: "OUT_OF_RANGE"),
    Case(
      name: "a share of all", estimate: "share(y > 0)", rows: "y\n1\n2\n3", value: 1,
      reason: "OUT_OF_RANGE"),
    Case(
      name: "all alike", estimate: "mean(y)", rows: "y\n2\n2\n2", value: 2, hasInterval: true,
      reason: ""),
    Case(
      name: "a quantile whose limit lies beyond the numbers", estimate: "quantile(y, 0.9)",
      rows: "y\n1\n2\n3\n4", value: 3.7, reason: "UNBOUNDED_CI"),
    Case(
      name: "the median of one row", estimate: "median(y)", rows: "y\n4", value: 4,
      reason: "N_LT_2"),
    Case(
      name: "frequencies count rows", estimate: "mean(y)", design: kind(.frequency),
      rows: "y  w\n1  3\n5  1\n9  0", value: 2, hasInterval: true, reason: ""),
    Case(
      name: "one number, however precise", estimate: "mean(y)", design: kind(.analytic),
      rows: "y  w\n1  0\n5  2", value: 5, reason: "N_LT_2"),
  ]

  @Test("a value that cannot be told has a reason", arguments: cases)
  func reasons(_ check: Case) throws {
    let trial = try EstimationTests.trial(
      #"{ "estimate": { "x": "\#(check.estimate)" } }"#, sampling: .sample(check.design),
      rows: check.rows)
    let table = try #require(trial.table, "\(trial.diagnostics.errors)")
    let (value, low) = (table.value("x", 0).double, table.value("x_low", 0).double)
    #expect((value ?? .infinity) == (check.value ?? .infinity))
    #expect((low != nil) == check.hasInterval)
    let reason = table.value("x_reason", 0).text ?? ""
    #expect(check.reason.isEmpty ? reason.isEmpty : reason.hasPrefix(check.reason), "\(reason)")
  }

  @Test(
    "what cannot be a sample stops the run",
    arguments: [
      (SampleDesign(weight: "w"), "y  w\n1  1\n2  -1", "weight of 0 or more"),
      (SampleDesign(weight: "w"), "y  w\n1  1\n2  -", "must be a weight in every row"),
      (kind(.frequency), "y  w\n1  1.5\n2  2", "must count rows"),
      (kind(.frequency), "y  w\n1  10000000\n2  2", "ten million at most"),
      (SampleDesign(population: "p"), "y  p\n1  1\n2  1", "at least the clusters drawn"),
      (SampleDesign(population: "p"), "y  p\n1  8\n2  9", "one number per stratum"),
      (replicated(["a"]), "y  a\n1  1\n2  2", "two sets or more"),
      (replicated(["a", "b"]), "y  a  b\n1  1  1\n2  2  -1", "two sets or more"),
      (replicated(["a", "b"]), "y  a  b\n1  1  1\n2  2  -", "in every row"),
    ])
  func refusals(design: SampleDesign, rows: String, sentence: String) throws {
    let trial = try EstimationTests.trial(
      #"{ "estimate": { "x": "mean(y)" } }"#, sampling: .sample(design), rows: rows)
    #expect(trial.table == nil)
    let message = try #require(trial.diagnostics.errors.first?.message)
    #expect(message.contains(sentence), "\(message)")
  }

  private static func replicated(_ columns: [String]) -> SampleDesign {
    var design = SampleDesign()
    design.replicates = SampleDesign.Replicates(columns: columns, method: .brr)
    return design
  }
}
