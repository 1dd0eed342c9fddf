import Statistics
import Testing

@Suite("CovarianceEllipse")
struct CovarianceEllipseTests {
  private func ellipse(
    _ points: [(Double, Double)], weights: [Double]? = nil, level: Double = 0.95
  ) -> CovarianceEllipse? {
    let (x, y) = (points.map(\.0), points.map(\.1))
    let weights = weights ?? points.map { _ in 1 }
    return CovarianceEllipse(x: x.span, y: y.span, weights: weights.span, level: level)
  }

  private static let square = [(-1.0, -2.0), (1, -2), (-1, 2), (1, 2)]

  @Test("centre, deviations and correlation are those of the points")
  func moments() throws {
    let found = try #require(ellipse([(1, 2), (2, 4), (3, 3)]))
    #expect(found.center == .init(x: 2, y: 3))
    #expect(found.deviation == .init(x: 1, y: 1))
    #expect((found.correlation - 0.5).magnitude < 1e-15)
  }

  @Test(
    "it reaches the root of the quantile of chi-square with two degrees of freedom",
    arguments: [(0.5, 1.386294361119891), (0.95, 5.991464547107979), (0.99, 9.21034037197618)])
  func radius(_ level: Double, _ quantile: Double) throws {
    let found = try #require(ellipse(Self.square, level: level))
    #expect((found.radius * found.radius - quantile).magnitude < 1e-12)
  }

  @Test("every edge has the Mahalanobis distance of the level")
  func edges() throws {
    let found = try #require(ellipse([(1, 2), (2, 4), (3, 3), (5, 5), (0, 1)]))
    let (sx, sy, r) = (found.deviation.x, found.deviation.y, found.correlation)
    for edge in found.edges(half: 24) {
      for y in [edge.low, edge.high] {
        let (u, v) = ((edge.x - found.center.x) / sx, (y - found.center.y) / sy)
        let distance = (u * u - 2 * r * u * v + v * v) / (1 - r * r)
        #expect((distance - found.radius * found.radius).magnitude < 1e-9)
      }
    }
  }

  @Test("the ends are closed, and the places rise from left to right")
  func ends() throws {
    let edges = try #require(ellipse(Self.square)).edges(half: 10)
    #expect(edges.count == 21)
    #expect(edges.first?.low == edges.first?.high && edges.last?.low == edges.last?.high)
    #expect(zip(edges, edges.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test("a point of weight two is two points, but for how many there are")
  func weights() throws {
    let weighted = try #require(ellipse([(0, 0), (1, 2), (4, 1)], weights: [2, 1, 1]))
    let twice = try #require(ellipse([(0, 0), (0, 0), (1, 2), (4, 1)]))
    #expect(weighted.center == twice.center)
    #expect((weighted.correlation - twice.correlation).magnitude < 1e-15)
  }

  @Test("two points, or points on an upright line, have none")
  func none() {
    #expect(ellipse([(0, 0), (1, 1)]) == nil)
    #expect(ellipse([(1, 0), (1, 1), (1, 2)]) == nil)
    #expect(ellipse(Self.square, weights: [1, 1, 0, 0]) == nil)
    #expect(ellipse(Self.square, level: 1) == nil)
  }
}
