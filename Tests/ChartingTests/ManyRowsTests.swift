import Foundation
import Tabular
import Testing

@testable import Charting

@Suite("Charts of very many rows")
struct ManyRowsTests {
  private func chart(_ mark: String, rows: Int) throws -> DrawnChart {
    let xs = (0..<rows).map { Double($0 % 9973) / 99.73 }
    let ys = (0..<rows).map { index in
      let spread = Double((index &* 7919) % 1009) / 1009
      return spread * spread * 50 + (index == rows / 2 ? 400 : 0)
    }
    func column(_ numbers: [Double]) -> Column {
      .numbers(NumberColumn(doubles: numbers, presence: Presence(count: rows, missing: [])))
    }
    let table = try Table(
      Schema([Field("x", .number), Field("y", .number)]), [column(xs), column(ys)])
    let chart = try Chart.reading(
      "{from: \"t\", title: \"Many\", layers: [{mark: \"\(mark)\", x: \"x\", y: \"y\"}]}")
    return try chart.draw(["t": PublishedTable(name: "t", table: table)])
  }

  @Test(
    "more than 2,000 points are gathered into hexagons, which is said", arguments: [2_001, 30_000])
  func bins(rows: Int) throws {
    let drawn = try chart("point", rows: rows)
    #expect(drawn.svg.utf8.count < 150_000)
    #expect(drawn.svg.components(separatedBy: "<path class=\"f-d1\"").count <= 11)
    #expect(drawn.caption.contains("Shaded by the number of rows"))
    #expect(drawn.description.contains("Shaded by the number of rows"))
    #expect(drawn.tables[0].rowCount == rows)
    #expect(drawn.warnings.isEmpty)
  }

  @Test("up to 2,000 points are drawn one by one, and nothing is said")
  func single() throws {
    let drawn = try chart("point", rows: 2_000)
    #expect(!drawn.caption.contains("Shaded"))
    #expect(drawn.svg.components(separatedBy: "h0").count > 2_000)
  }

  @Test("a line of very many rows keeps its extremes, which is said", arguments: [2_001, 30_000])
  func thinned(rows: Int) throws {
    let drawn = try chart("line", rows: rows)
    #expect(drawn.svg.utf8.count < 150_000)
    #expect(drawn.caption.contains("of \(NumberStyle().text(Double(rows), decimals: 0)) rows"))
    #expect(drawn.tables[0].rowCount == rows)
  }

  @Test("each column of pixels keeps its first, last, highest and lowest point, gaps stay gaps")
  func extremes() {
    var points: [Point?] = []
    for index in 0..<4_000 {
      points.append(Point(x: Double(index) / 100, y: Double((index * 37) % 100)))
    }
    points += [nil, nil, Point(x: 50, y: 1)]
    let kept = LineThinning.kept(points)
    #expect(kept.count <= 162)
    #expect(kept.contains(nil))
    #expect(kept.last == Point(x: 50, y: 1))
    for column in 0..<40 {
      let all = Self.points(points, in: column)
      let left = Self.points(kept, in: column)
      #expect(left.map { $0.y }.min() == all.map { $0.y }.min())
      #expect(left.map { $0.y }.max() == all.map { $0.y }.max())
      #expect(left.first == all.first)
      #expect(left.last == all.last)
    }
  }

  private static func points(_ points: [Point?], in column: Int) -> [Point] {
    points.compactMap { $0 }.filter { Int($0.x) == column }
  }

  @Test("every point lies in the hexagon whose middle is nearest")
  func nearest() {
    let frame = Rect(left: 0, top: 0, right: 900, bottom: 400)
    var points: [Point] = []
    for index in 0..<500 {
      points.append(Point(x: Double((index * 137) % 900), y: Double((index * 71) % 400)))
    }
    let bins = HexagonBins(points, within: frame)
    #expect(bins.cells.map { $0.count }.reduce(0, +) == 500)
    for point in points {
      let distances: [Double] = bins.cells.map { Self.distance($0.centre, point) }
      #expect((distances.min() ?? 99) <= 10.0001)
    }
    #expect(HexagonBins([], within: frame).cells == [])
  }

  private static func distance(_ first: Point, _ second: Point) -> Double {
    let across: Double = first.x - second.x
    let down: Double = first.y - second.y
    return (across * across + down * down).squareRoot()
  }
}
