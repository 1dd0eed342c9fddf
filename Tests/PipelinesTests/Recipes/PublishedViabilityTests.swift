import TestSupport
import Testing

/// The worked examples of F1.1 and F1.3: a cooperative against Castillo's sizes, and its own needs.
@Suite("Thresholds and break-even")
struct PublishedViabilityTests {
  static let cooperatives = """
    coop_id,members,area,harvest,harvest_se,sold,sold_se,fixed_cost,fixed_cost_se,margin,margin_se,deliverers
    A,92,372,5580,300,4185,120,48000,3000,12,1.5,104.625
    """

  static let thresholds = """
    measure,value,unit,kind,source
    members,100,member,minimum,Castillo
    area,400,ha,reference,Castillo
    harvest,6000,qq,minimum,Castillo
    sold,4000,qq,minimum,Castillo
    """

  static let pipeline = """
    {
      "acopio": 1,
      "title": "Which cooperatives can pay for themselves?",
      "units": { "qq": { "is": "46[kg]", "source": "national coffee board" } },
      "inputs": {
        "coops": {
          "read": "Input/coops.csv",
          "columns": {
            "coop_id": "text key", "members": "int[member]", "area": "number[ha]",
            "harvest": "number[qq]", "harvest_se": "number[qq]", "sold": "number[qq]", "sold_se": "number[qq]",
            "fixed_cost": "number[USD]", "fixed_cost_se": "number[USD]",
            "margin": "number[USD/qq]", "margin_se": "number[USD/qq]", "deliverers": "number[member]"
          },
          "describes": "census"
        },
        "castillo": {
          "read": "Input/thresholds.csv",
          "constants": { "name": "measure", "value": "value", "unit": "unit", "kind": "kind", "source": "source" },
          "expect": { "members": "member", "area": "ha", "harvest": "qq", "sold": "qq" }
        }
      },
      "tables": {
        "margins": [
          { "from": "coops" },
          { "indicator": "threshold_margin", "each": ["coop_id"],
            "compare": {
              "members": ["members", "castillo.members"], "harvest": ["harvest", "castillo.harvest"],
              "sales": ["sold", "castillo.sold"]
            },
            "errors": { "harvest": "harvest_se", "sales": "sold_se" },
            "reference": { "area": ["area", "castillo.area"] } }
        ],
        "implied": [
          { "from": "coops" },
          { "derive": {
              "per_member": "area / members", "yield": "harvest / area", "harvest_per_member": "harvest / members",
              "delivered": "sold / harvest", "self_sufficiency": "margin * sold / fixed_cost"
            } }
        ],
        "needs": [
          { "from": "coops" },
          { "indicator": "break_even", "each": ["coop_id"], "fixed_cost": "fixed_cost", "margin": "margin",
            "volume": "sold", "members": "deliverers" }
        ]
      },
      "outputs": { "margins": true, "implied": true, "needs": true }
    }
    """

  let recipe: Recipe

  init() throws {
    recipe = try Recipe(
      Self.pipeline,
      inputs: ["coops.csv": Self.cooperatives, "thresholds.csv": Self.thresholds])
  }

  @Test(
    "margins have the digits of the worked example",
    arguments: [
      ("members", "margin", -8), ("members", "margin_relative", -0.08),
      ("area", "margin", -28), ("area", "margin_relative", -0.07),
      ("harvest", "margin", -420), ("harvest", "margin_relative", -0.07),
      ("harvest", "p_pass", 0.08075665923377107),
      ("sales", "margin", 185), ("sales", "margin_relative", 0.04625),
      ("sales", "p_pass", 0.9384226919630906),
    ])
  func margins(condition: String, column: String, expected: Double) throws {
    let found = try recipe.rows("margins").number(column, where: ["condition": condition])
    #expect(isClose(found, expected, within: 1e-12))
  }

  @Test(
    "a threshold within the interval is uncertain, and the tightest one binds",
    arguments: [
      ("members", "fail", "true"), ("harvest", "uncertain", "false"),
      ("sales", "uncertain", "false"), ("area", "reference", "false"),
    ])
  func statuses(condition: String, status: String, binds: String) throws {
    let row = try #require(recipe.rows("margins").rows.first { $0["condition"] == condition })
    #expect(row["status"] == status)
    #expect(row["binding"] == binds)
  }

  @Test(
    "the quantities that the sizes imply have the digits of the worked example",
    arguments: [
      ("per_member", 4.043478260869565), ("yield", 15), ("harvest_per_member", 60.65217391304348),
      ("delivered", 0.75), ("self_sufficiency", 1.04625),
    ])
  func implied(column: String, expected: Double) throws {
    #expect(isClose(try recipe.rows("implied").number(column), expected, within: 1e-12))
  }

  @Test(
    "volume and members that break even have the digits of the worked example",
    arguments: [
      ("break_even", 4000), ("break_even_low", 3096.823070310803),
      ("break_even_high", 5414.021607154955), ("members_needed", 100),
      ("members_needed_low", 77.42057675777008), ("members_needed_high", 135.35054017887387),
    ])
  func breakEven(column: String, expected: Double) throws {
    #expect(isClose(try recipe.rows("needs").number(column), expected, within: 1e-12))
  }
}
