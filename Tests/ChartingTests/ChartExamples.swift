extension ChartExample {
  static let all = basic + composed

  private static let basic = [
    ChartExample(
      name: "threshold",
      chart: """
        { draw: "threshold", from: "t", facet: "condition",
          title: "Margen frente a cada umbral, campaña {season}", source: "Federación" }
        """,
      tables: [
        "t": """
        coop | condition | margin_relative:number | status
        Cooperativa Agraria Cafetalera Unión Quetzal de la Montaña | socios | 0.24 | pass
        Cooperativa Agraria Cafetalera Unión Quetzal de la Montaña | ventas, 3 campañas | -0.4 | fail
        San José Obrero | socios | - | unknown
        San José Obrero | ventas, 3 campañas | 1.2 | pass
        La Esperanza | socios | 0.02 | uncertain
        La Esperanza | ventas, 3 campañas | | unknown
        """
      ], locale: "es-PE"),
    ChartExample(
      name: "interval",
      chart: """
        { draw: "interval", from: "t", y: "coop", x: "need", against: "sold",
          title: "Sales against the break-even volume" }
        """,
      tables: [
        "t": """
        coop | need:number[t] | need_low:number[t] | need_high:number[t] | sold:number[kg]
        Río Verde | 120 | 90 | 180 | 150000
        El Ceibal | 80 | 60 | | 95000
        Los Alisos | 210 | 160 | 320 |
        """
      ]),
    ChartExample(
      name: "likert",
      chart: """
        { draw: "likert", from: "t", y: "item", title: "Los socios creen que el precio es justo" }
        """,
      tables: [
        "t": """
        item | share_1:number | share_2:number | share_3:number | share_4:number | share_5:number | agree:number | net:number | n:number
        El precio que paga la cooperativa es justo | 0.06 | 0.14 | 0.18 | 0.42 | 0.2 | 0.62 | 0.42 | 312
        Los pagos llegan en el plazo prometido | 0.14 | 0.27 | 0.16 | 0.3 | 0.13 | 0.43 | 0.02 | 309
        La cooperativa ayuda a conseguir crédito | 0.22 | 0.31 | 0.21 | 0.19 | 0.07 | 0.26 | -0.27 | 1305
        Mi voto cuenta | | | | | | | | 2
        """
      ], locale: "es-PE"),
    ChartExample(
      name: "segments",
      chart: """
        { from: "t", layers: [{ mark: "segment", x2: "first", x: "last", y: "name" }] }
        """,
      tables: [
        "t": """
        name | first:number | last:number
        Catimor | 3 | 9
        Típica | 1 | 4
        """
      ]),
    ChartExample(
      name: "coefficients",
      chart: """
        { draw: "coefficients", from: "main.all", term: "gap", title: "The slope in each model" }
        """,
      tables: [
        "main.all": """
        model | term | estimate:number | low:number | high:number
        main | gap | -0.35 | -0.48 | -0.22
        main | debt | -0.1 | -0.2 | 0.01
        pooled | gap | -0.31 | -0.5 | -0.12
        world price | gap | | |
        """
      ]),
    ChartExample(
      name: "terms",
      chart: #"{ draw: "coefficients", from: "main.all", title: "Two models", size: "column" }"#,
      tables: [
        "main.all": """
        model | term | estimate:number | low:number | high:number
        OLS | price gap | 0.118 | 0.0768 | 0.1592
        fixed effects | price gap | 0.1 | 0.0527 | 0.1473
        OLS | distance | -0.052 | -0.079 | -0.024
        fixed effects | distance | -0.041 | -0.073 | -0.01
        """
      ]),
    ChartExample(
      name: "trend",
      chart: """
        { draw: "trend", from: "t", x: "season", y: { field: "share", format: "percent" },
          title: "Share of the harvest delivered" }
        """,
      tables: [
        "t": """
        season:season | share:number | share_low:number | share_high:number
        2018 | 0.81 | 0.78 | 0.84
        2019 | 0.79 | 0.75 | 0.82
        2020 | | |
        2021 | 0.66 | 0.62 | 0.7
        2022 | 0.61 | 0.58 | 0.65
        """
      ]),
    ChartExample(
      name: "regions",
      chart: #"{ draw: "trend", from: "t", x: "season", y: "share", color: "region" }"#,
      tables: [
        "t": """
        season:season | share:number[%] | region
        2021 | 70 | Cajamarca
        2022 | 64 | Cajamarca
        2021 | 69 | San Martín
        2022 | 65 | San Martín
        2021 | 60 | Junín
        2022 | 64.5 | Junín
        """
      ]),
    ChartExample(
      name: "ranked",
      chart: """
        { draw: "ranked", from: "t", y: "level", x: { field: "share", format: "percent" },
          title: "Why members sell outside" }
        """,
      tables: [
        "t": """
        level | share:number
        Debt | 0.05
        Cash on the day | 0.62
        Better price | 0.41
        """
      ]),
    ChartExample(
      name: "survival",
      chart: """
        { draw: "survival", from: "t", color: "form", risk: "counted",
          x: { title: "years since foundation" }, annotate: [{ mark: "rule", y: 0.5, name: "half" }],
          title: "Share of cooperatives still working" }
        """,
      tables: [
        "t": """
        form | time:number | censored:number | survival:number | survival_low:number | survival_high:number
        coffee | 0 | 0 | 1 | 1 | 1
        coffee | 2 | 1 | 1 | |
        coffee | 4 | 0 | 0.9 | 0.7 | 0.97
        coffee | 9 | 2 | 0.8 | 0.57 | 0.92
        services | 0 | 0 | 1 | 1 | 1
        services | 3 | 0 | 0.7 | 0.4 | 0.87
        services | 5 | 0 | 0.3 | 0.1 | 0.53
        services | 8 | 1 | 0.3 | 0.1 | 0.53
        """,
        "counted": """
        form | time:number | at_risk:number | events:number | censored:number
        coffee | 0 | 1012 | 0 | 0
        coffee | 5 | 8 | 1 | 1
        coffee | 10 | 0 | 1 | 2
        services | 0 | 9 | 0 | 0
        services | 5 | 6 | 6 | 0
        services | 10 | 0 | 0 | 1
        """,
      ]),
    ChartExample(
      name: "counts",
      chart: """
        { from: "t", title: "Answers by season", layers: [
          { mark: "step", x: "day", y: "share" },
          { mark: "counts", x: "day", label: "asked" }] }
        """,
      tables: [
        "t": """
        day:number | share:number[%] | asked:number
        0.5 | 62 | 1300
        1.5 | 58 | 1210
        4 | 71 | 900
        """
      ]),
    ChartExample(
      name: "scatter",
      chart: """
        { draw: "scatter", from: "t", x: "gap", y: "share", fit: "main.curve",
          title: "Share delivered by price gap",
          annotate: [{ mark: "rule", x: 0, name: "same price" },
                     { mark: "text", x: 8, y: 55, remark: "fitted line" }] }
        """,
      tables: [
        "t": """
        gap:number[%] | share:number[%]
        -10 | 52
        -4 | 61
        3 | 58
        9 | 71
        16 |
        """,
        "main.curve": """
        x:number[%] | fit:number[%] | low:number[%] | high:number[%]
        -10 | 53 | 47 | 59
        3 | 61 | 58 | 64
        9 | 66 | 60 | 72
        """,
      ]),
    ChartExample(
      name: "bars",
      chart: """
        { from: "t", title: "Upright bars",
          layers: [{ mark: "bar", x: "level", y: "result", label: "result" },
                   { mark: "rule", y: 10, name: "goal" }] }
        """,
      tables: [
        "t": """
        level | result:number[PEN]
        First long name | 12
        Second | 7.5
        Third | -3
        """
      ]),
    ChartExample(
      name: "logarithmic",
      chart: """
        { from: "t", title: "Sizes of farms", x: { scale: "log" },
          layers: [{ mark: "tick", y: "country", x: "area" },
                   { mark: "point", y: "country", x: "median" }] }
        """,
      tables: [
        "t": """
        country | area:number[ha] | median:number[ha]
        Peru | 1 | 4
        Peru | 12 | 4
        Honduras | 0 | 7
        Honduras | 320 | 7
        """
      ]),
    ChartExample(
      name: "lollipops",
      chart: """
        { from: "t", title: "Layers of one's own",
          layers: [{ mark: "lollipop", y: "name", x: "value" },
                   { mark: "interval", y: "name", x: "value", low: "low", high: "high" }] }
        """,
      tables: [
        "t": """
        name | value:number | low:number | high:number
        a | 0.002 | 0.001 | 0.003
        b | -0.001 | -0.0015 | 0.0002
        """
      ]),
    ChartExample(
      name: "prices",
      chart: """
        { from: "t", title: "A price", layers: [
          { mark: "ribbon", x: "month", low: "low", high: "high" },
          { mark: "line", x: "month", y: "price" }] }
        """,
      tables: [
        "t": """
        month:month | price:number[USD/lb] | low:number[USD/lb] | high:number[USD/lb]
        600 | 1.2 | 1.1 | 1.35
        603 | 1.4 | 1.2 | 1.5
        606 | 1.3 | 1.2 | 1.45
        612 | 1.6 | 1.4 | 1.8
        """
      ]),
    ChartExample(
      name: "plane",
      chart: """
        { draw: "coefficient_plane", from: "t", x: "income", y: "delivery", label: "part",
          target: "lower right", name: "good for both claims", title: "Two claims at once" }
        """,
      tables: [
        "t": """
        part | income:number | income_low:number | income_high:number | delivery:number | delivery_low:number | delivery_high:number
        high prices | 0.79 | 0.69 | 0.89 | -0.10 | -0.32 | 0.02
        low prices | 0.4 | | | -0.3 | |
        """
      ]),
    ChartExample(
      name: "histogram",
      chart: """
        { from: "t", title: "Shares delivered", layers: [
          { mark: "quarter", x: 80, y: 0, corner: "upper right", name: "loyal" },
          { mark: "box", x: "from", x2: "to", y: "members", y2: 0 },
          { mark: "rule", x: 66.7, name: "by weight" }] }
        """,
      tables: [
        "t": """
        from:number[%] | to:number[%] | members:number
        0 | 20 | 14
        40 | 60 | 31
        60 | 80 | 52
        80 | 100 | -
        """
      ]),
    ChartExample(
      name: "empty", chart: #"{ draw: "ranked", from: "t", y: "level", x: "share" }"#,
      tables: ["t": "level | share:number[PEN]"], locale: "es-BO"),
  ]
}
