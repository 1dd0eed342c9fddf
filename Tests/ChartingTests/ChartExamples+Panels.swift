extension ChartExample {
  /// Charts of several panels.
  static let ofPanels = [
    ChartExample(
      name: "facets",
      chart: """
        { from: "t", facet: { by: "country", columns: 3, sort: "-change", ghost: true },
          title: "Deliveries rose most in Ethiopia", x: { title: "" }, y: { title: "" },
          subtitle: "Share of the harvest delivered, %", layers: [
            { mark: "line", x: "season", y: "share", color: "direction" }] }
        """,
      tables: [
        "t": """
        country | season:season | share:number[%] | change:number[%] | direction
        Ghana | 2021 | 61 | -12 | falls
        Ghana | 2022 | 55 | -12 | falls
        Ghana | 2023 | 49 | -12 | falls
        Perú | 2021 | 47 | 16 | rises
        Perú | 2022 | 52 | 16 | rises
        Perú | 2023 | 63 | 16 | rises
        Ethiopia | 2021 | 35 | 17 | rises
        Ethiopia | 2022 | | 17 | rises
        Ethiopia | 2023 | 52 | 17 | rises
        Uganda | 2021 | 38 | 3 | rises
        Uganda | 2022 | 44 | 3 | rises
        Uganda | 2023 | 41 | 3 | rises
        """
      ]),
    ChartExample(
      name: "panels",
      chart: """
        { from: "t", title: "Cooperatives pay more, yet members deliver less", x: { title: "" },
          panels: { arrange: "row", share: ["x"] }, items: [
            { title: "A. Premium over the price of traders, %",
              layers: [{ mark: "line", x: "season", y: "premium" }] },
            { title: "B. Share of the harvest delivered, %", y: { domain: [40, 80] },
              layers: [{ mark: "line", x: "season", y: "share" }] }] }
        """,
      tables: [
        "t": """
        season:season | premium:number[%] | share:number[%]
        2012 | -2.1 | 71
        2015 | 1.8 | 66
        2018 | 4.4 | 61
        2021 | 7.4 |
        2023 | 10.1 | 48
        """
      ]),
    ChartExample(
      name: "panels-below",
      chart: """
        { from: "t", title: "Areas and sales of each cooperative", annotate: [{ mark: "rule", y: 2 }],
          panels: { arrange: "column", share: ["x", "y"] }, items: [
            { draw: "trend", x: "season", y: { field: "area", title: "area [t]" } },
            { title: "Sold", layers: [{ mark: "point", x: "season", y: "sold" }] }] }
        """,
      tables: [
        "t": """
        season:season | area:number[t] | sold:number[t]
        2012 | 12 | 71
        2015 | 8 | 66
        """
      ]),
  ]
}
