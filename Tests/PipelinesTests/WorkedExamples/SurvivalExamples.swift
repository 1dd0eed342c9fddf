/// The inputs of the worked examples of F3, and the pipeline that computes them.
enum SurvivalExamples {
  static let tables = [
    "two_points", "curve", "log_curve", "entered", "lifetimes", "compared", "eras",
  ]

  static let inputs: [String: String] = [
    "cohort.csv": "counted,left,years\n120,10,26\n",
    "units.csv": """
    unit,age,from,closed,size
    a,3,0,true,small
    b,5,0,true,small
    c,5,2,false,small
    d,8,0,true,small
    e,12,6,true,large
    f,14,9,false,large
    g,20,4,true,large
    h,26,0,false,large
    """,
    // 60 closings in 900 years to year 20, then 50 in 400 years; 100 years without any.
    "lives.csv": "from,to,closed\n"
      + String(repeating: "0,15,true\n", count: 60)
      + String(repeating: "20,28,true\n", count: 50)
      + String(repeating: "40,50,false\n", count: 10),
  ]

  static let pipeline = """
    {
      "acopio": 1,
      "title": "The worked examples of survival",
      "inputs": {
        "cohort": { "read": "Input/cohort.csv", "describes": "census", "columns": { "counted": "int", "left": "int", "years": "number[years]" } },
        "units": { "read": "Input/units.csv", "describes": "census", "columns": { "unit": "text key", "age": "number[years]", "from": "number[years]", "closed": "flag", "size": "text" } },
        "lives": { "read": "Input/lives.csv", "describes": "census", "columns": { "from": "number[years]", "to": "number[years]", "closed": "flag" } }
      },
      "tables": {
        "two_points": [ { "from": "cohort" }, { "indicator": "cohort_survival", "initial": "counted", "surviving": "left", "after": "years" } ],
        "curve": [ { "from": "units" }, { "indicator": "kaplan_meier", "time": "age", "event": "closed" } ],
        "log_curve": [ { "from": "units" }, { "indicator": "kaplan_meier", "time": "age", "event": "closed", "band": "log" } ],
        "entered": [ { "from": "units" }, { "indicator": "kaplan_meier", "entry": "from", "time": "age", "event": "closed" } ],
        "lifetimes": [ { "from": "units" }, { "indicator": "survival_summary", "time": "age", "event": "closed", "until": 26 } ],
        "compared": [
          { "from": "units" },
          { "indicator": "log_rank", "time": "age", "event": "closed", "compare": "size" },
          { "derive": { "variance": "(observed - expected) ^ 2 / statistic" } }
        ],
        "eras": [
          { "from": "lives" },
          { "indicator": "piecewise_hazard", "entry": "from", "time": "to", "event": "closed", "cuts": [20, 30], "names": ["hard", "harder", "quiet"] }
        ]
      },
      "outputs": { "two_points": true, "curve": true, "log_curve": true, "entered": true, "lifetimes": true, "compared": true, "eras": true }
    }
    """
}
