import TestSupport
import Testing

/// The worked examples of F1.7 to F1.9: terms, costs and allies are a few lines of a pipeline.
@Suite("Conditions of a cooperative")
struct PublishedConditionsTests {
  static let inputs = [
    // Logarithms of the ratios are 0.2 and 0.3.
    "prices.csv": """
    date,obtained,reference
    2024-05-01,122.14027581601698,100
    2024-06-01,269.97176151520065,200
    """,
    "agreements.csv": """
    level,domain,outcome
    local,trade,granted
    local,trade,granted
    national,policy,granted
    national,trade,refused
    international,trade,granted
    """,
    "alliances.csv": """
    partner,sector,purpose
    ministry,state,research
    ministry,state,brand
    mill,private,brand
    bank,private,security
    bank,private,security
    agrarian faculty,university,research
    """,
    "mills.csv": """
    season,parchment,green
    2011,1000,720
    2015,1000,780
    """,
  ]

  static let pipeline = """
    {
      "acopio": 1,
      "title": "Where does the cooperative stand?",
      "states": { "coffee": ["parchment", "green"] },
      "inputs": {
        "prices": {
          "read": "Input/prices.csv", "describes": "census",
          "columns": { "date": "date 'yyyy-MM-dd'", "obtained": "number[USD/kg green]", "reference": "number[USD/kg green]" }
        },
        "agreements": {
          "read": "Input/agreements.csv", "describes": "census",
          "columns": { "level": "text", "domain": "text", "outcome": "text" }
        },
        "alliances": {
          "read": "Input/alliances.csv", "describes": "census",
          "columns": { "partner": "text", "sector": "text", "purpose": "text" }
        },
        "mills": {
          "read": "Input/mills.csv", "describes": "census",
          "columns": { "season": "season(april)", "parchment": "number[kg parchment]", "green": "number[kg green]" }
        }
      },
      "tables": {
        "agreed": [
          { "from": "agreements" },
          { "where": "outcome == 'granted'", "because": "not granted" },
          { "distinct": ["level", "domain"] }
        ],
        "filled": [ { "from": "alliances" }, { "distinct": ["sector", "purpose"] } ],
        "outturns": [
          { "from": "mills" },
          { "derive": { "outturn": "green / parchment", "needed": "46[kg green] / outturn" } },
          { "window": { "change": "needed / lag(needed) - 1" }, "order": ["season"] }
        ]
      },
      "findings": {
        "premium": { "label": "Premium", "from": "prices", "value": "geometric_mean(obtained / reference) - 1" },
        "success": { "label": "Requests granted", "from": "agreements", "value": "share(outcome == 'granted')" },
        "coverage": { "label": "Cells with an agreement", "from": "agreed", "value": "count() / 8" },
        "allied": { "label": "Cells with an ally", "from": "filled", "value": "count() / 9" },
        "partners": { "label": "Partners", "from": "alliances", "value": "count_distinct(partner)" }
      },
      "outputs": { "outturns": true }
    }
    """

  @Test(
    "terms and allies have the digits of the worked examples",
    arguments: [
      ("premium", 0.2840254166877414), ("success", 0.8), ("coverage", 0.375),
      ("allied", 0.5555555555555556), ("partners", 4),
    ])
  func findings(finding: String, expected: Double) throws {
    let rows = try Recipe(Self.pipeline, inputs: Self.inputs).rows("findings")
    #expect(isClose(rows.number("value", where: ["finding": finding]), expected, within: 1e-12))
  }

  @Test(
    "a better mill needs less parchment for a quintal, as in the worked example",
    arguments: [
      ("2011/12", "outturn", 0.72), ("2011/12", "needed", 63.888888888888886),
      ("2015/16", "outturn", 0.78), ("2015/16", "needed", 58.97435897435898),
      ("2015/16", "change", -0.07692307692307687),
    ])
  func outturns(season: String, column: String, expected: Double) throws {
    let rows = try Recipe(Self.pipeline, inputs: Self.inputs).rows("outturns")
    #expect(isClose(rows.number(column, where: ["season": season]), expected, within: 1e-12))
  }
}
