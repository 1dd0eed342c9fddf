extension ChartExample {
  /// Charts with something laid over them.
  static let annotated = [
    ChartExample(
      name: "annotations",
      chart: """
        { from: "t", title: "Short forms of annotations", layers: [
            { mark: "line", x: "month", y: "price" }],
          annotate: [{ event: "2020-06", text: "Frost" }, { rule: { y: 1.5 }, text: "cost" },
            { rule: { x: "2020-02-15" } },
            { text: "a remark", at: { x: "2020-03", y: 1.1, anchor: "start" } }] }
        """,
      tables: [
        "t": """
        month:month | price:number[USD/lb]
        600 | 1.2
        603 | 1.4
        606 | 1.3
        612 | 1.6
        """
      ]),
    ChartExample(
      name: "equality",
      chart: """
        { from: "t", title: "Said and weighed", layers: [
            { mark: "point", x: "said", y: "weighed", label: "name" }],
          annotate: [{ equality: true, text: "the same" },
            { quadrants: { x: 20, y: 25, names: ["both high", "more weighed", "both low", "more said"] } }] }
        """,
      tables: [
        "t": """
        name | said:number[kg] | weighed:number[kg]
        Ana | 10 | 12
        Bruno | 31 | 18
        Carla | 25 | 40
        Dora | 11 | 12.5
        """
      ]),
    ChartExample(
      name: "medians",
      chart: """
        { draw: "survival", from: "t", color: "form", title: "Half of them close within years",
          annotate: [{ median: "middles" }, { "mark": "drop", x: 1, y: 0.8 }] }
        """,
      tables: [
        "t": """
        form | time:number | censored:number | survival:number
        coffee | 0 | 0 | 1
        coffee | 6 | 0 | 0.4
        coffee | 9 | 2 | 0.2
        services | 0 | 0 | 1
        services | 3 | 0 | 0.5
        services | 8 | 1 | 0.3
        """,
        "middles": "form | median:number\ncoffee | 6\nservices | 3",
      ]),
  ]
}
