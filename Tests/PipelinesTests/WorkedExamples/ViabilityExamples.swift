/// The inputs of the worked examples of F1, and the pipeline that computes them.
enum ViabilityExamples {
  static let tables = [
    "margins", "implied", "needs", "composites", "without_one", "cut", "ed50", "step",
    "services", "premiums", "outturns", "alliances", "logit", "logit_fit",
  ]

  static let inputs: [String: String] = [
    "coops.csv": PublishedViabilityTests.cooperatives,
    "thresholds.csv": PublishedViabilityTests.thresholds,
    "scores.csv": """
    weights,condition,score,weight
    equal,size,0.92,0.2
    equal,services,0.60,0.2
    equal,negotiation,0.50,0.2
    equal,efficiency,0.70,0.2
    equal,alliances,0.40,0.2
    size first,size,0.92,0.4
    size first,services,0.60,0.2
    size first,negotiation,0.50,0.1
    size first,efficiency,0.70,0.2
    size first,alliances,0.40,0.1
    """,
    "sizes.csv": "members,alive\n"
      + [35, 48, 60, 72, 85, 95, 180].map { "\($0),false\n" }.joined()
      + [90, 110, 120, 150, 260].map { "\($0),true\n" }.joined(),
    "services.csv": "service,used,members\ncredit,93,120\n",
    // Their logarithms of obtained over reference are 0.2 and 0.3.
    "prices.csv": """
    sale,obtained,reference
    first,1.2214027581601699,1
    second,2.699717615152007,2
    """,
    "mills.csv": """
    year,green,parchment
    2011,72,100
    2012,78,100
    """,
    "alliances.csv": """
    partner,sector,purpose
    institute,state,research
    university,universities,research
    agronomists,universities,research
    police,state,security
    brand office,state,brand or policy
    exporters,private,brand or policy
    """,
  ]

  static let pipeline = """
    {
      "acopio": 1,
      "title": "The worked examples of viability",
      "units": { "qq": { "is": "46[kg]", "source": "national coffee board" } },
      "states": { "coffee": ["parchment", "green"] },
      "inputs": {
        "coops": {
          "read": "Input/coops.csv", "describes": "census",
          "columns": {
            "coop_id": "text key", "members": "int[member]", "area": "number[ha]",
            "harvest": "number[qq]", "harvest_se": "number[qq]", "sold": "number[qq]", "sold_se": "number[qq]",
            "fixed_cost": "number[USD]", "fixed_cost_se": "number[USD]",
            "margin": "number[USD/qq]", "margin_se": "number[USD/qq]", "deliverers": "number[member]"
          }
        },
        "castillo": {
          "read": "Input/thresholds.csv",
          "constants": { "name": "measure", "value": "value", "unit": "unit", "kind": "kind", "source": "source" },
          "expect": { "members": "member", "area": "ha", "harvest": "qq", "sold": "qq" }
        },
        "scores": { "read": "Input/scores.csv", "describes": "census", "columns": { "weights": "text", "condition": "text", "score": "number", "weight": "number" } },
        "sized": { "read": "Input/sizes.csv", "columns": { "members": "number", "alive": "flag" } },
        "used": { "read": "Input/services.csv", "columns": { "service": "text", "used": "int", "members": "int" } },
        "prices": { "read": "Input/prices.csv", "describes": "census", "columns": { "sale": "text", "obtained": "number[USD]", "reference": "number[USD]" } },
        "mills": { "read": "Input/mills.csv", "describes": "census", "columns": { "year": "int", "green": "number[kg green]", "parchment": "number[kg parchment]" } },
        "allied": { "read": "Input/alliances.csv", "describes": "census", "columns": { "partner": "text", "sector": "text", "purpose": "text" } }
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
              "delivered": "sold / harvest", "self_sufficiency": "margin * sold / fixed_cost",
              "castillo_delivered": "castillo.sold / castillo.harvest"
            } }
        ],
        "needs": [
          { "from": "coops" },
          { "indicator": "break_even", "each": ["coop_id"], "fixed_cost": "fixed_cost", "margin": "margin", "volume": "sold", "members": "deliverers" }
        ],
        "composites": [
          { "from": "scores" },
          { "derive": { "log_score": "log(score)" } },
          { "summarize": {
              "arithmetic": "weighted_mean(score, weight)", "log_mean": "weighted_mean(log_score, weight)",
              "minimum": "min(score)", "total": "sum(score)", "conditions": "count()"
            }, "by": ["weights"] },
          { "derive": { "geometric": "exp(log_mean)" } }
        ],
        "without_one": [
          { "from": "scores" },
          { "where": "weights == 'equal'", "because": "other weights" },
          { "join": "composites", "on": ["weights"], "expect": "many-to-one" },
          { "derive": { "without": "(total - score) / (conditions - 1)" } },
          { "summarize": { "lowest": "min(without)", "highest": "max(without)" }, "by": ["weights"] }
        ],
        "cut": [ { "from": "sized" }, { "indicator": "cut_point", "size": "members", "outcome": "alive", "seed": 7 } ],
        "ed50": [ { "from": "sized" }, { "indicator": "ed50", "size": "members", "outcome": "alive" } ],
        "step": [ { "from": "sized" }, { "indicator": "threshold_regression", "size": "members", "outcome": "alive", "replicates": 99, "seed": 7 } ],
        "services": [ { "from": "used" }, { "indicator": "proportion", "successes": "used", "trials": "members", "by": ["service"] } ],
        "premiums": [
          { "from": "prices" },
          { "derive": { "one": "1", "log_ratio": "log(obtained / reference)" } },
          { "summarize": { "mean_log": "mean(log_ratio)" }, "by": ["one"] },
          { "derive": { "premium": "exp(mean_log) - 1" } }
        ],
        "outturns": [
          { "from": "mills" },
          { "derive": { "outturn": "green / parchment", "needed": "46[kg green] / outturn" } },
          { "window": { "before": "lag(needed)" }, "order": ["year"] },
          { "derive": { "change": "needed / before - 1" } }
        ],
        "alliances": [
          { "from": "allied" },
          { "distinct": ["sector", "purpose"] },
          { "derive": { "one": "1" } },
          { "summarize": { "cells": "count()" }, "by": ["one"] },
          { "derive": { "coverage": "cells / 9" } }
        ]
      },
      "models": {
        "logit": { "fit": "logit", "from": "sized", "formula": "alive ~ members", "errors": "classical" }
      },
      "outputs": { "margins": true, "implied": true, "needs": true, "composites": true, "without_one": true, "cut": true, "ed50": true, "step": true, "services": true, "premiums": true, "outturns": true, "alliances": true }
    }
    """
}
