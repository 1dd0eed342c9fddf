import Indicators
import Pipelines
import Tabular
import Testing

@Suite("Keys of indicators")
struct IndicatorKeyTests {
  @Test("no key of an indicator is a verb, which would make two steps of one")
  func verbs() {
    for indicator in IndicatorRegistry.all {
      let keys = indicator.manual.parameters.map(\.name).filter { $0 != "indicator" }
      #expect(Set(keys).isDisjoint(with: StageRegistry.names), "\(indicator.manual.name)")
    }
  }
}
