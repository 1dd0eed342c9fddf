import Tabular
import Testing

@testable import Charting

@Suite("Positions along an axis")
struct ScaleTests {
  @Test(
    "a logarithmic axis has labels over any span",
    arguments: [
      (1, 10_000, [1, 10, 100, 1000, 10_000]), (1, 100, [1, 2, 5, 10, 20, 50, 100]),
      (42, 43, [42, 42.25, 42.5, 42.75, 43]), (0.001, 10, [0.001, 0.01, 0.1, 1, 10]),
    ] as [(Double, Double, [Double])])
  func logarithmic(low: Double, high: Double, expected: [Double]) {
    #expect(LogScale.ticks(from: low, to: high, target: 5).values == expected)
  }

  @Test("equal ratios are equally far apart on a logarithmic axis, and zero has no place")
  func ratios() {
    let scale = LogScale(low: 1, high: 100, start: 0, end: 100)
    #expect(scale.position(10) == 50)
    #expect(scale.position(0) == nil)
    #expect(scale.position(-1) == nil)
  }

  @Test("one number stands in the middle of its axis")
  func degenerate() {
    #expect(LinearScale(low: 3, high: 3, start: 10, end: 30).position(3) == 20)
  }

  @Test("categories share the axis equally, in order of first appearance")
  func bands() {
    let scale = BandScale(["b", "a", "b"], start: 0, end: 100)
    #expect(scale.categories == ["b", "a"])
    #expect(scale.centre("a") == 75)
    #expect(scale.centre("c") == nil)
  }

  @Test(
    "moments are seasons, years, months above years, days, or times above days",
    arguments: [
      (.season(start: 4), 2012, 2014, 8, ["2012/13", "2013/14", "2014/15"]),
      (.season(start: 4), 2001, 2024, 6, ["2005/06", "2010/11", "2015/16", "2020/21"]),
      (.month, 600, 607, 8, ["Jan 2020", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]),
      (.month, 598, 612, 4, ["Jan 2020", "Jul", "Jan 2021"]),
      (.day, 18262, 18270, 5, ["1 Jan", "3 Jan", "5 Jan", "7 Jan", "9 Jan"]),
      (.day, 14610, 18262, 6, ["2010", "2012", "2014", "2016", "2018", "2020"]),
      (.second, 762_595_200, 762_609_600, 3, ["09:00 1 Mar", "12:00 1 Mar"]),
      (.second, 762_595_200, 762_940_800, 6, ["2 Mar", "3 Mar", "4 Mar", "5 Mar"]),
    ] as [(Grain, Int, Int, Int, [String])])
  func moments(grain: Grain, first: Int, last: Int, room: Int, expected: [String]) {
    let ticks = TimeTicks(
      grain: grain, first: first, last: last, room: room, words: Vocabulary(.english))
    let found = ticks.moments.map {
      $0.lines.joined(separator: " ").replacing("\u{A0}", with: " ")
    }
    #expect(found == expected)
  }
}
