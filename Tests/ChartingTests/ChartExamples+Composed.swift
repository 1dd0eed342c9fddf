extension ChartExample {
  /// Charts of tiles, piles, bins, steps and areas.
  static let composed = [
    ChartExample(
      name: "heatmap",
      chart: """
        { draw: "heatmap", from: "t", x: "indicator", y: "coop", title: "Tres de seis cumplen",
          color: { field: "ratio", cuts: [0.5, 0.8, 1, 1.2], middle: 1, title: "Valor ÷ umbral" },
          label: "{ratio:.2}" }
        """,
      tables: [
        "t": """
        coop | indicator | ratio:number
        Río Verde | Margen neto | 1.19
        Río Verde | Liquidez | 1.31
        Río Verde | Socios activos | 0.4
        Unión Quetzal | Margen neto | 0.62
        Unión Quetzal | Liquidez |
        Unión Quetzal | Socios activos | 0.97
        """
      ], locale: "es-PE"),
    ChartExample(
      name: "matrix",
      chart: """
        { from: "t", title: "Alliances", x: { title: "" },
          color: { field: "kind", paints: { active: "blue", lapsed: "grey" } },
          layers: [{ mark: "cell", x: "sector", y: "purpose", label: "partner" }] }
        """,
      tables: [
        "t": """
        purpose | sector | kind | partner
        research | state | active | INIA
        research | universities | lapsed | UNALM
        brand | private | active | Roasters
        """
      ]),
    ChartExample(
      name: "waterfall",
      chart: """
        { draw: "waterfall", from: "t", x: "stage", y: "cost", total: "Export price",
          title: "Half of the price reaches the farm" }
        """,
      tables: [
        "t": """
        stage | cost:number[USD/kg]
        Farm-gate price | 2.4
        Processing and storage | 0.8
        Subsidy | -0.3
        Transport |
        Margin | 0.95
        """
      ]),
    ChartExample(
      name: "ranks",
      chart: """
        { from: "t", title: "Who delivers most", transform: [{ rank: "-share", by: ["season"] }],
          layers: [{ mark: "line", x: "season", y: "rank", color: "coop",
                     label: "{coop} {share:%}", ends: "both" }] }
        """,
      tables: [
        "t": """
        season:season | coop | share:number
        2021 | Norte | 0.71
        2021 | Sur | 0.55
        2022 | Norte | 0.52
        2022 | Sur | 0.6
        """
      ]),
    ChartExample(
      name: "bins",
      chart: """
        { from: "t", title: "Small farms", transform: [{ bin: "area", step: 0.5 }],
          layers: [{ mark: "bar", x: "low", x2: "high", y: "count" }] }
        """,
      tables: [
        "t": """
        area:number[ha]
        0.2
        0.5
        0.7
        0.9
        2.1
        """
      ]),
    ChartExample(
      name: "areas",
      chart: """
        { from: "t", title: "Where sales went", color: "buyer",
          transform: [{ stack: "sold", by: ["season"], mode: "normalize" }],
          y: { format: "percent" },
          layers: [{ mark: "area", x: "season", y: "to", y2: "from" }] }
        """,
      tables: [
        "t": """
        season:season | buyer | sold:number[t]
        2020 | cooperative | 30
        2020 | trader | 10
        2021 | cooperative | 25
        2021 | trader | 25
        2022 | cooperative | 12
        2022 | trader | 36
        """
      ]),
    ChartExample(
      name: "moves",
      chart: """
        { from: "t", title: "Members before and after", layers: [
          { mark: "connector", x: "before", x2: "after", y: "coop" },
          { mark: "point", x: "after", y: "coop", size: "after", label: "{after}\\n{before:+}" }] }
        """,
      tables: [
        "t": """
        coop | before:number[member] | after:number[member]
        Norte | 120 | 310
        Sur | 240 | 95
        """
      ]),
    ChartExample(
      name: "farms",
      chart: """
        { draw: "histogram", from: "t", x: "area", below: 2, title: "Most farms are small" }
        """,
      tables: [
        "t": """
        area:number[ha]
        0.2
        0.9
        1.4
        1.5
        1.6
        2.2
        4.8
        """
      ]),
    ChartExample(
      name: "value_chain",
      chart: """
        { draw: "value_chain", from: "t", y: "channel", x: "price", title: "Who keeps what",
          color: { field: "actor", paints: { farmer: "dark blue", trader: "neutral" } } }
        """,
      tables: [
        "t": """
        channel | actor | price:number[USD/kg]
        Conventional | farmer | 2.35
        Conventional | trader | 0.35
        Conventional | roaster | 8.3
        Direct | farmer | 4.1
        Direct | trader | 0
        Direct | roaster | 6.9
        """
      ]),
    ChartExample(
      name: "lorenz",
      chart: """
        { draw: "lorenz", from: "t", color: "what", label: "{what}  Gini {gini:.2}",
          title: "La tierra está peor repartida", size: "column" }
        """,
      tables: [
        "t": """
        what | population:number | amount:number | gini:number
        Tierra | 0 | 0 | 0.61
        Tierra | 0.5 | 0.1 | 0.61
        Tierra | 1 | 1 | 0.61
        Ingreso | 0 | 0 | 0.354
        Ingreso | 0.5 | 0.25 | 0.354
        Ingreso | 1 | 1 | 0.354
        """
      ], locale: "es-BO"),
    ChartExample(
      name: "quadrant",
      chart: """
        { draw: "quadrant", from: "t", x: "trust", y: "margin", size: "column", label: "coop",
          split: { x: 50, y: 0 }, title: "Trust and profit go together",
          names: ["Solid", "Profitable, distant", "In trouble", "Loved, fragile"] }
        """,
      tables: [
        "t": """
        coop | trust:number[%] | margin:number[%]
        Norte | 83 | 14.2
        Sur | 25 | -5.4
        Este | 58 | -4.1
        Oeste | 34 | 6.6
        """
      ]),
    ChartExample(
      name: "slope",
      chart: """
        { draw: "slope", from: "t", x: "year", y: "share", color: "country", notable: 8,
          title: "Peru gained what Ghana lost" }
        """,
      tables: [
        "t": """
        country | year:number | share:number
        Ghana | 2015 | 61
        Ghana | 2023 | 49
        Peru | 2015 | 47
        Peru | 2023 | 63
        Uganda | 2015 | 38
        Uganda | 2023 | 41
        """
      ]),
  ]
}
