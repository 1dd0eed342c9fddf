import TestSupport
import Testing

@Suite("Reference results", .enabled(if: Shared.isPresent))
struct ReferenceTests {
  /// One line for each file of reference results.
  private static let files: [@Sendable () throws -> Agreement] = [
    { try .bootstrap() },
    { try .descriptives() },
    { try .generalised() },
    { try .inequality() },
    { try .linear() },
    { try .panel() },
    { try .prices() },
    { try .survey() },
    { try .survival() },
    { try .tests() },
    { try .thresholds() },
  ]

  @Test("every number of a reference file is reproduced", arguments: files.indices)
  func agreement(index: Int) throws {
    let agreement = try Self.files[index]()
    print(agreement.summary)
    for failure in agreement.failures.prefix(20) {
      Issue.record("\(agreement.file): \(failure)")
    }
    #expect(agreement.overlooked.prefix(20) == [])
    #expect(agreement.exemptions.allSatisfy { !$0.reason.isEmpty })
  }
}
