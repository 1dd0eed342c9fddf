import Reporting
import Tabular

/// Two plots, a finding with an interval, one without, and a figure: enough for a whole report.
enum ReportFixture {
  static func published(
    _ name: String, _ columns: [(Field, [Value])], withheldRows: Int = 0
  ) throws -> PublishedTable {
    let schema = Schema(columns.map(\.0))
    let cells = columns.map { column($0.1, $0.0.kind) }
    return PublishedTable(
      name: name, table: try Table(schema, cells), withheldRows: withheldRows)
  }

  static func column(_ values: [Value], _ kind: Kind) -> Column {
    let missing = values.enumerated().compactMap { row, value in
      value.missingReason.map { (row: row, reason: $0) }
    }
    let presence = Presence(count: values.count, missing: missing)
    switch kind {
    case .number:
      return .numbers(NumberColumn(doubles: values.map { $0.double ?? 0 }, presence: presence))
    case .text:
      let texts = values.map { $0.text ?? "" }
      return .texts(
        TextColumn(codes: texts.indices.map(Int32.init), levels: texts, presence: presence))
    case .flag:
      return .flags(FlagColumn(flags: values.map { $0.flag ?? false }, presence: presence))
    case .day(let grain):
      let ordinals = values.map {
        if case .day(let ordinal, _) = $0 { ordinal } else { 0 as Int32 }
      }
      return .days(DayColumn(ordinals: ordinals, grain: grain, presence: presence))
    }
  }

  static func numbers(_ values: Double?...) -> [Value] {
    values.map { $0.map { .number(.binary($0)) } ?? .missing(.undefined) }
  }

  static func texts(_ values: String...) -> [Value] { values.map { .text($0) } }

  static func measure(_ text: String) throws -> Measure { try UnitCatalogue().measure(text) }

  static func yields() throws -> PublishedTable {
    try published(
      "yields",
      [
        (Field("plot", .text), texts("upper | field", "lower_field", "*third*")),
        (Field("harvest", .number, measure: try measure("kg/ha")), numbers(1234.25, -80.5, nil)),
        (Field("mean", .number), numbers(0.25, 0.5, nil)),
        (Field("mean_low", .number), numbers(0.125, 0.25, nil)),
        (Field("mean_high", .number), numbers(0.375, 0.75, nil)),
        (Field("mean_n", .number), numbers(4, 5, 2)),
        (
          Field("owners", .number),
          [.number(.binary(12)), .missing(.suppressed), .missing(.notApplicable)]
        ),
      ], withheldRows: 1)
  }

  static func content(language: String = "en") throws -> ReportContent {
    var content = ReportContent(
      title: "Which plots bear?", language: language,
      provenance: Provenance(
        version: "1.0.0", pipeline: "plots", file: "Pipelines/plots.json5",
        digest: "0123456789abcdef0123456789abcdef"))
    let yields = try yields()
    content.tables = [yields]
    content.minimumPersons = 5
    content.parameters = [
      ParameterFact(name: "season", value: .day(2024, .season(start: 4))),
      ParameterFact(
        name: "rate", value: .number(.decimal(30, scale: 0)), measure: try measure("%"),
        isReplaced: true),
    ]
    content.findings = try findings()
    content.figures = [
      FigureFile(
        name: "map", path: "figures/map.svg", alternative: "Bars: 2 of 3 plots bear",
        title: "Harvest by plot", facts: ["Source: register", "n = 3."], drawn: [yields],
        dataPaths: ["figures/map.csv"])
    ]
    content.inputs = inputs()
    content.models = [try model()]
    content.ledger = [LedgerEntry(verb: "from", passing: 4)]
    content.checks = [
      CheckResult(
        table: "yields", condition: "harvest | 2 > 0", rows: 4, failed: 1, holds: true,
        atMost: "50%", warns: true)
    ]
    content.methods = try methods()
    return content
  }

  private static func findings() throws -> [FindingResult] {
    [
      FindingResult(
        name: "bearing", label: "Plots that bear", isShare: true,
        estimates: [
          FindingEstimate(
            value: .number(.binary(0.6245)), low: 0.601, high: 0.648, n: 1204, status: "alert")
        ]),
      FindingResult(
        name: "lost", measure: try measure("kg"),
        estimates: [
          FindingEstimate(value: .number(.binary(12345.5)), n: 18, withoutInterval: .census)
        ]),
      FindingResult(
        name: "owners", estimates: [FindingEstimate(value: .missing(.suppressed), n: 3)]),
      FindingResult(
        name: "by_side", label: "Plots by side", isGrouped: true,
        estimates: [
          FindingEstimate(group: "north", value: .number(.binary(3))),
          FindingEstimate(group: "1. south", value: .number(.binary(4))),
        ]),
    ]
  }

