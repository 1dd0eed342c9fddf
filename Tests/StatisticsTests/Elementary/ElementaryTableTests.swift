import Statistics
import Testing

@Suite("Elementary functions against high-precision tables")
struct ElementaryTableTests {
  private static let functions: [(name: String, function: @Sendable ([Double]) -> Double)] = [
    ("exp", { Elementary.exp($0[0]) }),
    ("expm1", { Elementary.expm1($0[0]) }),
    ("log", { Elementary.log($0[0]) }),
    ("log1p", { Elementary.log1p($0[0]) }),
    ("log10", { Elementary.log10($0[0]) }),
    ("log2", { Elementary.log2($0[0]) }),
    ("pow", { Elementary.pow($0[0], $0[1]) }),
    ("erf", { Elementary.erf($0[0]) }),
    ("erfc", { Elementary.erfc($0[0]) }),
    ("gamma", { Elementary.gamma($0[0]) }),
    ("lgamma", { Elementary.lgamma($0[0]) }),
    ("tanh", { Elementary.tanh($0[0]) }),
    ("atanh", { Elementary.atanh($0[0]) }),
  ]

  @Test("every value is within one unit in the last place", arguments: functions.indices)
  func accuracy(index: Int) throws {
    let (name, function) = Self.functions[index]
    let table = try ElementaryTable(name)
    #expect(table.lines.count == 300)
    let worst = table.worst(of: function)
    print("\(name): at most \(worst.error) units in the last place, at \(worst.arguments)")
    #expect(worst.error < 0.8)
  }
}
