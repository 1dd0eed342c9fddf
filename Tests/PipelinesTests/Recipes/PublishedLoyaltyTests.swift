import TestSupport
import Testing

/// The worked examples of F2.1 and F2.2: what five members deliver of what they harvest.
@Suite("Delivery share and side-selling")
struct PublishedLoyaltyTests {
  static let members = """
    member,harvested,delivered
    A,50,40
    B,60,30
    C,55,55
    D,40,12
    E,95,63
    """

  static let pipeline = """
    {
      "acopio": 1,
      "title": "How much do members deliver?",
      "params": { "tolerance": { "type": "number[%]", "default": 2, "help": "lost in drying" } },
      "units": { "qq": { "is": "46[kg]", "source": "national coffee board" } },
      "inputs": {
        "members": {
          "read": "Input/members.csv",
          "columns": { "member": "text key", "harvested": "number[qq] >= 0", "delivered": "number[qq] >= 0" },
          "design": {}
        }
      },
      "tables": {
        "shares": [ { "from": "members" }, { "derive": { "share": "delivered / harvested" } } ],
        "loyalty": [
          { "from": "shares" },
          { "estimate": {
              "delivery_share": "ratio(delivered, harvested)",
              "mean_share": "mean(share)",
              "sold_outside": "ratio(harvested - delivered, harvested)",
              "sellers_outside": "share(delivered < (1 - $tolerance) * harvested)"
            } }
        ],
        "sellers": [
          { "from": "shares" },
          { "where": "delivered < (1 - $tolerance) * harvested", "because": "sells nothing outside" },
          { "estimate": { "sold_outside": "mean(1 - share)" } }
        ]
      },
      "outputs": { "loyalty": true, "sellers": true }
    }
    """

  let recipe: Recipe

  init() throws {
    recipe = try Recipe(Self.pipeline, inputs: ["members.csv": Self.members])
  }

  @Test(
    "estimates and their errors have the digits of the worked example",
    arguments: [
      ("delivery_share", 0.6666666666666666), ("delivery_share_se", 0.09830351085751506),
      ("delivery_share_low", 0.3937323651225608), ("delivery_share_high", 0.9396009682107724),
      ("mean_share", 0.6526315789473683), ("mean_share_se", 0.12044469771540893),
      ("sold_outside", 0.33333333333333337), ("sold_outside_se", 0.09830351085751506),
      ("sellers_outside", 0.8), ("delivery_share_n", 5),
    ])
  func workedExample(column: String, expected: Double) throws {
    #expect(isClose(try recipe.rows("loyalty").number(column), expected, within: 1e-12))
  }

  @Test("those who sell outside sell this share of their harvest on the mean")
  func conditionalIntensity() throws {
    // (10/50 + 30/60 + 28/40 + 32/95) / 4, by hand.
    let expected = (0.2 + 0.5 + 0.7 + 32.0 / 95) / 4
    #expect(isClose(try recipe.rows("sellers").number("sold_outside"), expected, within: 1e-12))
  }
}
