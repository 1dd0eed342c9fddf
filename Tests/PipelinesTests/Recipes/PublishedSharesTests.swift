import TestSupport
import Testing

/// The worked example of F2.5: the share that ten members deliver against the gap, from a file to
/// the published tables.
@Suite("Shares delivered")
struct PublishedSharesTests {
  static let deliveries = """
    member,share,gap
    1,0.95,0
    2,0.9,1
    3,1,1
    4,0.7,3
    5,0.8,4
    6,0.6,5
    7,0.45,6
    8,0.5,7
    9,0.2,9
    10,0.3,10
    """

  static let pipeline = """
    {
      "acopio": 1,
      "title": "Does a member deliver less when traders pay more?",
      "inputs": {
        "deliveries": {
          "read": "Input/deliveries.csv",
          "columns": { "member": "text key(person)", "share": "number 0..1", "gap": "number" },
          "key": ["member"]
        }
      },
      "models": {
        "loyalty": {
          "fit": "fractional_logit", "from": "deliveries", "formula": "share ~ gap",
          "also": {
            "corrected": { "errors": "hc1" },
            "line": { "fit": "ols" }
          }
        }
      },
      "findings": {
        "per_point": { "label": "Change in the share for a point of gap", "value": "loyalty.margin(gap)" }
      },
      "privacy": { "person": "member", "min_cell": 5 }
    }
    """

  @Test("coefficients, margins and ratios are published with the printed digits")
  func published() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.deliveries, to: "Input/deliveries.csv")
    try folder.write(Self.pipeline, to: "Pipelines/shares.json5")
    let shares = try PublishedPipeline(at: folder.path + "/Pipelines/shares.json5")
    let rows = try shares.rows("loyalty.csv")
    for (model, error) in [("loyalty", 0.0581), ("corrected", 0.0650)] {
      let row = ["model": model, "term": "gap"]
      #expect(isClose(rows.number("estimate", where: row), -0.41023, within: 1e-5))
      #expect(isClose(rows.number("std_error", where: row), error, within: 1e-3))
    }
    let line = ["model": "line", "term": "gap"]
    #expect(isClose(rows.number("estimate", where: line), -0.07744360902255636, within: 1e-12))
    let margins = try shares.rows("loyalty_margins.csv")
    let margin = ["model": "loyalty", "term": "gap"]
    #expect(isClose(margins.number("estimate", where: margin), -0.0678, within: 1e-3))
    #expect(isClose(margins.number("std_error", where: margin), 0.0048, within: 1e-2))
    #expect(try shares.text("loyalty_ratios.csv").contains("0.66349"))
    #expect(try shares.text("loyalty_fit.csv").contains("pseudo_r2"))
    let finding = try shares.rows("findings.csv")
    #expect(
      isClose(
        finding.number("value", where: ["finding": "per_point"]), -0.06781682917785485,
        within: 1e-9))
    #expect(try shares.text("report.md").contains("Pseudo R²"))
  }
}
