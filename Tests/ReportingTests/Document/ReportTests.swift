import Reporting
import Tabular
import TestSupport
import Testing

@Suite struct ReportTests {
  private static let template = """
    # {{ title }}

    In season {{ $season }}, **{{ bearing | percent 0 }}** ({{ bearing.interval | percent 0 }}) bore;
    {{ lost | number 0 }} were lost{{ note "Weighed at the gate." }}. See {{ ref yields }} and {{ ref map }}.
    {{ if bearing.status == 'alert' and count yields > 2 }}
    > Fewer than we hoped, {{ count yields | words }} plots.
    {{ else }}
    Enough.
    {{ end }}

    {{ each r in by_side.by }}
    - {{ r.group }}: {{ r | number 0 }}
    {{ end }}

    {{ figure map }}
    {{ table yields, columns: [plot, harvest, mean, owners], sort: [-harvest], top: 2, caption: "By plot" }}

    {{ models main, caption: "Rain and harvest" }}

    {{ data_quality }}
    {{ ledger }}
    {{ methods }}
    {{ provenance }}

    """

  @Test("a template becomes a report with numbered figures, tables and links")
  func template() throws {
    var diagnostics = Diagnostics()
    let template = try ReportFixture.template(Self.template)
    template.check(in: try ReportFixture.scope(), reporting: &diagnostics)
    let report = Report(template, with: try ReportFixture.content(), reporting: &diagnostics)
    #expect(diagnostics.all.map { $0.text() } == [])
    expectGolden(MarkdownPrinter().text(report), "template.md")
  }

  @Test(
    "a pipeline without a template gets a report in its own language",
    arguments: ["en", "es", "pt-BR", "fr"])
  func standard(language: String) throws {
    let report = Report(standardFor: try ReportFixture.content(language: language))
    expectGolden(MarkdownPrinter().text(report), "standard-\(language).md")
  }

  @Test(
    "a report in another language holds no English words of its own",
    arguments: ["es", "pt-BR", "fr"])
  func oneLanguage(language: String) throws {
    let report = Report(standardFor: try ReportFixture.content(language: language))
    let text = MarkdownPrinter().text(report).lowercased()
    let words = Set(
      Self.users.reduce(text) { $0.replacing($1, with: "") }
        .split { !$0.isLetter }.map(String.init))
    #expect(words.intersection(Self.english) == [])
  }

  /// What the user's pipeline says in English.
  private static let users = [
    "which plots bear", "plots by side", "harvest by plot", "2 of 3 plots bear", "0 from",
  ]

  /// Words of English sentences that no other language of reports has.
  private static let english: Set = [
    "the", "of", "and", "with", "was", "were", "which", "rows", "row", "shown", "from", "not",
    "by", "is", "are", "than", "errors", "value", "missing", "blank", "census", "sample",
    "weights", "interval", "strata", "why", "read", "kept", "rejected", "reason", "cells",
    "checks", "failed", "holds", "step", "made", "methods", "command", "data", "withheld",
    "fewer", "persons", "synthetic", "constant", "mean", "linearisation", "yes", "answer",
  ]
}
