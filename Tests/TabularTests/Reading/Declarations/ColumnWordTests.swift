import Testing

@testable import Tabular

@Suite("Words of columns")
struct ColumnWordTests {
  @Test("every listed type is known to the notation", arguments: ColumnWord.types.map(\.name))
  func types(name: String) throws {
    let problems = try column("\"\(name)\"").problems
    #expect(
      !problems.all.contains { $0.message.contains("must be one of those that columns have") })
  }

  @Test(
    "every listed constraint is known to the notation",
    arguments: ColumnWord.constraints.map(\.spelling))
  func constraints(spelling: String) throws {
    let types = ["text", "number", "scale(agreement)"]
    let messages = try types.flatMap { try column("\"\($0) \(spelling)\"").problems.all }
      .map(\.message)
    #expect(!messages.contains { $0.contains("must be a known word after the type") })
  }
}
