import Commands
import Testing

@Suite("The sample's true slope")
struct TrueSlopeTests {
  @Test(
    "member and season effects find the slope put in, on average over twenty seeds",
    arguments: [-0.8, -0.3])
  func found(_ slope: Double) {
    let estimates = (1...20).map { estimate(slope: slope, seed: $0) }
    let mean = estimates.reduce(0, +) / 20
    let variance = estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 19
    let standardError = (variance / 20).squareRoot()
    #expect(abs(mean - slope) < 2 * standardError, "\(mean) against \(slope)")
    #expect(standardError < 0.03)
  }

  private func estimate(slope: Double, seed: UInt64) -> Double {
    var parameters = SmallFederation.parameters(seed: seed)
    parameters.slope = slope
    let panel = DeliveryPanel(SampleRows(parameters))
    return PanelSlope(effects: [panel.member, panel.season])
      .slope(of: panel.share, on: panel.gap)
  }
}
