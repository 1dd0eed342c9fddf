import Indicators
import Tabular
import TestSupport
import Testing

@Suite("CovarianceEllipseEdges")
struct CovarianceEllipseEdgesTests {
  private static let rows = """
    x [%]  y [pp]  weight  side
    1      2       1       a
    2      4       1       a
    3      3       1       a
    0      0       1       b
    """

  private func trial(_ keys: String) throws -> StageTrial {
    let table = try #require(TableLiteral.table(Self.rows))
    return StageTrial(
      CovarianceEllipseEdges.self, "{ indicator: 'covariance_ellipse', \(keys) }", over: table)
  }

  @Test("each group has the edges of its ellipse from left to right; a single point has none")
  func edges() throws {
    let found = try #require(trial("x: 'x', y: 'y', by: ['side']").table)
    #expect(found.rowCount == 49)
    #expect((0..<49).allSatisfy { found.value("side", $0).text == "a" })
    #expect(found.value("across", 24).double == 2)
    let half = (found.value("high", 24).double ?? 0) - 3
    #expect((half - (0.75 * 5.991464547107979).squareRoot()).magnitude < 1e-12)
  }

  @Test("a level of nothing or of all is refused", arguments: ["0", "1", "1.5", "-0.1"])
  func level(_ level: String) throws {
    let found = try trial("x: 'x', y: 'y', level: \(level)")
    #expect(
      found.diagnostics.errors.map(\.message)
        == ["'level' must lie between 0 and 1, both left out"])
  }
}
