import Charting
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("LayeredDiagram")
struct LayeredDiagramTests {
  private typealias Box = LayeredDiagram.Box

  private func diagram(_ titles: [String], arrows: [(from: Int, to: Int)] = []) -> String {
    let boxes = titles.enumerated().map { place, title in
      Box(title: title, note: "table", rank: place, isMarked: place == 1)
    }
    return LayeredDiagram(title: "What it is made from", boxes: boxes, arrows: arrows).svg
  }

  /// The left and top of each box, in the order of the file.
  private func corners(_ svg: String) -> [(x: Double, y: Double)] {
    svg.matches(of: #/<rect x="([0-9.]+)" y="([0-9.]+)"/#).map { match in
      (Double(match.1) ?? -1, Double(match.2) ?? -1)
    }
  }

  @Test("each rank is a column to the right of the one before")
  func columns() {
    let places = corners(diagram(["a", "b", "c"], arrows: [(0, 1), (1, 2)]))
    #expect(places.count == 3)
    #expect(places[0].x < places[1].x && places[1].x < places[2].x)
  }

  @Test("a box goes beside those it hangs together with, so that arrows do not cross")
  func crossings() {
    let boxes = ["a", "b", "from b", "from a"].enumerated().map { place, title in
      Box(title: title, note: "", rank: place / 2, isMarked: false)
    }
    let svg = LayeredDiagram(title: "t", boxes: boxes, arrows: [(0, 3), (1, 2)]).svg
    let places = corners(svg)
    #expect((places[0].y < places[1].y) == (places[3].y < places[2].y))
  }

  @Test("the words say what the lines show, and what is marked has a dashed rim")
  func words() {
    let svg = diagram(["a", "b"], arrows: [(0, 1)])
    #expect(svg.contains("<desc") && svg.contains("a (table). b (table), from a."))
    #expect(svg.ranges(of: "stroke-dasharray").count == 1)
  }

  @Test("hostile titles and arrows to nowhere make a sound file")
  func hostile() {
    let svg = diagram(["</text><script>", "ä\u{0}\u{202E}"], arrows: [(0, 7), (-1, 1)])
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(!svg.contains("<script"))
  }

  @Test("no boxes make a picture with a title alone")
  func empty() { #expect(XMLParser(data: Data(diagram([]).utf8)).parse()) }
}