  private static func inputs() -> [InputFacts] {
    var input = InputFacts(
      name: "plots",
      files: [InputFacts.File(path: "Input/plots.csv", digest: "77ab77ab77ab77ab77")],
      rowsRead: 5, rowsKept: 4)
    input.rejected = [InputFacts.Rejection(column: "harvest", code: "input.cell", rows: 1)]
    input.missing = [InputFacts.MissingCells(column: "harvest", reason: .notKnown, cells: 2)]
    input.sampling = .sample(SampleDesign(weight: "w", strata: ["side"], clusters: ["plot"]))
    input.isSynthetic = true
    return [input]
  }

  private static func methods() throws -> MethodFacts {
    var methods = MethodFacts()
    methods.estimators = [
      EstimatorUse(
        subject: "bearing", estimator: "share", weights: "w", strata: ["side"],
        clusters: ["plot"], variance: "Taylor linearisation", interval: "t, 13 df",
        source: "Särndal et al. 1992, (5.7.4)")
    ]
    methods.constants = [
      SourcedFigure(
        name: "size", value: .number(.decimal(100, scale: 0)), measure: try measure("ha"),
        kind: "minimum", source: "field book, p. 3")
    ]
    return methods
  }

  static func model() throws -> ModelResult {
    let terms = try published(
      "main.all",
      [
        (Field("model", .text), texts("main", "pooled", "pooled")),
        (Field("term", .text), texts("rain", "rain", "(intercept)")),
        (Field("estimate", .number), numbers(0.1184, 0.0977, 12)),
        (Field("std_error", .number), numbers(0.0213, 0.0241, 3.456)),
        (Field("low", .number), numbers(0.07, 0.05, 5.1)),
        (Field("high", .number), numbers(0.16, 0.145, 18.9)),
        (Field("unit", .text), texts("kg", "kg", "kg")),
      ])
    let fit = try published(
      "main.fit",
      [
        (Field("model", .text), texts("main", "pooled")),
        (Field("rows", .number), numbers(1420, 1400)),
        (Field("clusters", .number), numbers(14, nil)),
        (Field("r2", .number), numbers(0.5384, 0.4121)),
        (Field("r2_within", .number), numbers(0.2011, nil)),
        (Field("errors", .text), texts("cluster: plot", "classical")),
        (Field("correction", .text), texts("nested", "")),
        (Field("reason", .text), texts("", "")),
      ])
    return ModelResult(
      name: "main", outcome: "harvest [kg]",
      variants: [
        ModelResult.Variant(model: "main", effects: ["Plot"]),
        ModelResult.Variant(model: "pooled"),
      ], terms: terms, fit: fit, termLabels: ["rain": "Rain (mm)"])
  }

  static func scope() throws -> ReportScope {
    var scope = ReportScope()
    scope.findings = [
      ReportScope.Finding(name: "bearing", statuses: ["alert", "watch"]),
      ReportScope.Finding(name: "lost", measure: try measure("kg")),
      ReportScope.Finding(name: "cost", measure: try measure("USD/kg")),
      ReportScope.Finding(name: "by_side", isGrouped: true),
    ]
    scope.tables = [ReportScope.Table(name: "yields", schema: try yields().schema)]
    scope.charts = [Written("map")]
    scope.models = ["main"]
    scope.parameters = [
      ReportScope.Parameter(name: "season", kind: .day(.season(start: 4))),
      ReportScope.Parameter(name: "rate", kind: .number, measure: try measure("%")),
    ]
    return scope
  }

  static func template(_ text: String) throws -> Template {
    var diagnostics = Diagnostics()
    let source = SourceText(file: "plots.md", bytes: Array(text.utf8))
    let template = Template(parsing: source, reporting: &diagnostics)
    guard let template else { throw diagnostics.all[0] }
    return template
  }

  /// The Markdown of a template over the fixture's content.
  static func markdown(_ text: String, language: String = "en") throws -> String {
    var diagnostics = Diagnostics()
    var content = try content(language: language)
    content.inputs = content.inputs.map { input in
      var input = input
      input.isSynthetic = false
      return input
    }
    let report = Report(try template(text), with: content, reporting: &diagnostics)
    if let first = diagnostics.errors.first { throw first }
    return MarkdownPrinter().text(report)
  }
}
