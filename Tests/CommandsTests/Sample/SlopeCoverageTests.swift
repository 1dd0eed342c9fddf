import Commands
import Foundation
import Testing

@Suite("The sample's intervals")
struct SlopeCoverageTests {
  /// The 97.5 % quantile of Student's t with 23 degrees of freedom (24 cooperatives).
  static let quantile = 2.0687

  /// Takes minutes: `ACOPIO_SLOW=1 swift test --filter SlopeCoverageTests`.
  @Test(
    "over 100 seeds at full size, 88 to 99 of the 95 % intervals cover the true slope",
    .enabled(if: ProcessInfo.processInfo.environment["ACOPIO_SLOW"] == "1"))
  func coverage() {
    let covered = (1...100).count { seed in
      var parameters = FederationParameters()
      parameters.seed = UInt64(seed)
      return covers(parameters)
    }
    print("\(covered) of 100 intervals cover the true slope")
    #expect((88...99).contains(covered))
  }

  private func covers(_ parameters: FederationParameters) -> Bool {
    let panel = DeliveryPanel(SampleRows(parameters))
    let regression = PanelSlope(effects: [panel.member, panel.season])
    let slope = regression.slope(of: panel.share, on: panel.gap)
    let error = regression.standardError(
      of: panel.share, on: panel.gap, clusters: panel.member.map { String($0.prefix(4)) })
    return abs(slope - parameters.slope) < Self.quantile * error
  }
}
