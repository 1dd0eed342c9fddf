import Foundation
import Testing

@testable import Reporting

@Suite struct HTMLPrinterTests {
  @Test("a page holds its language, title and style, and nothing that runs or loads")
  func page() {
    let page = HTMLPrinter(title: "a < b", language: "es-PE").text(
      Report(blocks: [.heading(level: 1, [.text("a < b")]), .paragraph([.text("c")])]))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"es-PE\">\n"))
    #expect(page.contains("<title>a &lt; b</title>"))
    #expect(page.contains("<header>\n<h1>a &lt; b</h1>\n</header>\n<main>\n<p>c</p>\n</main>"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"))
  }

  @Test("four parts or more get a list of contents that leads to them")
  func contents() {
    let parts = ["a", "b", "c", "d"].map { Block.heading(level: 2, [.text($0)]) }
    let printer = HTMLPrinter(title: "", language: "en")
    #expect(printer.text(Report(blocks: parts)).contains("<a href=\"#part-4\">d</a>"))
    #expect(!printer.text(Report(blocks: Array(parts.dropLast()))).contains("<nav"))
  }

  @Test("a table says what its heads are the heads of")
  func table() {
    var table = ReportTable(
      caption: "c", columns: [.init("name"), .init("ha", isNumeric: true)],
      rows: [[.text("x\ny"), .text("1")], [.text(""), .code("a|b")]], notes: [[.text("n")]])
    table.label = "Table 1"
    table.anchor = "table-t"
    #expect(
      Self.body([.table(table)]) == """
        <div class="table" id="table-t">
        <table>
        <caption><b>Table 1.</b> c</caption>
        <thead>
        <tr><th scope="col">name</th><th scope="col" class="n">ha</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">x<br>y</th><td class="n">1</td></tr>
        <tr><td></td><td class="n"><code>a|b</code></td></tr>
        </tbody>
        </table>
        <p class="note">n</p>
        </div>
        """)
  }

  @Test("a drawing stands in the page, and a second time under other names")
  func pictures() {
    let drawing =
      "<?xml version=\"1.0\"?>\n<svg class=\"ac1-x\"><title id=\"ac1-x-t\">t</title></svg>\n"
    let figure = ReportFigure(
      label: "Figure 1", anchor: "fig-f", path: "figures/f.svg", alternative: "a", caption: "c",
      data: [])
    let body = Self.body(
      [.figure(figure), .figure(figure)], ["figures/f.svg": Array(drawing.utf8)])
    #expect(
      body.contains("<svg class=\"ac1-x\"><title id=\"ac1-x-t\">t</title></svg>\n<figcaption>"))
    #expect(body.contains("<svg class=\"ac1-x-2\"><title id=\"ac1-x-2-t\">"))
    #expect(Self.body([.figure(figure)]).contains("<p>a</p>\n<figcaption><b>Figure 1.</b> c"))
  }

  @Test("a footnote leads to its text and back")
  func footnotes() {
    let page = HTMLPrinter(title: "", language: "en").text(
      Report(blocks: [.paragraph([.text("a"), .footnote(1)])], footnotes: ["b & c"]))
    #expect(page.contains("<a id=\"note-1-mark\" href=\"#note-1\" role=\"doc-noteref\""))
    #expect(page.contains("<li id=\"note-1\">b &amp; c <a href=\"#note-1-mark\""))
  }

  private static func body(_ blocks: [Block], _ pictures: [String: [UInt8]] = [:]) -> String {
    var body = HTMLBody(inlines: HTMLInlines(words: Wording.english.page), pictures: pictures)
    return body.text(blocks)
  }
}
