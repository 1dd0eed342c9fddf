import Foundation
import Tabular
import Testing

@testable import Charting

@Suite("Places of labels")
struct PlacementTests {
  @Test(
    "a place is taken by what is drawn there",
    arguments: [
      (Rect(left: 40, top: 40, right: 44, bottom: 44), false),
      (Rect(left: 70, top: 40, right: 80, bottom: 44), true),
      (Rect(left: -20, top: -20, right: -10, bottom: -10), true),
      (Rect(left: 0, top: 99, right: 100, bottom: 500), true),
    ])
  func occupied(place: Rect, isFree: Bool) {
    var occupancy = Occupancy(width: 100, height: 100)
    occupancy.fill(Rect(left: 30, top: 30, right: 60, bottom: 60))
    #expect(occupancy.isFree(place) == isFree)
  }

  @Test("a line takes its cells, whichever way it goes; what is no number takes none")
  func stroked() {
    var occupancy = Occupancy(width: 100, height: 100)
    occupancy.stroke([[Point(x: 90, y: 90), Point(x: 10, y: 10)]], width: 2)
    occupancy.stroke([[Point(x: .nan, y: 5), Point(x: .infinity, y: 5)]], width: 1)
    #expect(!occupancy.isFree(Rect(left: 49, top: 49, right: 51, bottom: 51)))
    #expect(occupancy.isFree(Rect(left: 60, top: 30, right: 70, bottom: 40)))
  }

  @Test("a hole in a shape is free")
  func holes() {
    var occupancy = Occupancy(width: 100, height: 100)
    func square(_ half: Double) -> [Point] {
      let (low, high) = (50 - half, 50 + half)
      return [
        Point(x: low, y: low), Point(x: high, y: low), Point(x: high, y: high),
        Point(x: low, y: high),
      ]
    }
    occupancy.fill([square(40), square(20)])
    #expect(occupancy.isFree(Rect(left: 45, top: 45, right: 55, bottom: 55)))
    #expect(!occupancy.isFree(Rect(left: 14, top: 45, right: 20, bottom: 55)))
  }

  private func drawn(_ rows: String) throws -> DrawnChart {
    let table = try ChartTable.published("t", "name | x:number | y:number\n" + rows)
    let chart = try Chart.reading(
      #"{from: "t", layers: [{mark: "point", x: "x", y: "y", label: "name"}]}"#)
    return try chart.draw(["t": table])
  }

  @Test("labels of points cover no point and no other label; those without room are named")
  func crowded() throws {
    let rows = (0..<60).map { "Cooperative \($0) | \($0 % 8) | \(($0 * 7) % 11)" }
    let chart = try drawn(rows.joined(separator: "\n"))
    let kept = (0..<60).filter { chart.svg.contains(">Cooperative \($0)</text>") }
    let warning = try #require(chart.warnings.first)
    #expect(kept.count < 60 && kept.count > 20)
    #expect(warning.message == "\(60 - kept.count) labels of 'chart' found no room")
    #expect(warning.notes.first?.hasPrefix("left out: Cooperative ") == true)
    #expect(try drawn(rows.joined(separator: "\n")).svg == chart.svg)
  }

  @Test("which labels are kept does not depend on the order of the rows")
  func order() throws {
    let rows = (0..<30).map { "P\($0) | \($0 % 5) | \(($0 * 3) % 7)" }
    func names(_ rows: [String]) throws -> Set<String> {
      let svg = try drawn(rows.joined(separator: "\n")).svg
      return Set((0..<30).map { ">P\($0)</text>" }.filter(svg.contains))
    }
    #expect(try names(rows) == names(rows.reversed()))
  }

  @Test(
    "fifty labels fit where there is room for fifty, else they begin at the top",
    arguments: [0, 1, 2, 50])
  func isotonic(count: Int) {
    let wanted = [Double](repeating: 95, count: count)
    let wide = IsotonicSpacing.places(wanted: wanted, gap: 2, within: 0...100)
    #expect(wide.allSatisfy { (0...100).contains($0) } && wide.count == count)
    #expect(zip(wide, wide.dropFirst()).allSatisfy { $1 - $0 >= 2 - 1e-9 })
    let narrow = IsotonicSpacing.places(wanted: wanted, gap: 15, within: 0...100)
    #expect(narrow.first == (count == 0 ? nil : count == 50 ? 0 : narrow.first))
  }
}
