/// The inputs of the worked examples of F2, and the pipeline that computes them.
enum PriceLoyaltyExamples {
  static let tables = [
    "loyalty", "offers", "slope", "elasticity", "bounded", "findings", "paradox", "trend", "bins",
    "tipping", "fan", "fickleness",
  ]

  static let inputs: [String: String] = [
    "members.csv": PublishedLoyaltyTests.members,
    "panel.csv": PublishedPanelTests.panel,
    "offers.csv": """
    offer,advance,final,days,spot
    90,100,25,90,118
    105,100,25,105,118
    120,100,25,120,118
    all,0,125,120,118
    "all, 105",0,125,105,118
    """,
    "shares.csv": """
    row,share,gap
    a,0.95,0
    b,0.9,1
    c,1,1
    d,0.7,3
    e,0.8,4
    f,0.6,5
    g,0.45,6
    h,0.5,7
    i,0.2,9
    j,0.3,10
    """,
    "claims.csv": """
    claim,estimate,std_error
    income,2.9,1
    delivery,-1.75,1
    """,
    "sellers.csv": "bin,sells\n" + sellers.joined(separator: "\n"),
    "coop.csv": """
    coop,harvest,share,gap,slope,slope_se,needed
    A,5580,0.75,0,-0.02280241935483871,0.0018611225766554803,4000
    """,
    "seasons.csv": "prices,delivered,harvested\nlow,85,100\nhigh,55,100\n",
  ]

  /// Thirty members in each of three bins, of whom 4, 9 and 15 sell outside.
  private static let sellers = zip(["1", "2", "3"], [4, 9, 15]).flatMap { bin, outside in
    (0..<30).map { bin + ($0 < outside ? ",outside" : ",inside") }
  }

  static let pipeline = """
    {
      "acopio": 1,
      "title": "The worked examples of price and loyalty",
      "params": {
        "tolerance": { "type": "number[%]", "default": 2, "help": "lost in drying" },
        "rate": { "type": "number[%]", "default": 30, "help": "of members, a year" }
      },
      "inputs": {
        "members": { "read": "Input/members.csv", "columns": { "member": "text key", "harvested": "number", "delivered": "number" }, "design": {} },
        "panel": { "read": "Input/panel.csv", "columns": { "member": "text", "season": "int", "share": "number", "gap": "number" }, "key": ["member", "season"] },
        "offers_made": { "read": "Input/offers.csv", "columns": { "offer": "text", "advance": "number[PEN]", "final": "number[PEN]", "days": "number[days]", "spot": "number[PEN]" } },
        "shares": { "read": "Input/shares.csv", "columns": { "row": "text", "share": "number 0..1", "gap": "number" } },
        "claims": { "read": "Input/claims.csv", "columns": { "claim": "text", "estimate": "number", "std_error": "number" } },
        "sellers": { "read": "Input/sellers.csv", "columns": { "bin": "text", "sells": "text" } },
        "coop": { "read": "Input/coop.csv", "columns": { "coop": "text", "harvest": "number[qq]", "share": "number", "gap": "number", "slope": "number", "slope_se": "number", "needed": "number[qq]" } },
        "seasons": { "read": "Input/seasons.csv", "columns": { "prices": "text", "delivered": "number", "harvested": "number" } }
      },
      "units": { "qq": { "is": "46[kg]", "source": "national coffee board" } },
      "tables": {
        "loyalty": [
          { "from": "members" },
          { "derive": { "share": "delivered / harvested" } },
          { "estimate": {
              "delivery_share": "ratio(delivered, harvested)",
              "mean_share": "mean(share)",
              "sold_outside": "ratio(harvested - delivered, harvested)",
              "sellers_outside": "share(delivered < (1 - $tolerance) * harvested)"
            } }
        ],
        "offers": [
          { "from": "offers_made" },
          { "derive": {
              "effective": "present_value([advance, final], [0, days], $rate)",
              "ahead": "effective - spot",
              "rate": "(final / (spot - advance)) ^ (365[days] / days) - 1",
              "simple": "advance + final / (1 + $rate * days / 365[days])",
              "whole": "(advance + final) * (1 - $rate * days / 365[days])"
            } }
        ],
        "elasticity": [
          { "from": "panel" },
          { "derive": { "one": "1" } },
          { "summarize": { "mean_gap": "mean(gap)", "mean_share": "mean(share)" }, "by": ["one"] },
          { "join": "main_slope", "on": ["one"], "expect": "one-to-one" },
          { "derive": { "elasticity": "estimate * mean_gap / mean_share" } }
        ],
        "main_slope": [
          { "from": "slope" },
          { "derive": { "one": "1" } },
          { "select": ["one", "estimate"] }
        ],
        "paradox": [
          { "from": "claims" },
          { "indicator": "intersection_union", "value": "estimate", "std_error": "std_error", "above": "claim == 'income'" }
        ],
        "bins": [
          { "from": "sellers" },
          { "indicator": "proportion", "event": "sells == 'outside'", "by": ["bin"] }
        ],
        "trend": [
          { "from": "sellers" },
          { "indicator": "association", "rows": "bin", "columns": "sells", "method": "cochran_armitage" }
        ],
        "tipping": [
          { "from": "coop" },
          { "indicator": "tipping_gap", "by": ["coop"], "harvest": "harvest", "share": "share", "gap": "gap", "slope": "slope", "slope_se": "slope_se", "needed": "needed" }
        ],
        "fan": [
          { "from": "coop" },
          { "indicator": "intake_fan", "by": ["coop"], "harvest": "harvest", "share": "share", "gap": "gap", "slope": "slope", "slope_se": "slope_se", "needed": "needed", "from": "0", "to": "10", "steps": 10 }
        ],
        "fickleness": [
          { "from": "seasons" },
          { "derive": { "one": "1", "low": "if(prices == 'low', delivered, 0)", "high": "if(prices == 'high', delivered, 0)", "at_low": "if(prices == 'low', harvested, 0)", "at_high": "if(prices == 'high', harvested, 0)" } },
          { "summarize": { "low": "ratio(low, at_low)", "high": "ratio(high, at_high)" }, "by": ["one"] },
          { "derive": { "fickleness": "low - high" } }
        ]
      },
      "models": {
        "slope": {
          "fit": "ols", "from": "panel", "formula": "share ~ gap | member",
          "errors": { "cluster": ["member"], "correction": "groups" },
          "also": {
            "CR0": { "errors": { "cluster": ["member"], "correction": "none" } },
            "dummies counted": { "errors": { "cluster": ["member"], "correction": "all" } },
            "classical": { "errors": "classical" },
            "wild": { "errors": { "cluster": ["member"], "correction": "groups", "few": "wild 1999 seed 7" } },
            "pooled": { "formula": "share ~ gap", "errors": "classical" },
            "seasons": { "formula": "share ~ gap | member + season", "errors": { "cluster": ["member"], "correction": "all" } }
          }
        },
        "bounded": {
          "fit": "fractional_logit", "from": "shares", "formula": "share ~ gap",
          "also": {
            "n-k": { "errors": "hc1" },
            "n-1": { "errors": { "cluster": ["row"], "correction": "groups" } }
          }
        }
      },
      "findings": {
        "effect": { "label": "Average effect", "value": "bounded.margin(gap)" }
      },
      "outputs": { "loyalty": true, "offers": true, "elasticity": true, "paradox": true, "trend": true, "bins": true, "tipping": true, "fan": true, "fickleness": true }
    }
    """
}
